import { describe, expect, it } from 'vitest';
import type { Day } from '#domain/calendar/times.ts';
import type { RowState } from '#domain/notice/recipients.ts';
import { paperLetters } from '#functions/notice/accounting/paper-letters.ts';
import { openList } from '#functions/notice/list/frozen-list.ts';
import { sealOf } from '#functions/notice/list/recipient.ts';
import { turnSending } from '#functions/notice/sending/switch-sending.ts';
import { caseId, holdOver, line, noticeWorld } from '#test/support/notice/notice-world.ts';

/** Without an email address: these go on paper. */
const onPaper = (n: number): string => `P-${n},Reader ${n},,${n} Elm St,general`;

/** As the sender leaves the ledger: emails went, and the rest waits for paper. */
const world = async (papers: number) => {
  const made = await noticeWorld({
    lines: [line(1), ...Array.from({ length: papers }, (_, n) => onPaper(n))],
  });
  await made.approve();
  const read = async (after = '') =>
    (await paperLetters(made)({ caseId, by: 'mia' }, { query: { after } })).body;
  const fill = async (paperMailed: readonly string[] = []) => {
    const list = await openList(made.files, caseId, made.list.sha256);
    for (let page = 0; page < list.pages; page += 1) {
      const recipients = await list.recipients(page);
      const rows = recipients.map((one) => ({
        ...{ ref: one.ref, hash: sealOf(one), state: (one.onPaper ?? 'sent') as RowState },
        ...(paperMailed.includes(one.name) && { postedOn: '2026-12-05' as Day }),
      }));
      await made.ledger.write({ caseId, list: '1', page, owner: 'o', writtenAt: holdOver, rows }, undefined);
    }
  };
  const send = async (paperMailed?: readonly string[]) => {
    made.clock.set(holdOver);
    await made.release();
    await fill(paperMailed);
  };
  return { ...made, fill, stored: made.read, read, send };
};

describe('letters to print (P38, R-14)', () => {
  it('there is none before customers may be told, so that nobody prints one', async () => {
    const { fill, read } = await world(2);
    await fill();
    expect((await read()).letters).toEqual([]);
  });

  it('each is the letter as its reader gets it, dated when it is printed', async () => {
    const { send, read } = await world(2);
    await send();
    const { letters, datedOn, next } = await read();
    expect(letters.map(({ name, address }) => [name, address])).toEqual([
      ['Reader 0', '0 Elm St'],
      ['Reader 1', '1 Elm St'],
    ]);
    expect(letters[0]?.text).toContain('Dear Reader 0,');
    expect([datedOn, next]).toEqual(['2026-12-05', null]);
  });

  it('a batch ends at fifty and the next one goes on, each letter once', async () => {
    const { send, read } = await world(60);
    await send();
    const first = await read();
    const second = await read(first.next ?? '');
    const names = [...first.letters, ...second.letters].map(({ row }) => row);
    expect([first.letters.length, second.letters.length, second.before]).toEqual([50, 10, 50]);
    expect([new Set(names).size, second.next]).toEqual([60, null]);
  });

  it('a letter that was mailed is not printed again', async () => {
    const { send, read } = await world(2);
    await send(['Reader 0']);
    expect((await read()).letters.map(({ name }) => name)).toEqual(['Reader 1']);
  });

  it('a direction after the release takes the letters off the printer (R-11)', async () => {
    const { send, read, direct } = await world(2);
    await send();
    await direct('2026-12-20', '2026-12-05');
    expect((await read()).letters).toEqual([]);
  });

  it('a pause of this breach, and a stop of all notices, take the letters off the printer (R-13)', async () => {
    const made = await world(2);
    const { send, read, to } = made;
    const act = { by: 'ann', textSha256: '7'.repeat(64) };
    await send();
    await to('officer:ann', { type: 'pause-notice', because: 'officer', ...act });
    expect((await read()).letters).toEqual([]);
    await to('officer:ann', { type: 'resume-notice', pauses: ['pause-1'], ...act });
    expect((await read()).letters).toHaveLength(2);
    const officer = { officer: { groups: ['breach-officer'] } };
    await turnSending(made)({ paused: true, reason: 'Wait.', by: 'ann' }, officer);
    expect((await read()).letters).toEqual([]);
  });

  it('who opens them is recorded, once a day (R-24)', async () => {
    const made = await world(1);
    await made.read();
    await made.read();
    const { history } = await made.stored();
    expect(
      history
        .filter(({ actor }) => actor === 'officer:mia')
        .map(({ events }) => events.map(({ type }) => type)),
    ).toEqual([['person-revealed']]);
  });
});
