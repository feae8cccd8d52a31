import type { Instant } from '#domain/calendar/times.ts';

/** What of an account is created or changed outside the register: 47 CFR 64.2010(f) names these beside the address of record. */
export const accountChanges = ['password', 'backup-answer', 'online-account'] as const;
export type AccountChange = (typeof accountChanges)[number];

export interface AccountChanged {
  readonly change: AccountChange;
  readonly changedAt: Instant;
  /** Reported as chosen by the customer when the service began. */
  readonly atServiceStart?: true;
}

/** The customer chose it when the service began: then nobody must be told (47 CFR 64.2010(f)). */
const excusedAtStart: Readonly<Record<AccountChange, boolean>> = {
  password: true,
  'backup-answer': true,
  'online-account': true,
};

export const isExcused = ({ change, atServiceStart }: AccountChanged): boolean =>
  atServiceStart === true && excusedAtStart[change];

export type AccountChangeEvent = { readonly type: 'account-changed' } & AccountChanged;
