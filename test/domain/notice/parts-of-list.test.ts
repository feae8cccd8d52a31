import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finishing, finishings } from '#domain/notice/events.ts';
import { finishedRows, listParts, partsOfList, rowsIn, sumOfParts } from '#domain/notice/parts-of-list.ts';
import { counted, isPostal, type RowState, rowStates, zeroTally } from '#domain/notice/recipients.ts';

const toEmail: readonly RowState[] = rowStates.filter(
  (state) => !['no-email', 'address-changed'].includes(state),
);
const onPaper: readonly RowState[] = ['no-email', 'address-changed'];

/** A row of a frozen list; `paged`: the ledger has it already. */
const row = fc
  .record({ isPaper: fc.boolean(), paged: fc.boolean(), state: fc.nat(), isPosted: fc.boolean() })
  .map(({ isPaper, paged, state, isPosted }) => {
    const states = isPaper ? onPaper : toEmail;
    const now = states[state % states.length] as RowState;
    return {
      isPaper,
      paged,
      state: now,
      ...(paged && isPosted && isPostal(now) ? { postedOn: '2026-12-08' } : {}),
    };
  });
/** Steps over rejected rows, each finishing some of those that are left. */
const step = fc.record({ how: fc.constantFrom(...finishings), rows: fc.nat(5), isConfirmed: fc.boolean() });

const historyOf = (
  steps: readonly { how: Finishing; rows: number; isConfirmed: boolean }[],
  toFinish: number,
) => {
  const events: { type: string; list: number; finished?: number; how?: Finishing }[] = [
    { type: 'list-frozen', list: 1 },
  ];
  const by: Record<Finishing, number> = { corrected: 0, posted: 0, 'written-off': 0 };
  let [finished, asked] = [0, 0];
  for (const { how, rows, isConfirmed } of steps) {
    const more = Math.min(rows, toFinish - finished);
    if (how === 'written-off') {
      asked = finished + more;
      events.push({ type: 'write-off-asked', list: 1, finished: asked });
      if (!isConfirmed) continue;
      events.push({ type: 'write-off-confirmed', list: 1 });
    } else events.push({ type: 'rows-finished', list: 1, how, finished: finished + more });
    asked = 0;
    by[how] += more;
    finished += more;
  }
  return { events, by, finished, asked };
};

