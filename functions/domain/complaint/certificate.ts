import { type Day, textOf } from '#domain/calendar/times.ts';
import type { CaseKeys, Noun } from '#domain/case/case.ts';
import type { CpniMisuse, Outcome } from './vocabulary.ts';

/** A complaint in which an officer found a misuse of phone records. */
export interface Counted {
  readonly complaint: string;
  readonly cpniMisuse: CpniMisuse;
  readonly outcome: Outcome;
  readonly receivedOn: Day;
}

/** Of one month of receipt, for the certificate of the year (47 CFR 64.2009(e)). */
export interface CertificateMonth {
  readonly counted: readonly Counted[];
}

export type CertificateEvent = { readonly type: 'misuse-counted' } & Counted;

/** A register entry each month: one case holds no year of complaints. `month`: `2026-11`. */
export const certificateId = (month: string): string => `CER-${month}`;

/** The month in which a complaint was received, company zone. */
export const monthOf = (receivedOn: Day): string => textOf(receivedOn).replace(/-\d\d$/, '');

export const monthsOf = (year: number): readonly string[] =>
  Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`);

/** Once for each complaint. */
export const decideCounted = (
  month: CertificateMonth | undefined,
  counted: Counted,
): readonly CertificateEvent[] =>
  month?.counted.some(({ complaint }) => complaint === counted.complaint)
    ? []
    : [{ type: 'misuse-counted', ...counted }];

const evolve = (
  month: CertificateMonth | undefined,
  { type: _, ...counted }: CertificateEvent,
): CertificateMonth => ({ counted: [...(month?.counted ?? []), counted] });

const keys = (): CaseKeys => ({ stage: 'kept' });

export const certificates: Noun<CertificateMonth, CertificateEvent> = { kind: 'certificate', evolve, keys };
