import type { CaseId } from '#domain/case.ts';
import { counted, isPostal, noTally, type RowState, type Tally } from '#domain/recipients.ts';
import type { Ledger } from '#ports/ledger.ts';
import type { FrozenList } from './frozen-list.ts';
import { applied } from './page-events.ts';
import type { Recipient } from './recipient.ts';

/** How many of a list stand where; who has no page yet is counted nowhere. */
export const tallyOf = async (ledger: Ledger, caseId: CaseId, list?: string): Promise<Tally> => {
  let tally: Tally = noTally;
  for await (const { rows } of ledger.pages(caseId, list)) tally = rows.reduce(counted, tally);
  return tally;
};

/** A recipient whose letter goes, or went, by post. */
export interface PostalRow extends Pick<Recipient, 'ref' | 'name' | 'segment' | 'address'> {
  readonly page: number;
  readonly position: number;
  readonly because: RowState;
  readonly mailedOn?: string;
}

/** Everybody on a list whose letter goes by post, with the address from the frozen list. */
export async function* postalRows(
  ledger: Ledger,
  list: FrozenList,
  caseId: CaseId,
  name: string,
): AsyncGenerator<PostalRow> {
  for await (const { page, rows } of ledger.pages(caseId, name)) {
    if (!rows.some(({ state }) => isPostal(state))) continue;
    const recipients = await list.recipients(page);
    for (const [position, { state, mailedOn }] of rows.entries()) {
      const recipient = recipients[position];
      if (recipient === undefined || !isPostal(state)) continue;
      const { ref, name: called, segment, address } = recipient;
      yield {
        ...{ ref, name: called, segment, page, position, because: state },
        ...(address === undefined ? {} : { address }),
        ...(mailedOn === undefined ? {} : { mailedOn }),
      };
    }
  }
}

/** Records the days on which letters were posted, by page and position; only rows that go by post have one. */
export const recordMailed = async (
  ledger: Ledger,
  key: { readonly caseId: CaseId; readonly list: string; readonly page: number },
  mailed: ReadonlyMap<number, string>,
): Promise<number> => {
  for (;;) {
    const seen = await ledger.read(key);
    if (seen === undefined) return 0;
    let done = 0;
    const rows = seen.rows.map((row, at) => {
      const mailedOn = mailed.get(at);
      if (mailedOn === undefined || !isPostal(row.state) || row.mailedOn !== undefined) return row;
      done += 1;
      return { ...row, mailedOn };
    });
    if (done === 0 || (await ledger.write({ ...seen, rows }, seen))) return done;
  }
};

/** Before the final account: whatever was kept for a page and never applied. */
export const applyKept = async (ledger: Ledger, caseId: CaseId, list: string): Promise<void> => {
  for await (const page of ledger.pages(caseId, list)) {
    let seen: typeof page | undefined = page;
    while (seen !== undefined) {
      const { page: next, isNews }: ReturnType<typeof applied> = applied(seen, await ledger.kept(seen));
      if (!isNews || (await ledger.write(next, seen))) break;
      seen = await ledger.read(page);
    }
  }
};
