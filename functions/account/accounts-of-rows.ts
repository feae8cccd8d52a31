import { accounts } from '#domain/account/account.ts';
import { apartIdOf, meant } from '#domain/account/spellings.ts';
import type { Ports } from '#ports/index.ts';
import type { AccountRow } from './account-rows.ts';
import { accountIdFor, spellingOf } from './contract.ts';
import type { StoredAccount } from './offers.ts';

export interface RowInRegister<R extends AccountRow = AccountRow> {
  readonly row: R;
  readonly account: StoredAccount | undefined;
}

/** Each row with the account of its very spelling, or that the officer says is the same. */
export const inRegister = async <R extends AccountRow>(
  { cases }: Pick<Ports, 'cases'>,
  rows: readonly R[],
): Promise<readonly RowInRegister<R>[]> => {
  const found = await cases.findAll(
    accounts,
    rows.flatMap(({ number }) => [accountIdFor(number, '#/number'), apartIdOf(spellingOf(number))]),
  );
  const byId = new Map(found.map((one) => [one.id, one]));
  return rows.map((row) => {
    const spelling = spellingOf(row.number);
    const entry = byId.get(accountIdFor(row.number, '#/number'));
    const whose = entry && meant(entry.state, spelling);
    const said = row.entry.alike === 'same' ? entry : undefined;
    const own = { this: entry, other: byId.get(apartIdOf(spelling)), unknown: said };
    return { row, account: whose && own[whose] };
  });
};
