import { type Agency, agencies } from '#domain/calendar/rulesets.ts';
import { type Instant, isBefore, latestOf, millisecondsOf } from '#domain/calendar/times.ts';
import type { Sub } from '#domain/case/two-persons.ts';

/** `all`: one filing for every addressee. */
export type Addressee = Agency | 'all';

/** Can direct us to wait or be consulted (47 CFR 64.2011(b)(2), (3)); the FCC only receives reports. */
const directs = { USSS: true, FBI: true, FCC: false } as const satisfies Record<Agency, boolean>;
export type Investigator = { [A in Agency]: (typeof directs)[A] extends true ? A : never }[Agency];
export const investigators = agencies.filter((one): one is Investigator => directs[one]);

/** From the facility; an email copy never starts the hold. */
export interface Receipt {
  readonly n: number;
  readonly agency: Addressee;
  /** By name: an addressee that a later ruleset adds is not included. */
  readonly tells: readonly Agency[];
  readonly filedAt: Instant;
  readonly receipt: string;
  readonly confirmationHash?: string;
  readonly urgentNeedIndicated: boolean;
  readonly recordedAt: Instant;
  readonly by: Sub;
  /** Over 24 hours after filing: counts from `recordedAt` until a second officer confirms. */
  readonly late: boolean;
  readonly confirmedBy?: Sub;
  /** Not earlier than a withdrawn receipt counted. */
  readonly notBefore?: Instant;
  readonly correction?: ReceiptCorrection;
  readonly withdrawnAt?: Instant;
}

export interface ReceiptCorrection {
  readonly filedAt: Instant;
  readonly confirmationHash: string;
  readonly textSha256: string;
  readonly by: Sub;
  readonly askedAt: Instant;
}

const hour = 3_600_000;
const lateAfter = 24 * hour;

export const isLate = (filedAt: Instant, recordedAt: Instant): boolean =>
  millisecondsOf(recordedAt) - millisecondsOf(filedAt) > lateAfter;

/** */
export const countsFrom = ({ filedAt, recordedAt, late, confirmedBy, notBefore }: Receipt): Instant =>
  confirmedBy === undefined ? latestOf(filedAt, late ? recordedAt : undefined, notBefore) : filedAt;

export const awaitsConfirmation = (receipt: Receipt): boolean =>
  receipt.withdrawnAt === undefined && countsFrom(receipt) !== receipt.filedAt;

/** Only a receipt that is not withdrawn and counts from its own filing. */
export const isNeedIndicated = (receipts: readonly Receipt[], filedBefore?: Instant): boolean =>
  receipts.some(
    (one) =>
      one.urgentNeedIndicated &&
      one.withdrawnAt === undefined &&
      !awaitsConfirmation(one) &&
      (filedBefore === undefined || isBefore(one.filedAt, filedBefore)),
  );

const overlap = (a: Receipt, b: Receipt): boolean => a.tells.some((agency) => b.tells.includes(agency));

const agencyToldAt = (receipts: readonly Receipt[], agency: Agency): Instant | undefined => {
  const first = receipts.find(
    ({ withdrawnAt, tells }) => withdrawnAt === undefined && tells.includes(agency),
  );
  return first && countsFrom(first);
};

/** The officer who cannot confirm it; undefined when it waits for nobody. */
export const askerOf = (receipt: Receipt): Sub | undefined =>
  receipt.correction?.by ?? (awaitsConfirmation(receipt) ? receipt.by : undefined);

/** Without a receipt that was not withdrawn. */
export const missingReceipts = (
  receipts: readonly Receipt[],
  addressees: readonly Agency[],
): readonly Agency[] => addressees.filter((agency) => agencyToldAt(receipts, agency) === undefined);

/** A supplementary filing changes nothing. Undefined without addressees (1.1) or a receipt. */
export const lawEnforcementToldAt = (
  receipts: readonly Receipt[],
  addressees: readonly Agency[],
): Instant | undefined => {
  const told = addressees.map((agency) => agencyToldAt(receipts, agency));
  return told.includes(undefined) ? undefined : latestOf(...told);
};

/** After a withdrawn one it counts from no earlier time without two officers (F15). */
export const withReceipt = (receipts: readonly Receipt[], recorded: Receipt): readonly Receipt[] => {
  const before = receipts.filter((one) => one.withdrawnAt !== undefined && overlap(one, recorded));
  const notBefore = latestOf(...before.map(countsFrom));
  return [...receipts, notBefore === undefined ? recorded : { ...recorded, notBefore }];
};

/** Closes the gate; other receipts count, but not from an earlier time of their own. */
export const withReceiptWithdrawn = (
  receipts: readonly Receipt[],
  n: number,
  at: Instant,
): readonly Receipt[] => {
  const withdrawn = receipts.find((one) => one.n === n);
  if (withdrawn === undefined) return receipts;
  return receipts.map((one) => {
    if (one.n === n) return { ...withoutCorrection(one), withdrawnAt: at };
    if (one.withdrawnAt !== undefined || one.n < n || !overlap(one, withdrawn)) return one;
    const { confirmedBy: _, ...alone } = one;
    return { ...alone, notBefore: latestOf(countsFrom(withdrawn), one.notBefore) };
  });
};

export const withoutCorrection = ({ correction: _, ...receipt }: Receipt): Receipt => receipt;
