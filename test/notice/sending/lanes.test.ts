import { describe, expect, it } from 'vitest';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import type { RowState } from '#domain/notice/recipients.ts';
import { decidePause, decideResume } from '#domain/notice/sending-switch.ts';
import { memoryLedger } from '#functions/adapters/memory/ledger.ts';
import { memoryTexts } from '#functions/adapters/memory/people.ts';
import { letterOf } from '#functions/notice/letter/approved-letter.ts';
import { canaryResultOf } from '#functions/notice/sending/canary.ts';
import { sendersActiveUntil } from '#functions/notice/sending/drain.ts';
import { gateOf } from '#functions/notice/sending/gate.ts';
import { canaryOf, lanesFor, partsOf } from '#functions/notice/sending/lanes.ts';
import { sendersOf } from '#functions/notice/sending/other-notices.ts';
import { paceOver } from '#functions/notice/sending/pace.ts';
import { readSending } from '#functions/notice/sending/read-sending.ts';
import { turnSending } from '#functions/notice/sending/switch-sending.ts';
import { leaseFor } from '#functions/notice/sending/timing.ts';
import { frozen } from '#test/support/notice/freeze.ts';
import { runMachine } from '#test/support/notice/machine-run.ts';
import {
  caseId,
  holdOver,
  letterSha256,
  line,
  linesOf,
  noticeWorld,
} from '#test/support/notice/notice-world.ts';
import { defaultPace, listOf, pagesOf } from '#test/support/notice/sending.ts';

const csvOf = (lines: readonly string[]) =>
  ['customerRef,name,email,address,segment', ...lines, ''].join('\n');
const three = csvOf([...linesOf(70, 'a'), ...linesOf(12, 'b').map((one) => one.replace('C-', 'B-'))]);

describe('lanes', () => {
  it.each([
    { rate: 11.2, pages: 20_000, lanes: 1 },
    { rate: 100, pages: 20_000, lanes: 1 },
    { rate: 101, pages: 20_000, lanes: 2 },
    { rate: 50_000, pages: 20_000, lanes: 40 },
    { rate: 50_000, pages: 3, lanes: 3 },
    { rate: 11.2, pages: 0, lanes: 1 },
  ])('$rate letters a second, $pages pages: $lanes', ({ rate, pages, lanes }) => {
    expect(lanesFor(rate, pages)).toBe(lanes);
  });

  it.each([1, 2, 3, 7, 40])('%i of them go over every page once, and none over another’s', async (lanes) => {
    const list = listOf(pagesOf(41, 1));
    const parts = await partsOf(list, {}, lanes);
    const pages = parts.flatMap(({ fromPage, toPage }) =>
      Array.from({ length: toPage - fromPage }, (_, n) => fromPage + n),
    );
    expect(pages).toEqual(Array.from({ length: 41 }, (_, n) => n));
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
  });

  it('of the urgent exception are its classes, by the names that stand in the sealed rows', async () => {
    const { list } = await frozen(three);
    expect(await partsOf(list, { classes: ['b'] }, 1)).toEqual([{ name: 'u1', fromPage: 3, toPage: 5 }]);
    expect(await partsOf(list, { classes: ['a', 'b', 'unknown'] }, 1)).toHaveLength(2);
    expect(await partsOf(list, { classes: ['A', ''] }, 1)).toEqual([]);
  });
});

