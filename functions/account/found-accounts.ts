import { type Account, type AccountEvent, accounts } from '#domain/account/account.ts';
import { apartIdOf, meant } from '#domain/account/spellings.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

export type StoredAccount = StoredCase<Account, AccountEvent>;

/** The entry and every other account that its key finds. */
export const accountsFound = async (
  { cases }: Pick<Ports, 'cases'>,
  entry: StoredAccount,
): Promise<readonly StoredAccount[]> => [
  entry,
  ...(await cases.findAll(accounts, (entry.state.apart ?? []).map(apartIdOf))),
];

/**
 * The account that a spelling identifies, by the entry that its number finds. Without a spelling, of an early history, it is
 * the entry's. @returns undefined where the register has no account in this spelling
 */
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
