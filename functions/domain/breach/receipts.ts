import { instantText, type Moment, parseInstant } from '#domain/calendar/instants.ts';
import { type Agency, agencies } from '#domain/calendar/rulesets.ts';
import { latestOf } from '#domain/calendar/times.ts';
import type { Sub } from '#domain/case/two-persons.ts';

/** `all`: one filing for all addressees of the case’s ruleset. */
export type Addressee = Agency | 'all';

/** Can it direct us to wait, or be consulted on an urgent need (47 CFR 64.2011(b)(2) and (3))? The FCC only receives reports. */
const directs = { USSS: true, FBI: true, FCC: false } as const satisfies Record<Agency, boolean>;
export type Investigator = { [A in Agency]: (typeof directs)[A] extends true ? A : never }[Agency];
export const investigators = agencies.filter((one): one is Investigator => directs[one]);

/** What the reporting facility returned. Only this starts the hold, never a copy by e-mail. */
export interface Receipt {
  readonly n: number;
  readonly agency: Addressee;
  /** Whom this filing told, by name: a ruleset that names one more later does not make the filing reach it. */
  readonly tells: readonly Agency[];
  readonly filedAt: string;
  readonly receipt: string;
  readonly confirmationHash?: string;
  readonly urgentNeedIndicated: boolean;
  readonly recordedAt: string;
  readonly by: Sub;
  /** Recorded more than 24 hours after filing: counts from `recordedAt` until a second officer has confirmed it. */
  readonly late: boolean;
  readonly confirmedBy?: Sub;
  /** Alone it never counts from earlier than a receipt that was withdrawn before it did. */
  readonly notBefore?: string;
  readonly correction?: ReceiptCorrection;
  readonly withdrawnAt?: string;
}

/** An earlier time, waiting for a second officer. */
export interface ReceiptCorrection {
  readonly filedAt: string;
  readonly confirmationHash: string;
  readonly textSha256: string;
  readonly by: Sub;
  readonly askedAt: string;
}

const hour = 3_600_000;
const lateAfter = 24 * hour;

export const isLate = (filedAt: string, recordedAt: string): boolean =>
  Date.parse(recordedAt) - Date.parse(filedAt) > lateAfter;

/** A filing’s instant as it is kept: what is finer than a millisecond is rounded up, so that no hold is short of it. */
export const filingInstant = (moment: Moment): string => {
  const at = typeof moment === 'string' ? parseInstant(moment) : moment;
  return instantText(at.round({ smallestUnit: 'millisecond', roundingMode: 'ceil' }));
};

/** From when this receipt counts. */
export const countsFrom = ({ filedAt, recordedAt, late, confirmedBy, notBefore }: Receipt): string =>
  confirmedBy === undefined ? latestOf(filedAt, late ? recordedAt : undefined, notBefore) : filedAt;

/** Does it wait for a second officer before it counts from its own time? */
export const awaitsConfirmation = (receipt: Receipt): boolean =>
  receipt.withdrawnAt === undefined && countsFrom(receipt) !== receipt.filedAt;

const overlap = (a: Receipt, b: Receipt): boolean => a.tells.some((agency) => b.tells.includes(agency));

const agencyToldAt = (receipts: readonly Receipt[], agency: Agency): string | undefined => {
  const first = receipts.find(
    ({ withdrawnAt, tells }) => withdrawnAt === undefined && tells.includes(agency),
  );
  return first && countsFrom(first);
};

/** Who cannot be the second person that it waits for; undefined: it waits for nobody. */
export const askerOf = (receipt: Receipt): Sub | undefined =>
  receipt.correction?.by ?? (awaitsConfirmation(receipt) ? receipt.by : undefined);

/** Addressees for which no receipt is recorded, or only withdrawn ones. */
export const missingReceipts = (
  receipts: readonly Receipt[],
  addressees: readonly Agency[],
): readonly Agency[] => addressees.filter((agency) => agencyToldAt(receipts, agency) === undefined);

/**
 * When all these addressees had been told: the latest of them, each by its first receipt that was not withdrawn; a
 * supplementary filing keeps the first one’s time. Undefined while any of them is missing, and for a ruleset
 * that names nobody: customers cannot be told then (1.1).
 */
export const lawEnforcementToldAt = (
  receipts: readonly Receipt[],
  addressees: readonly Agency[],
): string | undefined => {
  const told = addressees.map((agency) => agencyToldAt(receipts, agency));
  return told.length === 0 || told.includes(undefined) ? undefined : latestOf(...told);
};

/** A new receipt; after a withdrawn one it does not count from earlier unless two officers say so (F15). */
export const withReceipt = (receipts: readonly Receipt[], recorded: Receipt): readonly Receipt[] => {
  const before = receipts.filter((one) => one.withdrawnAt !== undefined && overlap(one, recorded));
  const notBefore = latestOf(...before.map(countsFrom));
  return [...receipts, notBefore === undefined ? recorded : { ...recorded, notBefore }];
};

/** Closes the gate again; the receipts behind it take its place, but not an earlier time of their own. */
export const withReceiptWithdrawn = (
  receipts: readonly Receipt[],
  n: number,
  at: string,
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