describe('everybody on a list is in exactly one part of one sum (R-14)', () => {
  it('at any moment the parts add up to frozen and rejected rows; none is negative', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 60 }),
        fc.nat(12),
        fc.array(step, { maxLength: 6 }),
        (rows, toFinish, steps) => {
          const { events, by, finished, asked } = historyOf(steps, toFinish);
          const tally = rows.filter(({ paged }) => paged).reduce(counted, zeroTally);
          const list = {
            ...{ sha256: '1', count: rows.length, pages: 1, toFinish },
            onPaper: rows.filter(({ isPaper }) => isPaper).length,
          };
          const parts = partsOfList(
            {
              list,
              done: { finished, setSha256: '2' },
              ...(asked === 0
                ? {}
                : { writeOff: { finished: asked, setSha256: '3', by: 'a', at: '', textSha256: '' } }),
            },
            tally,
            finishedRows(events, 1),
          );
          const isOut = ({ paged, isPaper, state }: (typeof rows)[number]) =>
            paged && !isPaper && ['sent', 'delivered'].includes(state);
          const isPaperNow = (one: (typeof rows)[number]) =>
            one.isPaper || (one.paged && isPostal(one.state));

          expect(rowsIn(parts)).toBe(rows.length + toFinish);
          for (const part of listParts) expect(parts[part]).toBeGreaterThanOrEqual(0);
          expect(parts).toMatchObject({
            emailed: rows.filter(isOut).length,
            'email-waiting': rows.filter((one) => !isOut(one) && !isPaperNow(one)).length,
            'paper-mailed': rows.filter(({ postedOn }) => postedOn !== undefined).length,
            'paper-to-mail': rows.filter((one) => isPaperNow(one) && one.postedOn === undefined).length,
            ...by,
          });
        },
      ),
    );
  });

  it('a count from before paper rows were told apart still adds up', () => {
    const { paperOnly: _, ...older } = { ...zeroTally, sent: 8, postal: 2, paperMailed: 1 };
    const list = { sha256: '1', count: 10, pages: 1, onPaper: 2, toFinish: 0 };
    const parts = partsOfList({ list }, older, { corrected: 0, posted: 0, 'written-off': 0 });
    expect(parts).toMatchObject({ emailed: 8, 'email-waiting': 0, 'paper-to-mail': 1, 'paper-mailed': 1 });
  });

  it('a new list starts with no finished rows; another list’s rows do not count', () => {
    const events = [
      { type: 'rows-finished', list: 1, how: 'corrected', finished: 3 },
      { type: 'rows-finished', list: 2, how: 'posted', finished: 1 },
      { type: 'list-frozen', list: 1 },
      { type: 'rows-finished', list: 1, how: 'posted', finished: 2 },
    ];
    expect(finishedRows(events, 1)).toEqual({ corrected: 0, posted: 2, 'written-off': 0 });
  });

  it('a list that is not frozen has nobody, and the parts of all lists add up', () => {
    const nobody = partsOfList({}, zeroTally, finishedRows([], 1));
    expect(nobody).toEqual(Object.fromEntries(listParts.map((part) => [part, 0])));
    const each = { ...nobody, emailed: 2, 'to-finish': 1 };
    expect(sumOfParts([each, each, nobody])).toEqual({ ...nobody, emailed: 4, 'to-finish': 2 });
    expect(rowsIn(each)).toBe(3);
  });

  const list = { sha256: 'f', count: 10, pages: 1, onPaper: 4, toFinish: 6 };
  const done = { finished: 2, setSha256: 's' };
  const writeOff = { finished: 5, setSha256: 'w', by: 'a', at: '', textSha256: 't' };
  const tally = { ...zeroTally, sent: 3, postal: 2, paperMailed: 1, paperOnly: 1 };
  it.each([
    { what: 'all of it', of: { list, done, writeOff }, counts: tally, waiting: [2, 4], left: [3, 1] },
    { what: 'nothing finished', of: { list, writeOff }, counts: tally, waiting: [2, 4], left: [5, 1] },
    { what: 'nothing asked', of: { list, done }, counts: tally, waiting: [2, 4], left: [0, 4] },
    {
      what: 'all paper counted',
      of: { list },
      counts: { ...tally, paperOnly: 5 },
      waiting: [5, 1],
      left: [0, 6],
    },
    { what: 'only paper left', of: { list }, counts: { ...tally, sent: 7 }, waiting: [0, 2], left: [0, 6] },
  ])('the numbers of a list: $what', ({ of, counts, waiting, left }) => {
    const [email, paper] = waiting;
    const [asked, toFinish] = left;
    expect(partsOfList(of, counts, { corrected: 1, posted: 1, 'written-off': 0 })).toEqual({
      ...{ emailed: counts.sent, 'email-waiting': email, 'paper-to-mail': paper, 'paper-mailed': 1 },
      ...{ corrected: 1, posted: 1, 'written-off': 0, 'write-off-waiting': asked, 'to-finish': toFinish },
    });
  });

  it('a write-off is finished when it is confirmed, and only the list’s own counts', () => {
    const events = [
      { type: 'list-frozen', list: 1 },
      { type: 'recount-asked' },
      { type: 'rows-finished', list: 1, how: 'posted', finished: 1 },
      { type: 'rows-finished', list: 1, how: 'corrected', finished: 3 },
      { type: 'write-off-asked', list: 1, finished: 4 },
      { type: 'write-off-asked', list: 2, finished: 9 },
      { type: 'write-off-confirmed', list: 1 },
      { type: 'write-off-asked', list: 1, finished: 9 },
    ];
    expect(finishedRows(events, 1)).toEqual({ corrected: 2, posted: 1, 'written-off': 1 });
    const refrozen = [...events, { type: 'list-frozen', list: 1 }, { type: 'write-off-confirmed', list: 1 }];
    expect(finishedRows(refrozen, 1)).toEqual({ corrected: 0, posted: 0, 'written-off': 0 });
  });
});
