import { describe, expect, it } from 'vitest';
import { EmailRefused } from '#domain/case/errors.ts';
import { requests } from '#domain/request/request.ts';
import { applyOfficerAction } from '#functions/case/take-officer-action.ts';
import type { EmailEvent } from '#functions/email-events/contract.ts';
import { recordEmailEvent } from '#functions/email-events/record-email-event.ts';
import { letterList } from '#functions/request/letters/letter-list.ts';
import { readList } from '#functions/request/limits/read-list.ts';
import { sendLists } from '#functions/request/limits/send-lists.ts';
import { tell } from '#functions/request/limits/within-limits.ts';
import { writeToRequester } from '#functions/request/public/write-to-requester.ts';
import { giveVerdict } from '#functions/request/verification/give-verdict.ts';
import { dying } from '#test/support/dying.ts';
import { aFloodedHouse, carl, cora, hour, number, rita, shapes, victim } from '#test/support/flooded.ts';
import { letterhead, requestIn } from '#test/support/letters/sample.ts';

type Flooded = Awaited<ReturnType<typeof aFloodedHouse>>;

const several = async (on: Flooded, count: number, shape: keyof typeof shapes): Promise<string[]> => {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push(await on.receive(shapes[shape]));
  return ids;
};
const listTo = (on: Flooded, to: string, subject = /^Please answer/) =>
  on.mailTo(to).filter((one) => one.tags.letter === 'letter-list' && subject.test(one.subject));
const linksIn = (text: string, page: string): string[] =>
  [...text.matchAll(new RegExp(`/${page}#(\\w+)$`, 'gm'))].map(([, secret = '']) => secret);
const questionIn = async (on: Flooded, id: string, kind = 'verification') =>
  (await on.lettersOf(id)).filter((one) => one.kind === kind);

