import { dayOf, dayText } from '#domain/calendar/instants.ts';
import { type Day, isAfter } from '#domain/calendar/times.ts';

/** The company states that it has a legal basis for the data it stores with us (P05). Never personal data. */
export interface Attestation {
  readonly attestedOn: Day;
  /** Contact on the company's roster. Absent: the person who signed the contract. */
  readonly attestedBy?: string;
  /** Where the statement is filed. */
  readonly reference: string;
}

export type AttestationFlag = 'missing' | 'old';

/** Our own measure (P05): what a company stores changes with its business, so it states it every year. */
const lastsYears = 1;

/** Last day on which it counts. */
export const attestationUntil = ({ attestedOn }: Attestation): Day =>
  dayText(dayOf(attestedOn).add({ years: lastsYears }));

/** What officers read beside the company; undefined while a statement counts. `today`: company zone. (P05) */
export const attestationFlag = (
  attestation: Attestation | undefined,
  today: Day,
): AttestationFlag | undefined => {
  if (attestation === undefined) return 'missing';
  return isAfter(today, attestationUntil(attestation)) ? 'old' : undefined;
};
