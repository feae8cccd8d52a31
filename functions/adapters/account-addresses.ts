import { type Account, type AccountEvent, type AddressField, accounts } from '#domain/account/account.ts';
import { apartIdOf, meant } from '#domain/account/spellings.ts';
import { type Instant, isAfter, latestOf } from '#domain/calendar/times.ts';
import { accountIdOf, partOf, spellingOf } from '#functions/account/contract.ts';
import type { AddressOfRecord, RegisteredAddress } from '#ports/address-of-record.ts';
import type { Cases, StoredCase } from '#ports/cases.ts';
import type { People } from '#ports/people.ts';

/** Accounts per read, and reads at once. */
const perCall = 100;
const atOnce = 4;

type Stored = StoredCase<Account, AccountEvent>;

/** A removed address counts from the day of its removal. */
const sinceOf = ({ state, history }: Stored, field: AddressField): Instant | undefined => {
  const kept = state.addresses[field];
  if (kept !== undefined) return kept.since;
  return history.findLast(({ events }) =>
    events.some((event) => event.type === 'address-changed' && event.field === field),
  )?.at;
};

/** The last one in effect at `asOf`, whenever it was recorded. */
const postalRefAt = ({ history }: Stored, asOf: Instant): string | undefined => {
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

/** `registered`: by account id, for the entry and every account that shares its key. */
interface Found {
  readonly entry: Stored;
  readonly registered: ReadonlyMap<string, RegisteredAddress>;
}

/**
 * If several accounts share the key, the latest dates count: any address may be a thief's.
 * `postalAsOf` comes only from the account with this exact spelling.
 */
const addressFor = (found: Found | undefined, number: string): RegisteredAddress | undefined => {
  if (found === undefined) return undefined;
  const { entry, registered } = found;
  const ids = [entry.id, ...(entry.state.apart ?? []).map(apartIdOf)];
  const all = ids.flatMap((id) => registered.get(id) ?? []);
  if (all.length < 2) return all[0];
  const spelling = spellingOf(number);
  const own = { this: entry.id, other: apartIdOf(spelling), unknown: '' }[meant(entry.state, spelling)];
  const emailSince = latestOf(...all.map((one) => one.emailSince));
  const postalSince = latestOf(...all.map((one) => one.postalSince));
  const postalAsOf = registered.get(own)?.postalAsOf;
  return {
    ...(emailSince === undefined ? {} : { emailSince }),
    ...(postalSince === undefined ? {} : { postalSince }),
    ...(postalAsOf === undefined ? {} : { postalAsOf }),
  };
};

export const accountAddressesOver = (
  cases: Pick<Cases, 'findAll'>,
  people: Pick<People, 'read'>,
): AddressOfRecord => {
  const registeredOf = async (found: Stored, asOf: Instant): Promise<RegisteredAddress | undefined> => {
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
  const readOnce = async (ids: readonly string[], asOf: Instant): Promise<readonly Found[]> => {
    const entries = await cases.findAll(accounts, ids);
    const apart = await cases.findAll(
      accounts,
      entries.flatMap(({ state }) => (state.apart ?? []).map(apartIdOf)),
    );
    const all = [...entries, ...apart];
    const known = await Promise.all(all.map((one) => registeredOf(one, asOf)));
    const registered = new Map(
      all.flatMap(({ id }, at) => {
        const one = known[at];
        return one === undefined ? [] : [[id, one] as const];
      }),
    );
    return entries.map((entry) => ({ entry, registered }));
  };
  return {
    lookUp: async (numbers, asOf) => {
      const ids = new Map(
        numbers.flatMap((number) => {
          const id = accountIdOf(number);
          return id === undefined ? [] : [[number, id] as const];
        }),
      );
      const found = new Map<string, Found>();
      const wanted = [...new Set(ids.values())];
      const worker = async (): Promise<void> => {
        while (wanted.length > 0)
          for (const one of await readOnce(wanted.splice(0, perCall), asOf)) found.set(one.entry.id, one);
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
      return new Map(
        [...ids].flatMap(([number, id]) => {
          const one = addressFor(found.get(id), number);
          return one === undefined ? [] : [[number, one] as const];
        }),
      );
    },
  };
};
