import type { Day } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { counted, isPostal, type RowState, type Tally, zeroTally } from '#domain/notice/recipients.ts';
import type { Ledger, LedgerPage, LedgerRow, PageKey } from '#ports/ledger.ts';
import type { FrozenList } from '../list/frozen-list.ts';
import type { Recipient } from '../list/recipient.ts';
import { applyEvents } from '../sending/page-events.ts';

/** Without recipients that have no page yet. */
export const countList = async (ledger: Ledger, caseId: CaseId, list?: string): Promise<Tally> => {
  let tally: Tally = zeroTally;
  for await (const { rows } of ledger.pages(caseId, list)) tally = rows.reduce(counted, tally);
  return tally;
};

export interface PostalRow extends Pick<Recipient, 'ref' | 'name' | 'segment' | 'address' | 'locale'> {
  readonly page: number;
  readonly position: number;
  readonly because: RowState;
  readonly postedOn?: Day;
}

const atOnce = 32;

const postalIn = async (list: FrozenList, { page, rows }: LedgerPage): Promise<readonly PostalRow[]> => {
  const recipients = await list.recipients(page);
  return rows.flatMap(({ state, postedOn }, position): PostalRow[] => {
    const recipient = recipients[position];
    if (recipient === undefined || !isPostal(state)) return [];
    const { ref, name, segment, address, locale } = recipient;
    return [
      {
        ...{ ref, name, segment, page, position, because: state },
        ...(address === undefined ? {} : { address }),
        ...(locale === undefined ? {} : { locale }),
        ...(postedOn === undefined ? {} : { postedOn }),
      },
    ];
  });
};

export async function* postalRows(
  ledger: Ledger,
  list: FrozenList,
  caseId: CaseId,
  name: string,
): AsyncGenerator<PostalRow> {
  const waiting: LedgerPage[] = [];
  const fetched = async (): Promise<readonly PostalRow[]> =>
    (await Promise.all(waiting.splice(0).map((page) => postalIn(list, page)))).flat();
  for await (const page of ledger.pages(caseId, name)) {
    if (page.rows.some(({ state }) => isPostal(state))) waiting.push(page);
    if (waiting.length === atOnce) yield* await fetched();
  }
  yield* await fetched();
}

export const needsPostedOn = ({ state, postedOn }: LedgerRow): boolean =>
  isPostal(state) && postedOn === undefined;

/** Only rows on paper, each once. @returns how many are new */
export const markPagePaperMailed = async (
  ledger: Ledger,
  key: PageKey,
  isMeant: (position: number) => boolean,
  day: Pick<LedgerRow, 'postedOn' | 'statement'>,
): Promise<number> => {
  for (;;) {
    const seen = await ledger.read(key);
    if (seen === undefined) return 0;
    let done = 0;
    const rows = seen.rows.map((row, at) => {
      if (!needsPostedOn(row) || !isMeant(at)) return row;
      done += 1;
      return { ...row, ...day };
    });
    if (done === 0 || (await ledger.write({ ...seen, rows }, seen))) return done;
  }
};

/** Call before the final count. */
export const applyDeferredEvents = async (ledger: Ledger, caseId: CaseId, list: string): Promise<void> => {
  for await (const page of ledger.pages(caseId, list)) {
    let seen: typeof page | undefined = page;
    while (seen !== undefined) {
      const { page: next, hasChanged }: ReturnType<typeof applyEvents> = applyEvents(
        seen,
        await ledger.deferredEvents(seen),
      );
      if (!hasChanged || (await ledger.write(next, seen))) break;
      seen = await ledger.read(page);
    }
  }
};