describe('a list of questions', () => {
  it('has each case with its own link and its own "not mine", never a code (S12)', async () => {
    const on = await aFloodedHouse();
    const ids = await several(on, 8, 'a roster');
    await on.lists();

    const [list, ...more] = listTo(on, cora);
    expect(more).toEqual([]);
    const text = list?.text ?? '';
    expect(ids.map((id) => text.includes(id))).toEqual([...Array(5).fill(false), true, true, true]);
    const [links, noes] = [linksIn(text, 'verify'), linksIn(text, 'verify\\?verdict=not-mine')];
    expect([new Set(links).size, noes]).toEqual([3, links]);
    expect(text).not.toMatch(/\bcode\b|^[0-9A-Z]{26}$|\b\d{4} ?\d{4}\b/m);
    await giveVerdict(on)({ secret: links[1] ?? '', verdict: 'confirm' });
    expect((await on.state(ids[6] ?? '')).verdict).toBe('confirm');
  });

  it('each case records the hash of the list, and nobody is left over (S12)', async () => {
    const on = await aFloodedHouse();
    const ids = await several(on, 9, 'an account');
    await on.lists();
    const hashes = new Set<string>();
    for (const [n, id] of ids.entries()) {
      const [sent, ...again] = await questionIn(on, id);
      expect([sent?.of, again]).toEqual(['1', []]);
      if (n >= 5) hashes.add(sent?.sha256 ?? '');
    }
    const [kept] = (await on.letters.list(ids[5] ?? '')).filter(({ kind }) => kind === 'letter-list');
    expect([...hashes]).toEqual([kept?.sha256]);
    expect(kept?.text).not.toMatch(/#[0-9A-Z]{26}/);
  });

  it('shows 50 cases; the rest are on the page behind its last link (S12)', async () => {
    const on = await aFloodedHouse();
    const ids = await several(on, 65, 'a roster');
    await on.lists();
    const [list] = listTo(on, cora);
    expect(linksIn(list?.text ?? '', 'verify')).toHaveLength(50);
    expect(list?.text).toMatch(/^10 more are only on this page/m);
    const read = (from: number) => readList(on)(linksIn(list?.text ?? '', 'list')[0] ?? '', from);
    const [first, rest] = [await read(0), await read(50)];
    expect([first.next, rest.next]).toEqual([50, undefined]);
    const shown = [...first.rows, ...rest.rows].map(({ id }) => id);
    expect(shown).toEqual(ids.slice(5));
    for (const id of ids) expect(await questionIn(on, id)).toHaveLength(1);
  });

  it('comes two hours after the last, and names only cases not listed yet (S12)', async () => {
    const on = await aFloodedHouse();
    await several(on, 6, 'a roster');
    await on.lists();
    on.clock.advance(hour);
    const [late = ''] = await several(on, 1, 'a roster');
    await on.lists();
    expect(listTo(on, cora)).toHaveLength(1);
    on.clock.advance(hour);
    await on.lists();
    const [, second] = listTo(on, cora);
    expect(linksIn(second?.text ?? '', 'verify')).toHaveLength(1);
    expect(second?.text).toContain(late);
  });

  it('leaves out a link that no longer works; the case asks again (R-9, S12)', async () => {
    const on = await aFloodedHouse();
    const ids = await several(on, 7, 'an account');
    on.clock.advance(25 * hour);
    await on.lists();
    expect(listTo(on, rita)).toEqual([]);
    expect(await questionIn(on, ids[6] ?? '')).toEqual([]);
  });

  it('leaves out what was answered, withdrawn or asked singly meanwhile', async () => {
    const on = await aFloodedHouse();
    const [, , , , , gone = '', left = ''] = await several(on, 7, 'a roster');
    await on.cases.change(requests, gone, 'requester', () => [{ type: 'request-withdrawn' }]);
    await on.lists();
    expect(listTo(on, cora)[0]?.text).toContain(left);
    expect(listTo(on, cora)[0]?.text).not.toContain(gone);
  });

  it('the next day has five single questions again', async () => {
    const on = await aFloodedHouse();
    await several(on, 7, 'a roster');
    on.clock.advance(24 * hour);
    await several(on, 1, 'a roster');
    expect(on.counted(cora).asks).toBe(6);
  });

  it('a company is notified of strangers in lists as well, with what each typed (R-9)', async () => {
    const on = await aFloodedHouse();
    const ids = await several(on, 7, 'a company');
    await on.lists();
    for (const to of [cora, carl]) {
      const text = listTo(on, to)[0]?.text ?? '';
      expect(linksIn(text, 'adopt')).toHaveLength(2);
      expect(text).toContain('  mallory@evil.example');
    }
    expect(await questionIn(on, ids[6] ?? '', 'controller-notice')).toHaveLength(2);
    // The kept copy lies with one of these cases, and names nobody of the others.
    const kept = await Promise.all(ids.map((id) => on.letters.list(id)));
    const lists = kept.flat().filter(({ kind }) => kind === 'letter-list');
    expect(lists).toHaveLength(2);
    for (const { text } of lists) expect(text).not.toMatch(/Vic Victim|mallory/);
  });

  it('is in Spanish when every request in it is', async () => {
    const on = await aFloodedHouse();
    for (let n = 0; n < 6; n += 1) await on.receive({ ...shapes['a roster'], locale: 'es-MX' });
    await on.lists();
    expect(listTo(on, cora, /./)[0]?.subject).toMatch(/^Responda: solicitud/);
  });
});

describe('a list of other letters', () => {
  it('has reference, due date and status link of every case over the twenty (P52, S12)', async () => {
    const on = await aFloodedHouse();
    const ids = await several(on, 23, 'an account');
    await on.lists();
    const text = listTo(on, victim, /^About request/)[0]?.text ?? '';
    for (const [n, id] of ids.entries()) {
      expect(text.includes(id)).toBe(n >= 20);
      expect((await on.lettersOf(id)).filter(({ kind }) => kind === 'acknowledgement')).toHaveLength(1);
    }
    expect(text.match(/We will answer by Wednesday, December 23, 2026\./g)).toHaveLength(3);
    expect(text.match(/\/status#REQ-\w{26}\.\w{26}$/gm)).toHaveLength(3);
  });

  it('says of one case once what two letters would have said (R-8, R-9)', async () => {
    const on = await aFloodedHouse();
    const ids: string[] = [];
    for (let n = 0; n < 11; n += 1) ids.push(await on.receive({ capacity: 'controller', email: victim }));
    await on.lists();
    const text = listTo(on, victim, /^About request/)[0]?.text ?? '';
    expect(text.split('\n').filter((row) => row === ids[10])).toHaveLength(1);
    expect(text).toMatch(
      /confirms the request, we will answer by[\s\S]*If we can match the name[\s\S]*We closed this request/,
    );
  });

  it('says the number was given before the look-up knows whose it is (R-5, R-8)', async () => {
    const on = await aFloodedHouse({ submissionsPerHour: 1 });
    await on.submit({}, '192.0.2.77');
    const typed = { kind: 'cpni-restrict', account: number, email: victim } as const;
    const { body } = await on.submit(typed, '192.0.2.77');
    await writeToRequester(on)({ caseId: body.id });
    expect((await on.state(body.id)).account).toBeUndefined();
    await on.lists();
    const text = listTo(on, victim, /^About request/)[0]?.text ?? '';
    expect(text).toMatch(/We have recorded your restriction[^.]* for the account number you gave us/);
  });

  it.each([
    ['en', /Our answer was due by/, /We will answer by/],
    ['es-MX', /Debíamos responderle a más tardar/, /Le responderemos a más tardar/],
  ] as const)('promises no date that has passed: %s (R-1)', (locale, says, never) => {
    const key = 'S'.repeat(26);
    const listed = { caseId: 'REQ-A', request: requestIn(locale), key, numberGiven: 'none' as const };
    const page = { to: victim, secret: key, rest: 0 };
    const { text } = letterList(letterhead, [{ ...listed, kinds: ['acknowledgement'] }], page, '2027-02-01');
    expect(text).toMatch(says);
    expect(text).not.toMatch(never);
  });

  it.each([
    ['controller', /ask your company’s privacy contact/, /the company you dealt with/],
    ['data-subject', /send your request to the company you dealt with/, /privacy contact/],
  ] as const)('says to a %s whom to ask, as the single letter does (R-9, S12)', (capacity, says, never) => {
    const key = 'S'.repeat(26);
    const request = { ...requestIn('en'), capacity };
    const page = { to: victim, secret: key, rest: 0 };
    const listed = {
      caseId: 'REQ-A',
      request,
      key,
      numberGiven: 'none' as const,
      kinds: ['neutral-redirect'],
    } as const;
    const { text } = letterList(letterhead, [listed], page, '2026-11-25');
    expect(text).toMatch(says);
    expect(text).not.toMatch(never);
  });

  it('a listed acknowledgement is not sent again when an officer changes the kind (P45, S12)', async () => {
    const on = await aFloodedHouse();
    const ids = await several(on, 21, 'an account');
    const id = ids[20] ?? '';
    on.clock.advance(hour);
    await on.lists();
    on.clock.advance(24 * hour);
    const action = { type: 'reclassify', kind: 'correct', text: 'x' } as const;
    await applyOfficerAction(on as never)(id, action as never, 'o');
    await on.run(id);
    expect(on.mailTo(victim).filter(({ text }) => text.includes(id))).toHaveLength(1);
    expect((await on.lettersOf(id)).filter(({ kind }) => kind === 'acknowledgement')).toHaveLength(1);
  });

  it('paper is never counted, and a confirmed contact neither (S12)', async () => {
    const on = await aFloodedHouse();
    await several(on, 20, 'a roster');
    const id = await on.receive(shapes['a roster']);
    expect(await on.lettersOf(id)).toEqual([]);
    await on.lists();
    const [secret = ''] = linksIn(listTo(on, cora)[0]?.text ?? '', 'verify').slice(-1);
    await giveVerdict(on)({ secret, verdict: 'confirm' });
    const before = on.counted(cora).tells;
    const key = { kind: 'overdue-apology', of: 'overdue' } as const;
    const letter = { to: cora, subject: 's', text: 't', html: 'h', reader: 'requester' } as const;
    expect(await tell(on, id, await on.state(id), key, cora, async () => letter)).toBeDefined();
    expect(on.counted(cora).tells).toBe(before + 1);
    const paper = { ...letter, to: 'Nora\n12 Mill Lane' };
    const unseen = await on.receive(shapes['an account']);
    expect(await tell(on, unseen, await on.state(unseen), key, paper.to, async () => paper)).toBeDefined();
  });
});

describe('a power cut while a list goes out', () => {
  const ports = ['waiting', 'letters', 'cases', 'secrets'] as const;
  const cuts = ports.flatMap((port) =>
    [0, 1, 2, 3].flatMap((call) => (['before', 'after'] as const).map((when) => ({ port, call, when }))),
  );
  it.each(cuts)(
    '$when call $call of $port: no second list, and no case is lost (S12)',
    async ({ port, call, when }) => {
      const on = await aFloodedHouse();
      const ids = await several(on, 7, 'a roster');
      let calls = 0;
      const mortal = { ...on, [port]: dying(on[port], () => (calls++ === call ? when : undefined)) };
      await sendLists(mortal)().catch(() => {});
      const late = await on.receive(shapes['a roster']);
      on.clock.advance(hour);
      await on.lists();
      on.clock.advance(2 * hour);
      await on.lists();

      for (const id of [...ids, late]) expect(await questionIn(on, id)).toHaveLength(1);
      const named = ids.slice(5).map((id) => listTo(on, cora).filter(({ text }) => text.includes(id)).length);
      expect(named).toEqual([1, 1]);
    },
  );
});

it('a list that comes back has come back in each of its cases (R-23)', async () => {
  const on = await aFloodedHouse();
  const ids = await several(on, 7, 'a roster');
  await on.lists();
  const list = listTo(on, cora)[0];
  const event: EmailEvent = {
    eventType: 'Bounce',
    mail: { messageId: list?.messageId ?? '', tags: { case: [list?.tags.case ?? ''] } },
    bounce: { bounceType: 'Permanent' },
  };
  expect(await recordEmailEvent(on)(event, 1)).toBe('recorded');
  for (const [n, id] of ids.entries()) {
    const { returned = [], questions } = await on.state(id);
    expect(returned.some(({ kind }) => kind === 'verification')).toBe(n >= 5);
    expect(questions ?? []).toHaveLength(n >= 5 ? 0 : 1);
  }
});

it('a list that the email service refuses leaves its cases to officers (R-23)', async () => {
  const on = await aFloodedHouse({}, ({ subject }) => {
    if (/and \d+ more$/.test(subject)) throw new EmailRefused('no such mailbox');
  });
  const ids = await several(on, 7, 'a roster');
  await on.lists();
  on.clock.advance(3 * hour);
  await on.lists();
  expect(listTo(on, cora)).toEqual([]);
  for (const id of ids.slice(5))
    expect((await on.state(id)).returned).toContainEqual({ kind: 'verification', of: '1', how: 'rejected' });
});

it('a renewed link that waits is the one in the list (R-23)', async () => {
  const on = await aFloodedHouse();
  const [, , , , , id = ''] = await several(on, 6, 'an account');
  await on.cases.change(requests, id, 'requester', () => [
    { type: 'link-renewed', on: '2026-11-24' } as const,
  ]);
  await on.run(id);
  await on.lists();
  const secrets = linksIn(listTo(on, rita)[0]?.text ?? '', 'verify');
  expect(secrets).toHaveLength(1);
  await giveVerdict(on)({ secret: secrets[0] ?? '', verdict: 'confirm' });
  expect((await on.state(id)).verdict).toBe('confirm');
});
