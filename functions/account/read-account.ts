import {
  type Account,
  type AccountEvent,
  accounts,
  addressFields,
  usableFrom,
} from '#domain/account/account.ts';
import { isOwed } from '#domain/account/calls.ts';
import { inForce } from '#domain/account/restriction.ts';
import { civilDate, instantText } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import type { Cases, StoredCase } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { People } from '#ports/people.ts';
import { type AccountView, accountIdIn, type CallView, partOf } from './contract.ts';

export interface Needs {
  readonly cases: Cases;
  readonly people: People;
  readonly clock: Clock;
  readonly zone: string;
}

const noticesOf = ({ people }: Needs, id: string, { calls = [] }: Account): Promise<CallView[]> =>
  Promise.all(
    calls.map(async (call) => {
      const { ref, ...shown } = call;
      const phone = isOwed(call) ? (await people.read(id, partOf('phone', ref)))?.phone : undefined;
      return phone === undefined ? shown : { ...shown, call: phone };
    }),
  );

export const viewOf = async (
  needs: Needs,
  number: string,
  { id, state }: Pick<StoredCase<Account, AccountEvent>, 'id' | 'state'>,
): Promise<AccountView> => {
  const { clock, zone } = needs;
  const today = civilDate(instantText(clock.now()), zone).toString();
  const addressOfRecord = Object.fromEntries(
    addressFields.flatMap((field) => {
      const kept = state.addresses[field];
      if (kept === undefined) return [];
      const from = usableFrom(kept.since, zone);
      return [[field, { since: kept.since, usableFrom: from, usable: !isAfter(from, today) }]];
    }),
  );
  const all = inForce(state);
  const [first] = all;
  return {
    number,
    id,
    registered: state.name !== undefined,
    addressOfRecord,
    ...(state.claim && { claimedSince: state.claim.since }),
    ...(first && { restriction: first, restrictions: all }),
    notices: await noticesOf(needs, id, state),
  };
};

/** An account and its restriction, by its number; an unknown one may have a restriction alone. */
export const readAccount =
  (needs: Needs) =>
  async (number: string): Promise<AccountView> => {
    const id = accountIdIn(number);
    const found = await needs.cases.find(accounts, id);
    return viewOf(needs, number, found ?? { id, state: { addresses: {} } });
  };
