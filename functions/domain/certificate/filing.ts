import { addBusinessDays, isBusinessDay } from '#domain/calendar/business-days.ts';
import { dayOf, dayText } from '#domain/calendar/instants.ts';
import { type Day, type Instant, storedDay } from '#domain/calendar/times.ts';
import type { CaseId, CaseKeys, Noun } from '#domain/case/case.ts';
import {
  evolveMissing,
  isMissingEvent,
  type MissingEvent,
  type MissingTold,
  queueForSecond,
  untoldSince,
  wakeForSecond,
} from '#domain/case/second-missing.ts';
import type { Sub } from '#domain/case/two-persons.ts';

/** That the certificate of CPNI of a year was filed with the FCC (47 CFR 64.2009(e)). */
export interface Filed {
  /** Company zone. */
  readonly filedOn: Day;
  /** Number of the FCC's confirmation; it names nobody. */
  readonly confirmation: string;
  readonly by: Sub;
}

export type CertificateFilingEvent =
  | ({ readonly type: 'certificate-filed'; readonly year: number } & Filed)
  | { readonly type: 'filing-confirmed'; readonly by: Sub }
  | { readonly type: 'filing-declined'; readonly by: Sub; readonly textSha256: string }
  /** A later day, or another number. */
  | ({ readonly type: 'filing-corrected'; readonly textSha256: string } & Filed)
  /** Every answer of the year is kept until a year after this day, and may go then. */
  | { readonly type: 'answers-dated'; readonly filedOn: Day; readonly answers: number }
  | MissingEvent;

export interface CertificateFiling extends Filed, MissingTold {
  readonly year: number;
  readonly stage: 'waiting' | 'confirmed' | 'declined';
  readonly recordedAt: Instant;
  readonly secondBy?: Sub;
  readonly secondAt?: Instant;
  readonly declinedSha256?: string;
  readonly corrected?: { readonly by: Sub; readonly at: Instant; readonly textSha256: string };
  /** Of the day of filing that counted then. */
  readonly dated?: { readonly filedOn: Day; readonly answers: number; readonly at: Instant };
}

/** The first year whose certificate can be recorded here; an earlier one has no page. */
export const firstYear = 2020;

/** One entry for each year. */
export const certificateFilingId = (year: number): CaseId => `CFL-${year}`;

/** Before this one. `thisYear`: company zone. */
export const yearsOver = (thisYear: number): readonly number[] =>
  Array.from({ length: Math.max(0, thisYear - firstYear) }, (_, n) => firstYear + n);

/** Due on March 1 of the next year, or the next business day (47 CFR 64.2009(e), 1.4(j)). */
export const certificateDueOn = (year: number): Day => {
  const march1 = dayOf(storedDay(`${year + 1}-03-01`));
  return dayText(isBusinessDay(march1) ? march1 : addBusinessDays(march1, 1));
};

/** Answers of the year have no end yet, or one that follows from an earlier day of filing. */
export const isDating = ({ stage, filedOn, dated }: CertificateFiling): boolean =>
  stage === 'confirmed' && dated?.filedOn !== filedOn;

const evolve = (
  seen: CertificateFiling | undefined,
  event: CertificateFilingEvent,
  at: Instant,
): CertificateFiling => {
  if (event.type === 'certificate-filed') {
    const { type: _, ...filed } = event;
    return { ...filed, stage: 'waiting', recordedAt: at };
  }
  if (seen === undefined) throw new Error(`the filing of a certificate cannot begin with ${event.type}`);
  if (isMissingEvent(event)) return evolveMissing(seen, event);
  switch (event.type) {
    case 'filing-confirmed':
      return { ...seen, stage: 'confirmed', secondBy: event.by, secondAt: at };
    case 'filing-declined': {
      const { by: secondBy, textSha256: declinedSha256 } = event;
      return { ...seen, stage: 'declined', secondBy, secondAt: at, declinedSha256 };
    }
    case 'filing-corrected': {
      const { filedOn, confirmation, by, textSha256 } = event;
      return { ...seen, filedOn, confirmation, corrected: { by, at, textSha256 } };
    }
    case 'answers-dated': {
      const { filedOn, answers } = event;
      return { ...seen, dated: { filedOn, answers, at } };
    }
  }
};

const waitsSince = ({ stage, recordedAt }: CertificateFiling): Instant | undefined =>
  stage === 'waiting' ? recordedAt : undefined;

/** What waits for the second person. */
export const waitingFiling = (
  filing: CertificateFiling,
): { readonly by: Sub; readonly at: Instant } | undefined =>
  filing.stage === 'waiting' ? { by: filing.by, at: filing.recordedAt } : undefined;

const secondMissing = (filing: CertificateFiling): Instant | undefined =>
  untoldSince(filing, waitsSince(filing));

/** The hour's run looks at every year that is over, so that dating needs no place of its own. */
const keys = (_: CaseId, filing: CertificateFiling): CaseKeys => ({
  stage: filing.stage,
  ...queueForSecond(waitsSince(filing)),
  ...wakeForSecond(secondMissing(filing)),
});

export const certificateFilings: Noun<CertificateFiling, CertificateFilingEvent> = {
  kind: 'certificate-filing',
  evolve,
  keys,
  secondMissing,
};
