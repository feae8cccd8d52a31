/** What a customer can say of a use of CPNI. Whether it is allowed then is `table.ts`'s. */
interface UsePolicy {
  /** A customer can deny it. The others go on while a restriction is in force. */
  readonly deniable: boolean;
  /** Silence after a notice may count as approval (47 CFR 64.2007(b)). */
  readonly optOut: boolean;
  /** A permit that names no uses covers it: a permit "for offers" (decision 0045). */
  readonly offer: boolean;
}

const never = { deniable: false, optOut: false, offer: false } as const;
const optIn = { deniable: true, optOut: false, offer: false } as const;
const optOut = { deniable: true, optOut: true, offer: true } as const;

/** The closed list of uses. Selling is none: no code path has it (P28). */
export const usePolicies = {
  'provide-service': never,
  billing: never,
  'protect-rights-or-fraud': never,
  emergency: never,
  'required-by-law': never,
  'same-category-marketing': { deniable: true, optOut: false, offer: true },
  'own-communications-marketing': optOut,
  'agents-affiliates-communications-marketing': optOut,
  'own-other-marketing': optIn,
  'affiliates-other': optIn,
  'third-parties': optIn,
  /** For one call; nothing of it is stored as a choice. */
  'one-call': never,
} as const satisfies Record<string, UsePolicy>;

export type Use = keyof typeof usePolicies;

/** The uses that the register of choices has a row for. */
export type DeniableUse = {
  [U in Use]: (typeof usePolicies)[U]['deniable'] extends true ? U : never;
}[Use];

/** Uses for which silence after a notice may count as approval (47 CFR 64.2007(b), R-6). */
export type OptOutUse = {
  [U in Use]: (typeof usePolicies)[U]['optOut'] extends true ? U : never;
}[Use];

export const uses = Object.keys(usePolicies) as readonly Use[];

export const isDeniable = (use: Use): use is DeniableUse => usePolicies[use].deniable;

export const deniableUses = uses.filter(isDeniable);

export const offerUses = deniableUses.filter((use) => usePolicies[use].offer);

export const takesOptOut = (use: Use): use is OptOutUse => usePolicies[use].optOut;

export const optOutUses = uses.filter(takesOptOut);
