import { isBefore } from '#domain/calendar/times.ts';
import { mustBeDifferentPerson } from '#domain/case/two-persons.ts';
import {
  type Account,
  type AccountEvent,
  type AddressField,
  addressFields,
  type SinceClaim,
} from './account.ts';

export interface AccountUpdate {
  readonly name: string;
  /** What each address says, as its reference; a field that is absent has no address. */
  readonly addresses: Readonly<Partial<Record<AddressField, string>>>;
  /** Since when they all have been of record, as far as that is claimed. */
  readonly since?: string;
  readonly by: string;
  readonly now: string;
  /** SHA-256 of the source file, for an import. */
  readonly source?: string;
}

/** Fields that this would change; the old address of each is told. */
export const changedFields = (seen: Account | undefined, wanted: AccountUpdate): readonly AddressField[] =>
  addressFields.filter((field) => seen?.addresses[field]?.ref !== wanted.addresses[field]);

/** Where word of a change in this field goes: its own old address, or else one that stood beside it. */
const toldAt: Readonly<Record<AddressField, readonly AddressField[]>> = {
  email: ['email', 'postal', 'phone'],
  postal: ['postal', 'email', 'phone'],
  phone: ['email', 'postal', 'phone'],
};

/**
 * Old addresses that are told of these changes, each once, also of an address that is new beside them (47 CFR 64.2010(f),
 * R-18); none at service start, when there is no old one. A telephone number is called by an officer.
 */
export const fieldsToNotify = (
  seen: Account | undefined,
  changed: readonly AddressField[],
): readonly AddressField[] => [
  ...new Set(changed.flatMap((field) => toldAt[field].find((one) => seen?.addresses[one]) ?? [])),
];

const refsOf = (addresses: AccountUpdate['addresses']): readonly string[] =>
  addressFields.flatMap((field) => addresses[field] ?? []);

const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

/** The claim counts: each address that we know for a shorter time is as old as was claimed. */
const countedEvents = (
  { addresses }: Account,
  { since, source }: SinceClaim,
  because: 'second-officer' | 'import',
): readonly AccountEvent[] =>
  addressFields
    .filter((field) => {
      const kept = addresses[field]?.since;
      return kept !== undefined && isBefore(since, kept);
    })
    .map((field) => {
      const from = because === 'import' && source !== undefined ? { source } : {};
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
  const claimed = { type: 'since-claimed', by, since, refs } as const;
  const claim = seen?.claim;
  const isRepeated = claim?.since === since && same(claim.refs, refs);
  // A file counts when it is confirmed, never because somebody brings it again.
  if (source !== undefined) return isRepeated && claim.source === source ? [] : [{ ...claimed, source }];
  if (isRepeated && claim.by === by) return [];
  const isIdentical = seen?.name === name && changed.length === 0;
  return isRepeated && isIdentical ? countedEvents(seen, claim, 'second-officer') : [claimed];
};

/**
 * What changes when the register shall say this; nothing for an identical PUT by the same officer. The system alone sets
 * `since`: a past one counts when a second officer says the very same, or confirms the file that says so.
 */
export const decideAccount = (seen: Account | undefined, wanted: AccountUpdate): readonly AccountEvent[] => {
  const changed = changedFields(seen, wanted);
  const { phone } = seen?.addresses ?? {};
  return [
    ...(seen?.name === wanted.name ? [] : [{ type: 'account-named', ref: wanted.name } as const]),
    ...changed.map((field) => {
      const ref = wanted.addresses[field];
      return { type: 'address-changed', field, ...(ref === undefined ? {} : { ref }) } as const;
    }),
    ...(phone && fieldsToNotify(seen, changed).includes('phone')
      ? [{ type: 'call-owed', ref: phone.ref } as const]
      : []),
    ...agedEvents(seen, wanted, changed),
  ];
};

/** The claim of a file that waits for a second officer, where the register still says what the file said. */
export const waitingClaim = (seen: Account | undefined, source: string): SinceClaim | undefined => {
  const claim = seen?.claim;
  if (seen === undefined || claim?.source !== source) return undefined;
  const now = addressFields.flatMap((field) => seen.addresses[field]?.ref ?? []);
  return same(claim.refs, now) ? claim : undefined;
};

/**
 * A second officer has confirmed the file with this SHA-256, so the past `since` that it gives this account counts.
 * Nothing where it counts already or the register has changed. @throws {SamePerson} for the officer who imported it
 */
export const decideFileConfirmed = (
  seen: Account,
  { source, by }: { readonly source: string; readonly by: string },
): readonly AccountEvent[] => {
  const claim = waitingClaim(seen, source);
  if (claim === undefined) return [];
  mustBeDifferentPerson(by, claim.by);
  return countedEvents(seen, claim, 'import');
};
