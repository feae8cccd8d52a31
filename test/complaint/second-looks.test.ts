import { describe, expect, it } from 'vitest';
import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { workFactsOf } from '#domain/complaint/work-facts.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { committed as carryOut } from '#functions/breach/carry-out.ts';
import { listCases } from '#functions/case/list-cases.ts';
import { readCase } from '#functions/case/read-case.ts';
import { oweSecondLooks } from '#functions/complaint/second-looks.ts';
import { recordInvestigation } from '#functions/complaint/work/act-as-officer.ts';
import { answerComplaint } from '#functions/complaint/work/write-to-person.ts';
import { listFile } from '#functions/notice/list/frozen-list.ts';
import { recipientLine } from '#functions/notice/list/recipient.ts';
import { complaintWorld, officer } from '#test/support/complaint/complaint-world.ts';
import { asShown, id as breach, determine, listFrozen, noon, recorded } from '#test/support/domain/breach.ts';
import { ourPoints } from '#test/support/our-words.ts';
import { as } from '#test/support/work-world.ts';

const hour = 3_600_000;
const pat = { line: 1, ref: 'C-1', name: 'Pat', email: 'PAT@home.example', segment: 0 };

/** Pat is on the list of a breach; the legal hold begins with its determination. */
const world = async ({ isHeld = true } = {}) => {
  const w = { ...complaintWorld(), files: memoryFiles(), closures: [], ruleset: 'policy-2018' as const };
  /** The store lets nobody release early, so the release is written past it. */
  const release = async () => {
    const seen = await w.cases.read(breaches, breach);
    const releasedAt = instantText(w.clock.now());
    w.stored.set(breach, { ...seen, state: { ...seen.state, releasedAt } } as never);
  };
  const hold = async () => {
    await w.cases.open(breaches, breach, 'officer:ann', instantText(w.clock.now()), [
      recorded(noon('2026-11-24')),
    ]);
    const determined = asShown((await w.cases.read(breaches, breach)).state, determine(noon('2026-11-24')));
    await carryOut(w as never, breach, 'officer:ann', determined);
    const bytes = Buffer.from(recipientLine(pat as never));
    const sha256 = 'a'.repeat(64);
    await w.files.put(listFile(breach, sha256, 'recipients.ndjson'), bytes.length, async function* whole() {
      yield bytes;
    });
    const { state } = await w.cases.read(breaches, breach);
    const frozen = asShown(state, listFrozen({ sha256, count: 1, pages: 1, onPaper: 0 }));
    await carryOut(w as never, breach, 'officer:ann', frozen);
  };
  if (isHeld) await hold();
  const answered = async (over: object = {}) => {
    const id = await w.submit(over);
    await recordInvestigation(w)({ caseId: id, by: 'ann', note: 'Read.' });
    await answerComplaint(w as never)(
      {
        caseId: id,
        by: 'ann',
        outcome: 'upheld',
        cpniMisuse: 'none',
        points: ourPoints,
      } as never,
      officer('ann') as never,
    );
    await w.run(id);
    return id;
  };
  const run = async () => {
    w.clock.advance(hour);
    await oweSecondLooks(w)();
  };
  const looks = async (id: string) =>
    (await w.cases.read(complaints, id)).history
      .flatMap(({ events }) => events.map(({ type }) => type as string))
      .filter((type) => type === 'second-look-owed').length;
  return { ...w, answered, run, looks, hold, release };
};

/** What an officer without a breach group sees. */
const seenBy = async (w: Awaited<ReturnType<typeof world>>, id: string): Promise<string> => {
  const body = [
    await readCase(w)({ caseId: id }, as('officer') as never),
    await listCases(w)({ by: 'olive' }, { ...as('officer'), query: {} } as never),
    w.mail.outbox,
  ];
  return JSON.stringify(body)
    .replace(/"(hash|prev|nonce|entry|firesAt|sha256)":"[^"]*"/g, '')
    .replace(/[0-9A-Z]{26}/g, 'X');
};

describe('a complaint about a matter under a hold is looked at again at the release (R-10)', () => {
  it('not before: with the hold and without, an officer and the person see the same, byte by byte', async () => {
    const after = async (isHeld: boolean) => {
      const w = await world({ isHeld });
      const id = await w.answered();
      await w.run();
      return [await seenBy(w, id), await w.looks(id)];
    };
    expect(await after(true)).toEqual(await after(false));
  });

  it('in the hour after it is an officer’s task, which names no breach, until one records what was checked', async () => {
    const w = await world();
    const id = await w.answered();
    await w.release();
    await w.run();
    const place = async () => {
      const { keys, state } = await w.cases.read(complaints, id);
      return [keys.queue, workFactsOf(state).waits.who];
    };
    expect(await place()).toEqual(['officer', 'officer']);
    const letters = w.mail.outbox.length;
    expect(await seenBy(w, id)).not.toMatch(/BRE-/);
    const { history } = await w.cases.read(complaints, id);
    expect(history.at(-1)?.events).toEqual([{ type: 'second-look-owed' }]);
    await recordInvestigation(w)({ caseId: id, by: 'ann', note: 'The answer stays right.' });
    expect(await place()).toEqual(['requester', 'requester']);
    await w.run();
    expect([await w.looks(id), w.mail.outbox.length]).toEqual([1, letters]);
  });

  it('also one that silence closed, and its page stays closed for the person', async () => {
    const w = await world();
    const id = await w.answered();
    await w.until(id, '2027-03-01T18:00:00.000Z');
    await w.release();
    await w.run();
    const { state, keys } = await w.cases.read(complaints, id);
    expect([state.stage, keys.queue]).toEqual(['closed', 'officer']);
    await recordInvestigation(w)({ caseId: id, by: 'ann', note: 'Read again.' });
    expect((await w.cases.read(complaints, id)).keys.queue).toBe('settled');
  });

  it('one of somebody who is on no list, one before the hold and one after the release are not', async () => {
    const w = await world({ isHeld: false });
    const before = await w.answered();
    w.clock.advance(hour);
    await w.hold();
    w.clock.advance(hour);
    const other = await w.answered({ email: 'other@home.example' });
    w.clock.advance(hour);
    await w.release();
    w.clock.advance(hour);
    const later = await w.answered();
    await w.run();
    expect(await Promise.all([before, other, later].map(w.looks))).toEqual([0, 0, 0]);
  });

  it('a run that dies is gone through again, and owes none twice', async () => {
    const w = await world();
    const both = [await w.answered(), await w.answered()];
    await w.release();
    // Whichever comes first: a run reads them in the order of their ids.
    let first = '';
    const change: typeof w.cases.change = (noun, of, ...rest) => {
      const { id } = of as { id: string };
      first ||= id;
      return id === first
        ? w.cases.change(noun, of, ...rest)
        : Promise.reject(new Error('the table does not answer'));
    };
    w.clock.advance(hour);
    await expect(oweSecondLooks({ ...w, cases: { ...w.cases, change } })()).rejects.toThrow(
      'does not answer',
    );
    await recordInvestigation(w)({ caseId: first, by: 'ann', note: 'Read again.' });
    await w.run();
    await w.run();
    expect(await Promise.all(both.map(w.looks))).toEqual([1, 1]);
  });
});
