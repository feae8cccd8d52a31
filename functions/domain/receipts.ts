import { instantText, type Moment, parseInstant } from './instants.ts';
import type { Sub } from './two-persons.ts';

export const agencies = ['USSS', 'FBI'] as const;
export type Agency = (typeof agencies)[number];
/** `both`: one filing that reached both through the central facility. */
export type Addressee = Agency | 'both';

/** What the reporting facility returned. Only this starts the hold, never a copy by e-mail. */
export interface Receipt {
  readonly n: number;
  readonly agency: Addressee;
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

/** The later of some stored instants; text order is time order. */
export const latestOf = (...instants: readonly (string | undefined)[]): string =>
  instants.reduce<string>((a, b) => (b !== undefined && b > a ? b : a), '');

/** From when this receipt counts. */
export const countsFrom = ({ filedAt, recordedAt, late, confirmedBy, notBefore }: Receipt): string =>
  confirmedBy === undefined ? latestOf(filedAt, late ? recordedAt : undefined, notBefore) : filedAt;

/** Does it wait for a second officer before it counts from its own time? */
export const awaitsConfirmation = (receipt: Receipt): boolean =>
  receipt.withdrawnAt === undefined && countsFrom(receipt) !== receipt.filedAt;

export const covers = ({ agency: addressee }: Pick<Receipt, 'agency'>, agency: Agency): boolean =>
  addressee === 'both' || addressee === agency;

const overlap = (a: Pick<Receipt, 'agency'>, b: Pick<Receipt, 'agency'>): boolean =>
  agencies.some((agency) => covers(a, agency) && covers(b, agency));

const toldOf = (receipts: readonly Receipt[], agency: Agency): string | undefined => {
  const first = receipts.find((receipt) => receipt.withdrawnAt === undefined && covers(receipt, agency));
  return first && countsFrom(first);
};

/**
 * When both agencies had been told: the later of both, each by its first standing receipt; a supplementary filing keeps
 * the first one’s time (law.md 8.3). Undefined while one of them is missing: customers cannot be told then (1.1).
 */
export const lawEnforcementToldAt = (receipts: readonly Receipt[]): string | undefined => {
  const told: Readonly<Record<Agency, string | undefined>> = {
    USSS: toldOf(receipts, 'USSS'),
    FBI: toldOf(receipts, 'FBI'),
  };
  const instants = Object.values(told);
  return instants.includes(undefined) ? undefined : latestOf(...instants);
};

/** A new receipt; after a withdrawn one it does not count from earlier unless two officers say so (F15). */
export const withReceipt = (receipts: readonly Receipt[], recorded: Receipt): readonly Receipt[] => {
  const before = receipts.filter((one) => one.withdrawnAt !== undefined && overlap(one, recorded));
  const notBefore = latestOf(...before.map(countsFrom));
  return [...receipts, notBefore === '' ? recorded : { ...recorded, notBefore }];
};

/** Closes the gate again; the receipts behind it take its place, but not an earlier time of their own. */
export const withoutReceipt = (receipts: readonly Receipt[], n: number, at: string): readonly Receipt[] => {
  const withdrawn = receipts.find((one) => one.n === n);
  if (withdrawn === undefined) return receipts;
  return receipts.map((one) => {
    if (one.n === n) return { ...withoutCorrection(one), withdrawnAt: at };
    if (one.withdrawnAt !== undefined || one.n < n || !overlap(one, withdrawn)) return one;
    const { confirmedBy: _, ...alone } = one;
    return { ...alone, notBefore: latestOf(one.notBefore, countsFrom(withdrawn)) };
  });
};

export const withoutCorrection = ({ correction: _, ...receipt }: Receipt): Receipt => receipt;
