import { type Account, type AccountEvent, accounts, addressFields, usableFrom } from '#domain/account.ts';
import { civilDate, instantText } from '#domain/instants.ts';
import type { Cases, StoredCase } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import { type AccountView, accountIdOf } from './contract.ts';

export interface Needs {
  readonly cases: Cases;
  readonly clock: Clock;
  readonly zone: string;
}

export const viewOf = (
  number: string,
  { id, state }: Pick<StoredCase<Account, AccountEvent>, 'id' | 'state'>,
  now: string,
  zone: string,
): AccountView => {
  const today = civilDate(now, zone).toString();
  const addressOfRecord = Object.fromEntries(
    addressFields.flatMap((field) => {
      const kept = state.addresses[field];
      if (kept === undefined) return [];
      const from = usableFrom(kept.since, zone);
      return [[field, { since: kept.since, usableFrom: from, usable: from <= today }]];
    }),
  );
  return {
    number,
    id,
    registered: state.name !== undefined,
    addressOfRecord,
    ...(state.claim && { claimedSince: state.claim.since }),
    ...(state.restriction && { restriction: state.restriction }),
  };
};

/** An account and its restriction, by its number; an unknown one may have a restriction alone. */
export const readAccount =
  ({ cases, clock, zone }: Needs) =>
  async (number: string): Promise<AccountView> => {
    const id = accountIdOf(number);
    const found = await cases.find(accounts, id);
    return viewOf(number, found ?? { id, state: { addresses: {} } }, instantText(clock.now()), zone);
  };
