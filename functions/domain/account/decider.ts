import { type Instant, isBefore } from '#domain/calendar/times.ts';
import { mustBeDifferentPerson } from '#domain/case/two-persons.ts';
import {
  type Account,
  type AccountEvent,
  type AddressField,
  addressFields,
  isLive,
  type SinceClaim,
} from './account.ts';

export interface AccountUpdate {
  readonly name: string;
  /** Reference to the address in each field; absent: no address. */
  readonly addresses: Readonly<Partial<Record<AddressField, string>>>;
  readonly since?: Instant;
  readonly by: string;
  readonly now: Instant;
  /** SHA-256 of the imported file. */
  readonly source?: string;
  /** `sub` of the other officer, who confirmed the file. */
  readonly confirmedBy?: string;
}

export const changedFields = (
  seen: Account | undefined,
  wanted: Pick<AccountUpdate, 'addresses'>,
): readonly AddressField[] =>
  addressFields.filter((field) => seen?.addresses[field]?.ref !== wanted.addresses[field]);

/** An imported row that would change a known account's addresses: all of the row waits. */
export const waitsForSecond = (seen: Account | undefined, wanted: AccountUpdate): boolean =>
  wanted.source !== undefined &&
  wanted.confirmedBy === undefined &&
  seen?.name !== undefined &&
  changedFields(seen, wanted).length > 0;

/** Where we report a change in this field: the first of these that the account had. */
const toldAt: Readonly<Record<AddressField, readonly AddressField[]>> = {
  email: ['email', 'postal', 'phone'],
  postal: ['postal', 'email', 'phone'],
  phone: ['email', 'postal', 'phone'],
};

/** Old addresses to notify, each once; none at service start (47 CFR 64.2010(f), R-18). */
export const fieldsToNotify = (
  seen: Account | undefined,
  changed: readonly AddressField[],
): readonly AddressField[] => [
  ...new Set(changed.flatMap((field) => toldAt[field].find((one) => seen?.addresses[one]) ?? [])),
];

const refsOf = (addresses: AccountUpdate['addresses']): readonly string[] =>
  addressFields.flatMap((field) => addresses[field] ?? []);

const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

/** Each address with a later date than the one claimed. */
export const datesClaimed = ({ addresses }: Account, { since }: Pick<SinceClaim, 'since'>) =>
  addressFields.flatMap((field) => {
    const kept = addresses[field]?.since;
    return kept !== undefined && isBefore(since, kept) ? [{ field, from: kept, to: since }] : [];
  });

/** Backdates each address that we have known for less time than claimed. */
export const countedEvents = (
  seen: Account,
  claim: SinceClaim,
  because: 'second-officer' | 'import',
): readonly AccountEvent[] =>
  datesClaimed(seen, claim).map(({ field, to: since }) => {
    const from = because === 'import' && claim.source !== undefined ? { source: claim.source } : {};
    return { type: 'since-counted', field, since, because, ...from };
  });

const agedEvents = (
  seen: Account | undefined,
  wanted: AccountUpdate,
  changed: readonly AddressField[],
): readonly AccountEvent[] => {
  const { name, since, by, now, source } = wanted;
  if (since === undefined) return [];
  const isOlder = addressFields.some((field) => {
    const kept = changed.includes(field) ? now : seen?.addresses[field]?.since;
    return wanted.addresses[field] !== undefined && kept !== undefined && isBefore(since, kept);
  });
  if (!isOlder) return [];
  const refs = refsOf(wanted.addresses);
  const claimed = { type: 'since-claimed', by, since, refs, askedAt: now } as const;
  const claim = seen?.claim;
  const isRepeated = claim?.since === since && same(claim.refs, refs);
  // Importing the file again is not a confirmation.
  if (source !== undefined) return isRepeated && claim.source === source ? [] : [{ ...claimed, source }];
  if (isRepeated && claim.by === by) return [];
  const isIdentical = seen?.name === name && changed.length === 0;
  return isRepeated && isIdentical ? countedEvents(seen, claim, 'second-officer') : [claimed];
};

const fileOf = ({ source }: AccountUpdate) => (source === undefined ? {} : { source });

/**
 * No events for an identical PUT by the same officer, nor for a row that waits. A past `since` needs a second
 * officer.
 */
export const decideAccount = (seen: Account | undefined, wanted: AccountUpdate): readonly AccountEvent[] => {
  if (waitsForSecond(seen, wanted)) return [];
  const changed = changedFields(seen, wanted);
  const { phone } = seen?.addresses ?? {};
  return [
    ...(seen?.name === wanted.name
      ? []
      : [{ type: 'account-named', ref: wanted.name, ...fileOf(wanted) } as const]),
    ...changed.map((field) => {
      const ref = wanted.addresses[field];
      const from = wanted.confirmedBy === undefined ? {} : fileOf(wanted);
      return { type: 'address-changed', field, ...(ref === undefined ? {} : { ref }), ...from } as const;
    }),
    ...(phone && fieldsToNotify(seen, changed).includes('phone')
      ? [{ type: 'call-owed', ref: phone.ref } as const]
      : []),
    ...agedEvents(seen, wanted, changed),
  ];
};

/** Undefined when the account no longer matches the imported file. */
export const waitingClaim = (seen: Account | undefined, source: string): SinceClaim | undefined => {
  const claim = seen?.claim;
  return seen && claim?.source === source && isLive(seen, claim) ? claim : undefined;
};

/** No events if it counts or the account changed. @throws {SamePerson} for the importing officer */
export const decideFileConfirmed = (
  seen: Account,
  { source, by }: { readonly source: string; readonly by: string },
): readonly AccountEvent[] => {
  const claim = waitingClaim(seen, source);
  if (claim === undefined) return [];
  mustBeDifferentPerson(by, claim.by);
  return countedEvents(seen, claim, 'import');
};
