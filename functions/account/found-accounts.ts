import { type Account, type AccountEvent, accounts } from '#domain/account/account.ts';
import { apartIdOf, meant } from '#domain/account/spellings.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

export type StoredAccount = StoredCase<Account, AccountEvent>;

/** The entry first, then the accounts that share its key. */
export const accountsFound = async (
  { cases }: Pick<Ports, 'cases'>,
  entry: StoredAccount,
): Promise<readonly StoredAccount[]> => [
  entry,
  ...(await cases.findAll(accounts, (entry.state.apart ?? []).map(apartIdOf))),
];

/**
 * What a number finds first, read as a restriction's number is: `No. 5001` is 5001 unless the register has `No. 5001`.
 * `ids`: of its readings, in order.
 */
export const firstFound = async (
  { cases }: Pick<Ports, 'cases'>,
  ids: readonly CaseId[],
): Promise<StoredAccount | undefined> => {
  const found = await Promise.all(ids.map((id) => cases.find(accounts, id)));
  return found.find((one) => one?.state.name !== undefined) ?? found.find((one) => one !== undefined);
};

/** Early histories lack a spelling: then the entry. @returns undefined if no account has this spelling */
export const identified = async (
  { cases }: Pick<Ports, 'cases'>,
  id: CaseId | undefined,
  spelling: string | undefined,
): Promise<StoredAccount | undefined> => {
  const entry = id === undefined ? undefined : await cases.find(accounts, id);
  if (entry === undefined || spelling === undefined) return entry;
  const whose = meant(entry.state, spelling);
  if (whose === 'other') return cases.find(accounts, apartIdOf(spelling));
  return whose === 'this' ? entry : undefined;
};
