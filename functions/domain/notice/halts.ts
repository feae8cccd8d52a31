import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate, civilDay, dayText, newYork } from '#domain/calendar/instants.ts';
import { type Instant, isAfter, millisecondsOf } from '#domain/calendar/times.ts';
import { conflict, Refusal } from '#domain/case/refusal.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { PauseReason } from './events.ts';

/** Who or what stopped letters: an officer, our system (`canary`, `stopped`), the engineer on call, or a restore of the table. */
export type HaltReason = PauseReason | 'command-line' | 'restore';

/** One stop of letters under which approval, release and exception stay (law of stopping 1). */
export interface Halt {
  /** `pause-<n>`, `stop-all-<n>` or `restore`. */
  readonly id: string;
  readonly because: HaltReason;
  /** Absent: a machine or the restore. */
  readonly author?: Sub;
  /** Absent: a restore that no act has recorded. */
  readonly at?: Instant;
  /** Of the reason as typed. */
  readonly textSha256?: string;
  /** Of the email service, or how many letters came back. */
  readonly error?: string;
}

/** Of one notice: each has its instant. */
export type DatedHalt = Omit<Halt, 'at'> & { readonly at: Instant };

interface HaltPolicy {
  /** Who ends it: its author alone for a while, any one officer, or two (law of stopping 3). */
  readonly endsBy: 'author' | 'one' | 'two';
  /** Our system halted one notice, so officers get an email. */
  readonly tellsOfficers?: true;
  /** The officer who resumes accepts the failed canary; no second canary. */
  readonly isCanarys?: true;
}

/** A new kind of halt does not compile until this is decided. */
export const haltPolicies: Readonly<Record<HaltReason, HaltPolicy>> = {
  officer: { endsBy: 'author' },
  canary: { endsBy: 'one', tellsOfficers: true, isCanarys: true },
  stopped: { endsBy: 'one', tellsOfficers: true },
  'command-line': { endsBy: 'two' },
  restore: { endsBy: 'two' },
};

/** New York, without weekends and federal holidays. Extra closures of the FCC lengthen it by nothing (law of stopping 10). */
const aloneForBusinessDays = 1;

const isLong = (at: Instant, now: Instant): boolean =>
  isAfter(civilDay(now, newYork), dayText(addBusinessDays(civilDate(at, newYork), aloneForBusinessDays)));

export type EndsAlone = 'author' | 'anyone' | 'nobody';

/** Who may end this halt now without a second officer (law of stopping 3). */
export const aloneNow = ({ because, at }: Pick<Halt, 'because' | 'at'>, now: Instant): EndsAlone => {
  const { endsBy } = haltPolicies[because];
  if (endsBy === 'one') return 'anyone';
  return endsBy === 'author' && at !== undefined && !isLong(at, now) ? 'author' : 'nobody';
};

export const mayEndAlone = (halt: Halt, by: Sub, now: Instant): boolean => {
  const who = aloneNow(halt, now);
  return who === 'anyone' || (who === 'author' && halt.author === by);
};

const aMinute = 60_000;

/** Two presses of one person with one reason within a minute are one while the first is open (law of stopping 7). */
export const isSamePress = (
  open: readonly Halt[],
  { by, textSha256 }: { readonly by: Sub; readonly textSha256: string },
  now: Instant,
): boolean =>
  open.some(
    ({ author, textSha256: reason, at }) =>
      author === by &&
      reason === textSha256 &&
      at !== undefined &&
      Math.abs(millisecondsOf(now) - millisecondsOf(at)) < aMinute,
  );

export const NameTheStops = conflict(
  'name-the-stops',
  'Name each stop that you end. A stop that you do not name stays.',
);

/** Someone ended it meanwhile, or it never was. */
export class StopNotOpen extends Refusal {
  readonly category = 'conflict';
  readonly code = 'stop-not-open';
  constructor(ids: readonly string[]) {
    super(`No open stop has this name: ${ids.join(', ')}. Read which stops are open, then name them.`);
  }
}

/** The open halts of these names: all or none. @throws {NameTheStops | StopNotOpen} */
export const namedIn = (open: readonly Halt[], names: readonly string[]): readonly Halt[] => {
  if (names.length === 0) throw new NameTheStops();
  const unknown = names.filter((name) => open.every(({ id }) => id !== name));
  if (unknown.length > 0) throw new StopNotOpen(unknown);
  return open.filter(({ id }) => names.includes(id));
};

/** What the second officer confirms: the request, and each halt that it names. */
export const resumeShown = <A extends object>(asked: A, open: readonly Halt[], names: readonly string[]) => ({
  ...asked,
  stops: open.filter(({ id }) => names.includes(id)),
});
