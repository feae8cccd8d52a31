import { type Account, type AccountEvent, type AddressField, accounts } from '#domain/account/account.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { accountIdOf, partOf } from '#functions/account/contract.ts';
import type { AddressOfRecord, RegisteredAddress } from '#ports/address-of-record.ts';
import type { Cases, StoredCase } from '#ports/cases.ts';
import type { People } from '#ports/people.ts';

/** Accounts per read, and reads at once. */
const perCall = 100;
const atOnce = 4;

type Stored = StoredCase<Account, AccountEvent>;

/** A removed address counts from the day of its removal. */
const sinceOf = ({ state, history }: Stored, field: AddressField): string | undefined => {
  const kept = state.addresses[field];
  if (kept !== undefined) return kept.since;
  return history.findLast(({ events }) =>
    events.some((event) => event.type === 'address-changed' && event.field === field),
  )?.at;
};

/** The last one in effect at `asOf`, whenever it was recorded. */
const postalRefAt = ({ history }: Stored, asOf: string): string | undefined => {
  let account: Account | undefined;
  let ref: string | undefined;
  for (const { at, events } of history) {
    account = events.reduce<Account | undefined>((seen, event) => accounts.evolve(seen, event, at), account);
    const postal = account?.addresses.postal;
    if (postal === undefined) ref = !isAfter(at, asOf) ? undefined : ref;
    else if (!isAfter(postal.since, asOf)) ref = postal.ref;
  }
  return ref;
};

export const accountAddressesOver = (
  cases: Pick<Cases, 'findAll'>,
  people: Pick<People, 'read'>,
): AddressOfRecord => {
  const registeredOf = async (found: Stored, asOf: string): Promise<RegisteredAddress | undefined> => {
    // We may know an account only by its restriction.
    if (found.state.name === undefined) return undefined;
    const [emailSince, postalSince] = [sinceOf(found, 'email'), sinceOf(found, 'postal')];
    const ref = postalRefAt(found, asOf);
    const postalAsOf = ref && (await people.read(found.id, partOf('postal', ref)))?.postal;
    return {
      ...(emailSince === undefined ? {} : { emailSince }),
      ...(postalSince === undefined ? {} : { postalSince }),
      ...(postalAsOf === undefined || postalAsOf === '' ? {} : { postalAsOf }),
    };
  };
  const readOnce = async (ids: readonly string[], asOf: string) => {
    const known = await cases.findAll(accounts, ids);
    return Promise.all(known.map(async (one) => [one.id, await registeredOf(one, asOf)] as const));
  };
  return {
    lookUp: async (numbers, asOf) => {
      const ids = new Map(
        numbers.flatMap((number) => {
          const id = accountIdOf(number);
          return id === undefined ? [] : [[number, id] as const];
        }),
      );
      const registered = new Map<string, RegisteredAddress>();
      const wanted = [...new Set(ids.values())];
      const worker = async (): Promise<void> => {
        while (wanted.length > 0)
          for (const [id, one] of await readOnce(wanted.splice(0, perCall), asOf))
            if (one !== undefined) registered.set(id, one);
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
      return new Map(
        [...ids].flatMap(([number, id]) => {
          const one = registered.get(id);
          return one === undefined ? [] : [[number, one] as const];
        }),
      );
    },
  };
};
