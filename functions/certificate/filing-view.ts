import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CertificateFiling } from '#domain/certificate/filing.ts';
import type { NextAct } from '#functions/next/contract.ts';

interface NamedAt {
  /** `sub`. */
  readonly officer: string;
  readonly name: string;
  readonly at: Instant;
}

interface FilingRow {
  readonly stage: CertificateFiling['stage'];
  /** Company zone. */
  readonly filedOn: Day;
  /** Of the FCC. */
  readonly confirmation: string;
  readonly recorded: NamedAt;
  /** Who confirmed or declined it. */
  readonly second: NamedAt | null;
  /** Of a declined one. */
  readonly reason: string | null;
  /** The last correction. */
  readonly corrected: (NamedAt & { readonly reason: string }) | null;
}

/** Answers to checks of the year: how far they have an end. */
interface AnswersDated {
  /** Until the end of this instant none of them is erased. */
  readonly keptUntil: Instant;
  /** They stay after that, too, until further notice. */
  readonly isKeptLonger: boolean;
  readonly answers: number;
  /** Of the way through the year, 0 to 100. */
  readonly percent: number;
  /** When all of them had it. */
  readonly doneAt: Instant | null;
}

export interface CertificateFilingView {
  readonly year: number;
  /** Of the certificate (47 CFR 64.2009(e)). */
  readonly dueOn: Day;
  /** Null while nobody has recorded one. */
  readonly filing: FilingRow | null;
  /** Null before a filing is confirmed: the answers are then kept without an end. */
  readonly answers: AnswersDated | null;
  /** The second person repeats it; null when nothing waits. */
  readonly proposalSha256: string | null;
  readonly next: readonly NextAct[];
}