describe('the canary', () => {
  const ofEveryone = { list: 1, audience: 'everyone', epoch: 1 } as const;
  it.each([
    { posted: 0, pages: [10, 20], because: 'nobody goes by post' },
    { posted: 10, pages: [20, 20], because: 'letters by post stand on it as well' },
    { posted: 45, pages: [50, 25], because: 'a page has at most 50 rows: the canary is small' },
    { posted: 120, pages: [50, 50, 30, 20], because: 'before it there are pages for the post alone' },
  ])(
    'has ten letters by e-mail, however many go by post before them ($posted): $because',
    async ({ posted, pages }) => {
      const onPaper = Array.from({ length: posted }, (_, n) => `P-${n},"a ""byPost"": b",,Main St,a`);
      const { list } = await frozen(csvOf([...onPaper, ...linesOf(30, 'a')]));
      expect(Array.from({ length: list.pages }, (_, page) => list.entry(page).rows)).toEqual(pages);
      const fence = { stage: 'released', epoch: 1, claims: {} };
      const ledger = memoryLedger();
      const canary = await canaryOf({ list, ledger, fence }, caseId, ofEveryone, await partsOf(list, {}, 1));
      const rows = await list.recipients(canary?.fromPage ?? 0);
      expect(rows.filter((one) => one.onPaper === undefined)).toHaveLength(posted === 45 ? 5 : 10);
    },
  );

  it('is the first page with a letter by e-mail, and stays what it is once it is claimed', async () => {
    const { list } = await frozen(
      csvOf([...Array.from({ length: 50 }, (_, n) => `P-${n},N,,Main St,a`), ...linesOf(30, 'a')]),
    );
    const parts = await partsOf(list, {}, 1);
    const ledger = memoryLedger();
    const fence = { stage: 'released', epoch: 1, claims: {} };
    const canary = await canaryOf({ list, ledger, fence }, caseId, ofEveryone, parts);
    expect(canary).toEqual({ name: 'canary', fromPage: 1, toPage: 2 });
    const claim = { lane: '1-canary', fromPage: 0, toPage: 1, owner: 'o', leaseUntil: 0 };
    const pinned = { ...fence, claims: { '1-canary': claim } };
    expect(await canaryOf({ list, ledger, fence: pinned }, caseId, ofEveryone, parts)).toMatchObject({
      fromPage: 0,
    });
  });

  it.each([
    { rows: [3, 12], page: 1, because: 'a segment of three people shows too little' },
    { rows: [3, 7, 2], page: 1, because: 'no segment has ten, and the second has the most' },
    { rows: [4], page: 0, because: 'there are no more' },
  ])('of segments of $rows is page $page: $because', async ({ rows, page }) => {
    const lines = rows.flatMap((n, at) => linesOf(n, `s${at}`).map((one) => one.replace('C-', `C${at}-`)));
    const { list } = await frozen(csvOf(lines));
    const needs = { list, ledger: memoryLedger(), fence: undefined };
    const canary = await canaryOf(needs, caseId, ofEveryone, await partsOf(list, {}, 1));
    expect(canary?.fromPage).toBe(page);
  });

  const writtenAt = '2026-12-05T05:05:10.000Z';
  const now = (minutes: number) => Date.parse(writtenAt) + minutes * 60_000;
  const page = (...states: readonly RowState[]) => ({
    ...{ caseId, list: '1', page: 0, owner: 'o', writtenAt },
    rows: states.map((state, n) => ({ ref: `C-${n}`, hash: '', state })),
  });
  const nine = Array.from({ length: 9 }, () => 'delivered' as const);

  it.each([
    { outcome: 'send', page: undefined, at: 20, because: 'it has not been sent' },
    { outcome: 'send', page: page(...nine, 'unknown'), at: 20, because: 'nobody knows of one letter' },
    { outcome: 'wait', page: page(...nine, 'sent'), at: 9.9, because: 'ten minutes are not over' },
    { outcome: 'passed', page: page(...nine, 'sent'), at: 10, because: 'none came back' },
    { outcome: 'failed', page: page(...nine, 'bounced'), at: 10, because: 'one of ten is 10 %' },
    { outcome: 'failed', page: page(...nine, 'refused'), at: 10, because: 'SES did not take one of ten' },
    {
      outcome: 'passed',
      page: page(...nine, 'no-email'),
      at: 10,
      because: 'a letter by post does not come back',
    },
    { outcome: 'passed', page: page('no-email'), at: 10, because: 'nobody of the page has an e-mail' },
  ])('$says, when $because', ({ outcome, page: seen, at }) => {
    expect(canaryResultOf(seen, now(at)).outcome).toBe(outcome);
  });

  it('alone is sent while it is owed, and nothing else; afterwards it is not sent again', async () => {
    const world = await noticeWorld({ lines: linesOf(30) });
    await world.approve();
    world.clock.set(holdOver);
    await world.release();
    const tasks = world.tasks();
    await tasks['ask-notice']?.({ caseId } as never);
    const sent = async (lane: string) => {
      const answer = await tasks['send-notice']?.({ caseId, lane } as never);
      return { ...(answer as object), all: world.bulkEmail.outbox.length };
    };
    expect(await sent('1 everyone 0')).toMatchObject({ letters: 0, all: 0 });
    expect(await sent('1 everyone canary')).toMatchObject({ letters: 10, all: 10 });
    expect(await sent('1 everyone canary')).toMatchObject({ letters: 0, all: 10 });
    expect(await runMachine(tasks, world.clock, caseId)).toBe('Closed');
    expect(world.bulkEmail.outbox).toHaveLength(30);
  });
});

