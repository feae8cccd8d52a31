import { type Account, type AccountEvent, type AddressField, accounts } from '#domain/account.ts';
import { accountIdOf, partOf } from '#functions/account/contract.ts';
import type { AddressOfRecord, RegisteredAddress } from '#ports/address-of-record.ts';
import type { Cases, StoredCase } from '#ports/cases.ts';
import type { People } from '#ports/people.ts';

/** Accounts looked up at once. */
const atOnce = 25;

type Stored = StoredCase<Account, AccountEvent>;

/** Since when an address is what it is; one that was taken away counts from that day. */
const sinceOf = ({ state, history }: Stored, field: AddressField): string | undefined => {
  const kept = state.addresses[field];
  if (kept !== undefined) return kept.since;
  return history.findLast(({ events }) =>
    events.some((event) => event.type === 'address-changed' && event.field === field),
  )?.at;
};

/** The postal address of record at an instant: the present one, if it is that old, or the one that the history had then. */
const postalRefAt = ({ state, history }: Stored, then: string): string | undefined => {
  const { postal } = state.addresses;
  if (postal !== undefined && postal.since <= then) return postal.ref;
  const before = history
    .filter(({ at }) => at <= then)
    .reduce<Account | undefined>(
      (account, { at, events }) =>
        events.reduce<Account | undefined>((seen, event) => accounts.evolve(seen, event, at), account),
      undefined,
    );
  return before?.addresses.postal?.ref;
};

/** The register of accounts as the notice asks it. */
export const registerAddresses = (
  cases: Pick<Cases, 'find'>,
  people: Pick<People, 'read'>,
): AddressOfRecord => {
  const lookUp = async (number: string, then: string): Promise<RegisteredAddress | undefined> => {
    const id = accountIdOf(number);
    const found = await cases.find(accounts, id);
    // An account that only a restriction is known of has no address of record.
    if (found?.state.name === undefined) return undefined;
    const [emailSince, postalSince] = [sinceOf(found, 'email'), sinceOf(found, 'postal')];
    const ref = postalRefAt(found, then);
    const postalThen = ref && (await people.read(id, partOf('postal', ref)))?.postal;
    return {
      ...(emailSince === undefined ? {} : { emailSince }),
      ...(postalSince === undefined ? {} : { postalSince }),
      ...(postalThen === undefined || postalThen === '' ? {} : { postalThen }),
    };
  };
  return {
    lookUp: async (numbers, then) => {
      const found = new Map<string, RegisteredAddress>();
      const waiting = [...new Set(numbers)];
      const one = async (): Promise<void> => {
        for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
          const registered = await lookUp(number, then);
          if (registered !== undefined) found.set(number, registered);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, one));
      return found;
    },
  };
};
