import { describe, expect, it } from 'vitest';
import { actionRows } from '#functions/breach/action-rows.ts';
import { settings, shownTo } from '#test/support/console/breach-shown.ts';
import { consoleWorld } from '#test/support/console/console-world.ts';
import { type BreachLife, call, direction, held, id, lift, noon, text } from '#test/support/domain/breach.ts';

const page = `/officer/breaches/${id}`;
const me = 'sub-of-Bea Breach';
const other = 'sub-of-Sue Supervisor';

const words = (body: unknown): string =>
  String(body)
    .replace(/<(style|script|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** As the signed-in officer meets one act. */
const at = async (life: BreachLife, act: string, path: string, answer: unknown = {}) => {
  const opened = consoleWorld({
    ...{ [`GET /api/officer/breaches/${id}`]: shownTo(life, ['breach-officer']) },
    ...{ 'GET /api/officer/settings': settings, [`POST /api/officer/breaches/${id}/${path}`]: answer },
  });
  opened.clock.set(life.now);
  const officer = await opened.signedIn(['breach-officer'], 'Bea Breach');
  const address = `${page}/do/${act}`;
  const sent = () => opened.calls.find(({ method }) => method === 'POST')?.body;
  return {
    form: async () => String((await officer.get(address)).body),
    send: async (typed: readonly (readonly [string, string])[], step = 'send') => {
      const all = Map.groupBy(
        [['formKey', 'one'] as const, ['step', step] as const, ...typed],
        ([name]) => name,
      );
      const form = Object.fromEntries(
        [...all].map(([name, fields]) => [name, fields.map(([, value]) => value)]),
      );
      const reply = await officer.post(address, form);
      return { status: reply.status, body: String(reply.body), sent: sent() };
    },
  };
};

const boxes = (body: string): readonly string[] =>
  [...body.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([box]) => box);
const valuesOf = (body: string): readonly string[] =>
  boxes(body).map((box) => /value="([^"]*)"/.exec(box)?.[1] ?? '');

/** Two offices of the FBI, a call and a direction of the Secret Service. */
const denver = '1'.repeat(64);
const dallas = '2'.repeat(64);
const four = () =>
  held().do(
    direction('2026-12-01', '2026-11-24', { office: denver, by: other }),
    direction('2026-12-01', '2026-11-24', { office: dallas, by: me }),
    call('2026-11-24', { agency: 'USSS', by: other }),
    direction('2026-12-20', '2026-11-24', { agency: 'USSS', by: other }),
  );

describe('the form of a lift (law of stopping 3, 5)', () => {
  it('lists each open direction and call with no box ticked; a lifted one is not there', async () => {
    const life = four().do(lift(1, '2026-11-24', other), { type: 'confirm-lift', n: 1, by: me });
    const { form } = await at(life, 'lift-direction', 'lifts');
    const body = await form();
    expect(valuesOf(body)).toEqual(['direction-2', 'direction-3', 'direction-4']);
    expect(boxes(body).filter((box) => box.includes('checked'))).toEqual([]);
    expect(words(body)).toContain('Last day: Sun, Dec 20. Recorded by');
  });

  it('sends what is ticked and the references that the writing names; a refusal keeps the ticks', async () => {
    const refused = {
      ...{ status: 422, code: 'invalid-input', detail: 'Invalid.' },
      errors: [{ pointer: '#/stops/1', detail: 'No direction or telephone stop has this name.' }],
    };
    const { send } = await at(four(), 'lift-direction', 'lifts', refused);
    const { status, body, sent } = await send([
      ...([
        ['stops', 'direction-2'],
        ['stops', 'direction-3'],
        ['agency', 'FBI'],
      ] as const),
      ...([
        ['official', 'Roe'],
        ['reference', 'FBI-78'],
        ['writtenOn', '2026-11-24'],
      ] as const),
      ['namesReferences', 'FBI-77\nFBI-79'],
    ]);
    expect(sent).toEqual({
      ...{ stops: ['direction-2', 'direction-3'], agency: 'FBI', official: 'Roe', reference: 'FBI-78' },
      ...{ writtenOn: '2026-11-24', namesReferences: ['FBI-77', 'FBI-79'] },
    });
    expect(actionRows['lift-direction'].body.safeParse(sent).error).toBeUndefined();
    expect(status).toBe(422);
    expect(boxes(body).filter((box) => box.includes('checked'))).toHaveLength(2);
    expect(body).toContain('href="#stops"');
  });

  it('the confirmation says which stops it ends and what stays', async () => {
    const life = four().do(lift(2, '2026-11-24', other));
    const { form } = await at(life, 'confirm-lift?n=1', 'lifts/1/confirmation');
    const [, ends = '', stays = ''] =
      /This lift ends(.*?)This stays(.*?)What you confirm/.exec(words(await form())) ?? [];
    expect([ends.includes('Direction 2 of the FBI'), ends.includes('Direction 1')]).toEqual([true, false]);
    for (const name of ['Direction 1 of the FBI', 'Telephone stop 3', 'Direction 4 of the USSS'])
      expect(stays).toContain(name);
  });
});

describe('the form of a release review (R-7, law of stopping 6)', () => {
  const later = () => four().at(noon('2026-12-08'));

  it('can tick only what has ended and somebody else recorded; says why of the rest', async () => {
    const { form } = await at(later(), 'review-release', 'release-review');
    const body = await form();
    expect(valuesOf(body)).toEqual(['direction-1', 'direction-3']);
    expect(boxes(body).filter((box) => box.includes('checked'))).toEqual([]);
    expect(words(body)).toMatch(
      /Direction 2 of the FBI[^.]*\. Last day: Tue, Dec 1\.[^.]*\. Not by you: you recorded it\./,
    );
    expect(words(body)).toMatch(/Direction 4 of the USSS.*Still in force: it can be cleared after its end\./);
  });

  it('an office whose block stays empty is not sent, and a fault is shown at its own block', async () => {
    const refused = {
      ...{ status: 422, code: 'invalid-input', detail: 'Invalid.' },
      errors: [{ pointer: '#/asked/0/official', detail: 'Name the official whom you asked.' }],
    };
    const { send } = await at(later(), 'review-release', 'release-review', refused);
    const { body, sent } = await send([
      ...([
        ['stops', 'direction-3'],
        ['decision', 'release'],
        ['reason', 'Asked.'],
      ] as const),
      ...([
        ['asked.1.askedAt.date', '2026-12-07'],
        ['asked.1.askedAt.time', '09:00'],
      ] as const),
      ...([
        ['asked.1.askedAt.zone', 'America/New_York'],
        ['asked.1.asksForMore', 'no'],
      ] as const),
    ]);
    expect(sent).toEqual({
      ...{ stops: ['direction-3'], decision: 'release', reason: 'Asked.' },
      asked: [{ agency: 'USSS', askedAt: '2026-12-07T09:00:00-05:00', asksForMore: 'no' }],
    });
    expect(body).toContain('href="#asked.1.official"');
  });

  it('before it is sent, says what it clears and what still bars notice', async () => {
    const { send } = await at(later(), 'review-release', 'release-review');
    const typed = [
      ['stops', 'direction-1'],
      ['decision', 'release'],
      ['reason', 'Asked.'],
    ] as const;
    const { body, sent } = await send(typed, 'check');
    expect(sent).toBeUndefined();
    const [, clears = '', bars = ''] =
      /This review clears(.*?)This still bars notice(.*)/.exec(words(body)) ?? [];
    expect([clears.includes('Direction 1'), clears.includes('Telephone stop 3')]).toEqual([true, false]);
    for (const name of ['Direction 2', 'Telephone stop 3', 'Direction 4']) expect(bars).toContain(name);
  });
});

describe('the review of our own stop (R-11, law of stopping 6)', () => {
  const [first, second, third] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];
  const entry = { type: 'hold-for-entry' } as const;
  const refused = { entry: 'directions', code: 'invalid-input' } as const;
  const stopped = () =>
    held()
      .do({ ...entry, by: other, textSha256: first })
      .do({ ...entry, by: me, textSha256: second, refused })
      .do({ ...entry, by: other, textSha256: third, refused })
      .at(noon('2026-11-30'));

  it('explains one entry in each act; says why not of one’s own entry, and what is explained', async () => {
    const life = stopped().do({
      ...{ type: 'review-own-stop', n: 1, isSenior: false, hasCounselNote: false, by: me, textSha256: text },
      bodies: [{ textSha256: third, meant: 'nothing' }],
    });
    const { form, send } = await at(life, 'review-own-stop?n=1', 'own-stops/1/review');
    const shown = words(await form());
    expect(shown).toMatch(/Entry 1, typed by \S+ \S+ Not explained yet\./);
    expect(shown).toContain('Not by you: you typed it. Another officer must say what it meant.');
    expect(shown).toContain('Explained already.');
    const { sent } = await send([
      ...([
        ['entry', JSON.stringify(first)],
        ['meant', 'nothing'],
        ['reason', 'Asked.'],
      ] as const),
    ]);
    expect(sent).toEqual({ reason: 'Asked.', bodies: [{ textSha256: first, meant: 'nothing' }] });
  });

  it('where several are left, asks which one it is about', async () => {
    const { form } = await at(stopped(), 'review-own-stop?n=1', 'own-stops/1/review');
    const body = await form();
    const entries = [...body.matchAll(/name="entry"[^>]*value="(\w+)"|value="(\w+)"[^>]*name="entry"/g)];
    expect(entries.map(([, one, two]) => one ?? two)).toEqual([first, third]);
  });
});

describe('a direction beside others (law of stopping 4, 9)', () => {
  it('can name any open one whose reminders it takes over, an office and a zone, and sends none of them by default', async () => {
    const { form, send } = await at(four(), 'record-direction', 'directions');
    const shown = words(await form());
    expect(shown).toContain('It takes over the reminders only. The days of the other go on');
    for (const name of ['Direction 1', 'Direction 2', 'Telephone stop 3', 'Direction 4', 'None of them'])
      expect(shown).toContain(name);
    const { sent } = await send([
      ...([
        ['verbal', 'no'],
        ['agency', 'FBI'],
        ['office', 'Denver'],
        ['zone', 'America/Denver'],
      ] as const),
      ['replaces', '4'],
    ]);
    const body = { verbal: false, agency: 'FBI', office: 'Denver', zone: 'America/Denver' };
    expect(sent).toEqual({ ...body, replaces: 4 });
    const again = await at(four(), 'record-direction', 'directions');
    expect(
      (
        await again.send([
          ['verbal', 'no'],
          ['replaces', 'none'],
        ])
      ).sent,
    ).toEqual({ verbal: false });
  });
});
