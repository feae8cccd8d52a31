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
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { type AccountView, accountIdIn, type CallView, partOf } from './contract.ts';

type ViewPorts = Pick<Ports, 'people' | 'clock' | 'zone'>;

const noticesOf = ({ people }: ViewPorts, id: string, { calls = [] }: Account): Promise<CallView[]> =>
  Promise.all(
    calls.map(async (call) => {
      const { ref, ...shown } = call;
      const phone = isOwed(call) ? (await people.read(id, partOf('phone', ref)))?.phone : undefined;
      return phone === undefined ? shown : { ...shown, call: phone };
    }),
  );

export const viewOf = async (
  ports: ViewPorts,
  number: string,
  { id, state }: Pick<StoredCase<Account, AccountEvent>, 'id' | 'state'>,
): Promise<AccountView> => {
  const { clock, zone } = ports;
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
    notices: await noticesOf(ports, id, state),
  };
};

/** An unknown account may have a restriction. */
export const readAccount =
  (ports: ViewPorts & Pick<Ports, 'cases'>) =>
  async ({ number }: { number: string }) => {
    const id = accountIdIn(number);
    const found = await ports.cases.find(accounts, id);
    return { body: await viewOf(ports, number, found ?? { id, state: { addresses: {} } }) };
  };
