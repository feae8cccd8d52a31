import { describe, expect, it } from 'vitest';
import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { requests } from '#domain/request/request.ts';
import { committed as carryOut } from '#functions/breach/carry-out.ts';
import { legalHoldsOver } from '#functions/breach/legal-holds.ts';
import { resumeWithheld } from '#functions/breach/resume-withheld.ts';
import { exportCase } from '#functions/case/export-case.ts';
import { answerRequest } from '#functions/request/answer/answer-request.ts';
import type { AnswerGiven } from '#functions/request/contract.ts';
import { aHouse, letter } from '#test/support/account-holder.ts';
import {
  ann,
  asShown,
  ben,
  determine,
  id,
  noon,
  recorded,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';
import { type CrashPoint, mortal } from '#test/support/notice/crashing.ts';
import { ours } from '#test/support/our-words.ts';

const officer = { sub: 'olive', name: 'Olive Officer' };
const rules = { closures: [], ruleset: 'policy-2018' } as const;
const given = (hold: string): AnswerGiven => ({
  outcome: 'refused',
  reason: 'rights-of-others',
  message: ours('other-person'),
  items: [{ what: ours('item-call-records'), outcome: 'withheld', reasonCode: 'legal-hold', hold }],
});

/** A determined breach, and a request on an officer’s desk. */
const world = async () => {
  const ports = aHouse();
  const { cases, clock } = ports;
  await cases.open(breaches, id, 'officer:ann', instantText(clock.now()), [recorded(noon('2026-11-24'))]);
  const does = async (...commands: readonly Typed[]) => {
    for (const command of commands) {
      const { state } = await cases.read(breaches, id);
      await carryOut({ cases, clock, ...rules }, id, 'officer:ann', asShown(state, command));
    }
  };
  await does(determine(noon('2026-11-24')), { type: 'start-run', letters: [] });
  const request = await ports.receive({ kind: 'delete', capacity: 'former-customer' });
  await ports.act(request, { type: 'acknowledge', requesterType: 'other', letter });
  const types = async () =>
    (await cases.read(requests, request)).history.flatMap(({ events }) => events.map(({ type }) => type));
  const count = async (wanted: string): Promise<number> =>
    (await types()).filter((type) => type === wanted).length;
  return {
    ...ports,
    does,
    request,
    count,
    /** With these ports instead of its own. */
    answer: (hold: string, some: Partial<typeof ports> = {}) =>
      answerRequest(legalHoldsOver)({ ...ports, ...some })(
        { caseId: request, by: officer.sub, ...given(hold) },
        { officer },
      ),
    send: () => ports.act(request, { type: 'send-answer', letter }),
    /** No breach after all: two officers withdraw it, and its legal hold ends. */
    ends: () =>
      does(
        { type: 'withdraw-determination', by: ann, textSha256: text },
        { type: 'confirm-withdrawal', by: ben },
      ),
    /** The hour's run. */
    keep: (some: Partial<typeof ports> = {}) => resumeWithheld({ ...ports, ...some, ...rules })(),
    withheld: async () => (await cases.read(breaches, id)).state.withheld,
    found: async () => cases.read(requests, request),
  };
};

describe('a request that a legal hold withholds (R-10)', () => {
  it('is taken up again by itself when the hold ends: same id, 30 new days beside the first, once', async () => {
    const w = await world();
    await w.answer(id);
    await w.send();
    const { state } = await w.found();
    expect(await w.withheld()).toMatchObject([{ request: w.request }]);
    w.clock.set('2026-12-20T18:00:00.000Z');
    await w.ends();
    await w.keep();
    await w.keep();
    const after = await w.found();
    expect(after.state).toMatchObject({
      stage: 'working',
      dueOn: '2027-01-19',
      earlier: [{ dueOn: state.dueOn, because: 'reopened', answeredOn: '2026-11-24' }],
      lettersOwed: [{ kind: 'reopened' }],
    });
    expect([await w.count('request-reopened'), await w.withheld()]).toEqual([
      1,
      [{ request: w.request, answerSha256: expect.any(String), became: 'resumed' }],
    ]);
    expect(w.workflows.starts).toContainEqual({ machine: 'request', caseId: w.request, run: 3 });
  });

  it('says nothing of the breach: neither its state, nor its history, nor the file for an auditor', async () => {
    const [named, other] = [await world(), await world()];
    await named.answer(id);
    await other.answer('other');
    const file = async (w: Awaited<ReturnType<typeof world>>): Promise<string> => {
      const found = await w.found();
      // Each case has a salt of its own.
      const seal = ('answer' in found.state && found.state.answer?.textSha256) || '';
      expect(seal).toMatch(/^[0-9a-f]{64}$/);
      return JSON.stringify([found, await exportCase(w)(w.request)])
        .replaceAll(w.request, 'ID')
        .replaceAll(seal, 'SEAL')
        .replace(/"(hash|prev|nonce|entry|firesAt)":"[^"]*"/g, '');
    };
    expect(await file(named)).not.toContain('BRE-');
    expect(await file(named)).toBe(await file(other));
  });

  it('an unknown hold, one before the determination and one that is over are refused alike, and nothing is written', async () => {
    const w = await world();
    const unknown = w.chance.caseId('breach');
    await expect(w.answer(unknown)).rejects.toMatchObject({ code: 'no-legal-hold' });
    await w.ends();
    await expect(w.answer(id)).rejects.toMatchObject({ code: 'no-legal-hold' });
    expect([await w.count('answer-given'), await w.withheld()]).toEqual([0, undefined]);
  });

  it('an answer whose letter is not out yet is looked for in the next hour', async () => {
    const w = await world();
    await w.answer(id);
    await w.ends();
    await w.keep();
    expect([await w.count('request-reopened'), (await w.withheld())?.[0]?.became]).toEqual([0, undefined]);
    await w.send();
    await w.keep();
    expect([await w.count('request-reopened'), (await w.withheld())?.[0]?.became]).toEqual([1, 'resumed']);
  });
});

describe('wherever a process dies (F2)', () => {
  const points = Array.from({ length: 14 }, (_, n): readonly CrashPoint[] => [
    { call: n + 1, after: false },
    { call: n + 1, after: true },
  ]).flat();

  it('an officer who answers once more is not told twice, and the hold forgets nobody', async () => {
    let died = 0;
    for (const point of points) {
      const w = await world();
      const { port, live } = mortal(point);
      const some = { cases: port(w.cases), texts: port(w.texts), workflows: port(w.workflows) };
      const lived = (await live(w.answer(id, some))) !== undefined;
      if (!lived) {
        died += 1;
        if ((await w.count('answer-given')) === 0) await w.answer(id);
      }
      await w.send();
      await w.ends();
      await w.keep();
      expect([point, await w.count('answer-given'), await w.count('request-reopened')]).toEqual([
        point,
        1,
        1,
      ]);
    }
    expect(died).toBeGreaterThan(8);
  });

  it('the clock takes every request up once', async () => {
    let died = 0;
    for (const point of points) {
      const w = await world();
      await w.answer(id);
      await w.send();
      await w.ends();
      const { port, live } = mortal(point);
      const lived =
        (await live(w.keep({ cases: port(w.cases), workflows: port(w.workflows) }))) !== undefined;
      if (!lived) died += 1;
      await w.keep();
      expect([point, await w.count('request-reopened'), (await w.withheld())?.[0]?.became]).toEqual([
        point,
        1,
        'resumed',
      ]);
    }
    expect(died).toBeGreaterThan(8);
  });
});