describe('the gate', () => {
  const ask = async (world: Awaited<ReturnType<typeof noticeWorld>>, over: object = {}) => {
    const { state } = await world.cases.read(breaches, caseId);
    const listSha256 = noticeOf(state).noticeLists[0]?.list?.sha256 ?? '';
    const everyone = { list: 1, audience: 'everyone', listSha256, letterSha256 } as const;
    return gateOf(world, everyone).mayTell({ caseId, epoch: 1, segment: 'general', page: 0, ...over });
  };

  it('says yes only for a released case, begun, in its epoch, with the switch open', async () => {
    const world = await noticeWorld({ lines: linesOf(3) });
    expect(await ask(world)).toBe('no');
    await world.approve();
    world.clock.set(holdOver);
    expect(await ask(world)).toBe('no');
    await world.release();
    expect(await ask(world)).toBe('no');
    await world.tasks()['ask-notice']?.({ caseId } as never);
    expect(await ask(world)).toBe('yes');
    expect(await ask(world, { epoch: 2 })).toBe('no');
    await world.direct('2026-12-20', '2026-12-04');
    expect(await ask(world)).toBe('no');
    expect(await ask(world, { epoch: 2 })).toBe('no');
  });

  it('a letter that is not what was approved is not sent', async () => {
    const texts = { ...memoryTexts(), read: async () => 'another letter' };
    await expect(letterOf({ texts }, caseId, letterSha256)).rejects.toThrow('does not match its seal');
    await expect(letterOf({ texts: memoryTexts() }, caseId, letterSha256)).rejects.toThrow();
  });
});

describe('a claim', () => {
  const now = Date.parse(holdOver);
  const fence = (leaseUntil: number) => ({
    ...{ stage: 'held', epoch: 2 },
    claims: { '1-1': { lane: '1-1', fromPage: 0, toPage: 1, owner: 'o', leaseUntil } },
  });

  it('is over when it was given back, or its lease has passed by every clock (F5)', () => {
    expect(sendersActiveUntil(fence(0), now)).toBeUndefined();
    expect(sendersActiveUntil(fence(now + leaseFor), now)).toBe('2026-12-05T05:21:01.000Z');
    expect(sendersActiveUntil(fence(now - 599_000), now)).toBeDefined();
    expect(sendersActiveUntil(fence(now - 600_001), now)).toBeUndefined();
  });
});

describe('another urgent class', () => {
  it('asked for when the first has been told, has a letter and a canary of its own', async () => {
    const b = Array.from({ length: 30 }, (_, n) => line(100 + n, 'b'));
    const world = await noticeWorld({ lines: [...b, ...Array.from({ length: 30 }, (_, n) => line(n, 'z'))] });
    world.clock.set('2026-11-25T18:00:00.000Z');
    await world.confirmException(['z'], 30);
    expect(await runMachine(world.tasks(), world.clock, caseId)).toBe('Nothing to send now');
    expect(world.bulkEmail.outbox).toHaveLength(30);
    await world.confirmException(['b'], 30);
    const tasks = world.tasks();
    expect(await tasks['ask-notice']?.({ caseId } as never)).toMatchObject({ lanes: ['1 urgent canary'] });
    await tasks['send-notice']?.({ caseId, lane: '1 urgent canary' } as never);
    expect(world.bulkEmail.outbox).toHaveLength(40);
    expect(await runMachine(tasks, world.clock, caseId)).toBe('Nothing to send now');
    expect(new Set(world.bulkEmail.outbox.map(({ to }) => to)).size).toBe(60);
  });
});

describe('several notices at once', () => {
  it('share the rate among them and their lanes: a paused one has no part in it', async () => {
    const world = await noticeWorld({ lines: linesOf(30) });
    const another = `BRE-${'Z'.repeat(26)}`;
    const of = async (own: string, lanes: number) => sendersOf(world, own, lanes)();
    expect(await of(another, 1)).toBe(1);
    await world.approve();
    world.clock.set(holdOver);
    await world.release();
    expect([await of(caseId, 1), await of(another, 1), await of(another, 3)]).toEqual([1, 2, 6]);
    const pace = await paceOver(world.bulkEmail, world.clock, defaultPace, sendersOf(world, another, 1));
    expect(pace.rate).toBeCloseTo(5.6);
    await world.to('officer:ann', { type: 'pause-notice', because: 'officer', by: 'ann', textSha256: 'f' });
    world.clock.advance(60_000);
    await pace.refresh();
    expect(pace.rate).toBeCloseTo(11.2);
  });
});

