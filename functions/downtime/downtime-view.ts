import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { DowntimeStage, Mechanism } from '#domain/downtime/downtime.ts';
import type { NextAct } from '#functions/next/contract.ts';

interface NamedOfficer {
  /** `sub`. */
  readonly officer: string;
  readonly name: string;
}

export interface DowntimeRow {
  readonly id: CaseId;
  readonly stage: DowntimeStage;
  readonly mechanism: Mechanism;
  readonly from: Instant;
  /** Null: still down. */
  readonly to: Instant | null;
  /** New York. */
  readonly foundOn: Day;
  /** Null: our own watch of the page. */
  readonly by: NamedOfficer | null;
  /** Of the question "64.2009(f): anomaly or failure?"; null while there is none. */
  readonly dueOn: Day | null;
  readonly answeredBy: (NamedOfficer & { readonly at: Instant }) | null;
  /** On which day the FCC was notified. */
  readonly fccNotifiedOn: Day | null;
}

export interface DowntimeList {
  readonly year: number;
  /** Of any year: it is down, or an answer or a notice is owed. */
  readonly open: readonly DowntimeRow[];
  /** That began in the year; the earliest first. */
  readonly downtimes: readonly DowntimeRow[];
}

/** One part of the letter to the FCC. */
export interface FccLetterPart {
  readonly about: string;
  /** Null: a blank that an officer must fill. */
  readonly text: string | null;
}

export interface DowntimeView extends DowntimeRow {
  /** What the officer wrote who entered it. */
  readonly what: string | null;
  /** Of an anomaly. */
  readonly reason: string | null;
  /** Draft; null unless it was decided to be a failure. */
  readonly fccLetter: readonly FccLetterPart[] | null;
  /** As an officer typed them, to change them; null as `fccLetter`. */
  readonly details: Readonly<Record<string, string>> | null;
  /** How the FCC was notified. */
  readonly fccNotifiedHow: string | null;
  readonly next: readonly NextAct[];
}
