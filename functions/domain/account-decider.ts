import { type Account, type AccountEvent, type AddressField, addressFields } from './account.ts';
import { isBefore } from './times.ts';

export interface WantedAccount {
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
export const changedFields = (seen: Account | undefined, wanted: WantedAccount): readonly AddressField[] =>
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
export const toldFields = (
  seen: Account | undefined,
  changed: readonly AddressField[],
): readonly AddressField[] => [
  ...new Set(changed.flatMap((field) => toldAt[field].find((one) => seen?.addresses[one]) ?? [])),
];

const refsOf = ({ addresses }: WantedAccount): readonly string[] =>
  addressFields.flatMap((field) => addresses[field] ?? []);

const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

const agedEvents = (
  seen: Account | undefined,
  wanted: WantedAccount,
  changed: readonly AddressField[],
): readonly AccountEvent[] => {
  const { since, by, now, source } = wanted;
  if (since === undefined) return [];
  const fields = addressFields.filter((field) => {
    const kept = changed.includes(field) ? now : seen?.addresses[field]?.since;
    return wanted.addresses[field] !== undefined && kept !== undefined && isBefore(since, kept);
  });
  if (fields.length === 0) return [];
  const counted = (because: 'second-officer' | 'import') =>
    fields.map(
      (field) =>
        ({
          type: 'since-counted',
          field,
          since,
          because,
          ...(source === undefined ? {} : { source }),
        }) as const,
    );
  if (source !== undefined) return counted('import');
  const claim = seen?.claim;
  const claimed = claim?.since === since && same(claim.refs, refsOf(wanted));
  if (claimed && claim.by === by) return [];
  return claimed ? counted('second-officer') : [{ type: 'since-claimed', by, since, refs: refsOf(wanted) }];
};

/**
 * What changes when the register shall say this; nothing for an identical PUT by the same officer. The system alone sets
 * `since`: a past one counts when a second officer says the very same, or with a source file.
 */
export const decideAccount = (seen: Account | undefined, wanted: WantedAccount): readonly AccountEvent[] => {
  const changed = changedFields(seen, wanted);
  const { phone } = seen?.addresses ?? {};
  return [
    ...(seen?.name === wanted.name ? [] : [{ type: 'account-named', ref: wanted.name } as const]),
    ...changed.map((field) => {
      const ref = wanted.addresses[field];
      return { type: 'address-changed', field, ...(ref === undefined ? {} : { ref }) } as const;
    }),
    ...(phone && toldFields(seen, changed).includes('phone')
      ? [{ type: 'call-owed', ref: phone.ref } as const]
      : []),
    ...agedEvents(seen, wanted, changed),
  ];
};