describe('the kill switch', () => {
  const act = (by: string) => ({ by, textSha256: 'f' });
  const paused = { paused: { ...act('ann'), at: '2026-12-04T15:00:00.000Z' } };

  it.each([
    { now: '2026-12-04T15:01:00.000Z', by: 'ann', may: true, because: 'it was a moment' },
    {
      now: '2026-12-08T04:59:00.000Z',
      by: 'ann',
      may: true,
      because: 'Friday to Monday is one business day',
    },
    { now: '2026-12-08T05:01:00.000Z', by: 'ann', may: false, because: 'it has been longer' },
    { now: '2026-12-04T15:01:00.000Z', by: 'ben', may: false, because: 'it is another officer’s' },
    { now: '2026-12-20T05:01:00.000Z', by: 'ben', may: false, because: 'it is another officer’s' },
  ])('$by ends it alone at $now: $may, for $because (law of stopping 3)', ({ now, by, may }) => {
    const stops = ['stop-all-1'];
    const said = { ...act(by), stops };
    expect(decideResume(paused, said, { now, generation: 1, shown: undefined })).toEqual([
      { type: may ? 'sending-resumed' : 'sending-resume-asked', ...act(by), stops },
    ]);
  });

  it('is not resumed by a signature where no officer asked, so a stand-in alone resumes nothing (R-13)', async () => {
    const world = await noticeWorld({ lines: linesOf(3) });
    const needs = world.over({});
    const turn = (said: object, group: string) =>
      turnSending(needs)({ reason: 'Wait.', ...said } as never, { officer: { groups: [group] } });
    await turn({ paused: true, by: 'ann' }, 'breach-officer');
    const signed = { paused: false, proposalSha256: 'f'.repeat(64), by: 'stan' };
    await expect(turn(signed, 'stand-in')).rejects.toThrow('changed after you opened it');
    const { body } = await readSending(needs)();
    expect(body.next.map(({ action, mayBy }) => [action, mayBy.includes('stand-in')])).toEqual([
      ['resume-sending', false],
      ['stop-sending', false],
    ]);
  });

  it('each press is a stop of its own; what is not paused cannot be resumed (law of stopping 7)', () => {
    const facts = { now: holdOver, generation: 1 };
    expect(decidePause(undefined, act('ann'), facts)).toHaveLength(1);
    expect(decidePause(paused, act('ben'), facts)).toMatchObject([{ type: 'sending-paused', n: 2 }]);
    const first = { now: holdOver, generation: 1, shown: undefined } as const;
    expect(() => decideResume({}, act('ann'), first)).toThrow('not paused');
  });
});

describe('others at the same pages', () => {
  const vip = [...linesOf(3), ...Array.from({ length: 30 }, (_, n) => line(100 + n, 'vip'))];

  it('while a sender of the urgent exception holds pages at the release, nobody else begins; then all are told once', async () => {
    const world = await noticeWorld({ lines: vip });
    world.clock.set('2026-12-05T05:04:00.000Z');
    await world.confirmException(['vip'], 30);
    const tasks = world.tasks();
    await tasks['ask-notice']?.({ caseId } as never);
    const claim = {
      lane: '1-u1',
      fromPage: 1,
      toPage: 3,
      owner: 'slow',
      leaseUntil: world.clock.now() + leaseFor,
    };
    expect(await world.claims.take(caseId, { ...claim, follows: '' }, 1, 'urgent', world.clock.now())).toBe(
      true,
    );
    await world.approve();
    world.clock.set(holdOver);
    await world.release();
    expect(await world.claims.take(caseId, { ...claim, lane: '1-u9' }, 1, 'urgent', world.clock.now())).toBe(
      false,
    );
    await tasks['ask-notice']?.({ caseId } as never);
    const waits = await tasks['send-notice']?.({ caseId, lane: '1 everyone canary' } as never);
    expect(waits).toMatchObject({ nextStep: 'wait', until: '2026-12-05T05:20:01.000Z' });
    expect(world.bulkEmail.outbox).toHaveLength(0);
    expect(await runMachine(tasks, world.clock, caseId)).toBe('Closed');
    const to = world.bulkEmail.outbox.map((one) => one.to);
    expect(new Set(to).size).toBe(33);
    // The slow one may have sent its first page: it is sent all the same, and marked.
    expect(to).toHaveLength(33);
  });
});

describe('a notice that takes days', () => {
  it('is never taken for one that stands still, and its machine is not looked for while it sleeps', async () => {
    const world = await noticeWorld({ lines: linesOf(60) });
    await world.approve();
    world.clock.set(holdOver);
    await world.release();
    const day = 86_400_000;
    const sentAt: number[] = [];
    const { bulkEmail, clock } = world;
    const slow = {
      quota: async () => {
        const sentLast24Hours = sentAt.filter((at) => at > clock.now() - day).length;
        return { perSecond: 14, perDay: 11, sentLast24Hours };
      },
      send: async (...given: Parameters<typeof bulkEmail.send>) => {
        sentAt.push(clock.now());
        return bulkEmail.send(...given);
      },
    };
    const late: string[] = [];
    const tasks = world.tasks({ bulkEmail: { ...bulkEmail, ...slow } });
    const watched = Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [
        name,
        async (input: never) => {
          const answer = await task(input);
          late.push(
            ...(await world.cases.due(new Date(clock.now() - day).toISOString(), 1)).map(({ id }) => id),
          );
          return answer;
        },
      ]),
    );
    expect(await runMachine(watched, clock, caseId)).toBe('Closed');
    expect(bulkEmail.outbox).toHaveLength(60);
    expect(clock.now() - Date.parse(holdOver)).toBeGreaterThan(8 * day);
    expect(late).toEqual([]);
    expect((await world.read()).history.length).toBeLessThan(60);
  });
});
