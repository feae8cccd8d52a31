import { InvalidInput } from '#domain/errors.ts';
import { civilDate, instantText, newYork } from '#domain/instants.ts';
import { noticeOf, noticeStands } from '#domain/notice.ts';
import { CountDiffers } from '#domain/notice-errors.ts';
import { earliestOf, isAfter, isBefore } from '#domain/times.ts';
import { optionalUntil } from '#domain/watch-decider.ts';
import type { Clock } from '#ports/clock.ts';
import type { Ledger, PageKey } from '#ports/ledger.ts';
import type { Workflows } from '#ports/workflows.ts';
import { isUnmailed, recordMailed } from './account-for.ts';
import type { Breaches, Mailed, StoredBreach } from './contract.ts';

export interface Needs {
  readonly breaches: Pick<Breaches, 'read' | 'do'>;
  readonly ledger: Ledger;
  readonly workflows: Workflows;
  readonly clock: Clock;
}

/** Positions of a page. */
interface Meant {
  readonly key: PageKey;
  readonly positions: ReadonlySet<number>;
}

/** Rows as postal.csv names them, by page. */
const named = (caseId: string, rows: readonly string[]): readonly Meant[] => {
  const pages = new Map<string, { key: PageKey; positions: Set<number> }>();
  for (const row of rows) {
    const [list = '', page = '', position = ''] = row.split('-');
    const one = pages.get(`${list}-${page}`) ?? {
      key: { caseId, list, page: Number(page) },
      positions: new Set<number>(),
    };
    one.positions.add(Number(position));
    pages.set(`${list}-${page}`, one);
  }
  return [...pages.values()];
};

/** All that wait for the post now. */
const unmailed = async (ledger: Ledger, caseId: string): Promise<readonly Meant[]> => {
  const pages: Meant[] = [];
  for await (const { list, page, rows } of ledger.pages(caseId)) {
    const positions = new Set(rows.flatMap((row, at) => (isUnmailed(row) ? [at] : [])));
    if (positions.size > 0) pages.push({ key: { caseId, list, page }, positions });
  }
  return pages;
};

/** @throws {InvalidInput} for a day on which nobody can have been written to */
const mustBePossible = ({ state }: StoredBreach, mailedOn: string, now: number): void => {
  const refuse = (detail: string): never => {
    throw new InvalidInput([{ pointer: '#/mailedOn', detail }]);
  };
  if (isAfter(mailedOn, civilDate(instantText(now), state.zone).toString()))
    refuse('This day is still to come.');
  const { tranches } = noticeOf(state);
  const begun = earliestOf(
    ...tranches.flatMap(({ everyone, urgent }) => [everyone.begun?.at, urgent.begun?.at]),
  );
  // The first day on which customers may be told is one of New York.
  if (begun === undefined || isBefore(mailedOn, civilDate(begun, newYork).toString()))
    refuse('Before this day nobody might be told; say so to the DPO if a letter was posted.');
};

/**
 * Records on which day letters were posted. A row that does not go by post, or was posted before, is passed over.
 * @returns how many days were recorded
 * @throws {UnknownCase | InvalidInput | CountDiffers}
 */
export const mailRows =
  ({ breaches, ledger, workflows, clock }: Needs) =>
  async (id: string, { mailedOn, rows, count }: Mailed, by: string): Promise<{ readonly mailed: number }> => {
    const seen = await breaches.read(id);
    mustBePossible(seen, mailedOn, clock.now());
    if (rows === 'all' && count === undefined)
      throw new InvalidInput([{ pointer: '#/count', detail: 'Give the number of letters.' }]);
    const meant = rows === 'all' ? await unmailed(ledger, id) : named(id, rows);
    const found = meant.reduce((sum, { positions }) => sum + positions.size, 0);
    // Who came to the post after the list was printed has not been written to.
    if (rows === 'all' && count !== found) throw new CountDiffers();
    let mailed = 0;
    for (const { key, positions } of meant)
      mailed += await recordMailed(ledger, key, (at) => positions.has(at), mailedOn);
    // The account waits for the last letter; the machine looks whether this was it.
    const isSent = ['handled', 'accounted'].includes(noticeStands(seen.state));
    if (mailed > 0 && isSent) await workflows.nudge('customer-notice', seen);
    // Who said so stands in the history, while that has room; which letters, in the ledger.
    if (mailed > 0 && seen.history.length < optionalUntil)
      await breaches.do(seen, `officer:${by}`, { type: 'record-mailed', mailedOn, rows: mailed, by });
    return { mailed };
  };
