import { isBusinessDay } from '#domain/calendar/business-days.ts';
import { dayOf, dayText, parseInstant } from '#domain/calendar/instants.ts';
import { compareTimes, type Day, type Instant, textOf } from '#domain/calendar/times.ts';
import { byCodeUnit } from './canonical-json.ts';
import type { CaseId, CaseKeys, Late, Noun } from './case.ts';
import { morning } from './milestones.ts';
import { isLetterEvent, type LetterEvent, wakeAtOf } from './shared-events.ts';

export interface LateCase extends Late {
  readonly id: CaseId;
}

/** Frozen when it is made, so that a later try sends the same letter. */
export interface LateList {
  readonly on: Day;
  /** Earliest due date first; at most `namedAtMost`. */
  readonly cases: readonly LateCase[];
  /** Of all late cases, named or not. */
  readonly counts: Readonly<Record<'requests' | 'complaints', number>>;
  /** Companies without a statement in force of a legal basis, in Monday’s digest; absent: none, or another day (P05). */
  readonly unattested?: number;
  /** Requests for which a system that holds data is late; absent: none. */
  readonly silentSystems?: number;
}

/** The rest is counted: a letter and an item have a size. */
export const namedAtMost = 500;

export type DigestEvent =
  | ({ readonly type: 'digest-made' } & LateList)
  /** It was still owed when the next day's was made. */
  | { readonly type: 'digest-replaced'; readonly by: Day }
  /** How many texts to persons waited for a second person at this hour, hold or not. */
  | { readonly type: 'texts-counted'; readonly hour: CountingHour; readonly count: number }
  | LetterEvent;

/** Hours, company zone, at which who may sign hears how many texts wait. */
export const countingHours = [9, 14] as const;
export type CountingHour = (typeof countingHours)[number];

/** The last of them that has come on a business day. */
export const countingHourAt = (now: Instant, zone: string): CountingHour | undefined => {
  const local = parseInstant(now).toZonedDateTimeISO(zone);
  if (!isBusinessDay(local.toPlainDate())) return undefined;
  return countingHours.findLast((hour) => hour <= local.hour);
};

/** One a day, in a case of its own. */
export interface Digest extends LateList {
  readonly stage: 'owed' | 'sent' | 'nothing-late' | 'replaced';
  readonly madeAt: Instant;
  readonly texts?: Readonly<Partial<Record<CountingHour, number>>>;
  /** Letters with a count that went out: `9`, `9-supervisors`. */
  readonly textsTold?: readonly string[];
}

/** The last day whose digest is owed: 08:00 has come, company zone. */
export const digestDayAt = (now: Instant, zone: string): Day => {
  const local = parseInstant(now).toZonedDateTimeISO(zone);
  const on = local.toPlainDate();
  return dayText(local.hour < morning ? on.subtract({ days: 1 }) : on);
};

/** The hour in which a day's digest is made. */
export const isDigestHour = (now: Instant, zone: string): boolean =>
  parseInstant(now).toZonedDateTimeISO(zone).hour === morning;

export const digestIdOf = (on: Day): CaseId => `DIG-${textOf(on)}`;

export const isDigestId = (caseId: CaseId): boolean => caseId.startsWith('DIG-');

export const totalOf = ({ counts: { requests, complaints } }: Pick<LateList, 'counts'>): number =>
  requests + complaints;

const inOrder = (a: LateCase, b: LateCase): number =>
  compareTimes(a.dueOn, b.dueOn) || byCodeUnit(a.id, b.id);

/** Companies are looked through once a week: their statements count for a year (P05). */
export const isCompaniesDay = (on: Day): boolean => dayOf(on).dayOfWeek === 1;

/** Counted beside the late cases. */
type Counted = Partial<Record<'unattested' | 'silentSystems', number>>;

export const lateListOf = (
  on: Day,
  late: readonly LateCase[],
  { unattested = 0, silentSystems = 0 }: Counted = {},
): LateList => {
  const complaints = late.filter(({ what }) => what === 'complaint').length;
  return {
    on,
    cases: late.toSorted(inOrder).slice(0, namedAtMost),
    counts: { requests: late.length - complaints, complaints },
    ...(unattested > 0 && { unattested }),
    ...(silentSystems > 0 && { silentSystems }),
  };
};

export const digestLetter = 'late-digest';
export const textsLetter = 'texts-waiting';

const evolve = (digest: Digest | undefined, event: DigestEvent, at: Instant): Digest => {
  if (event.type === 'digest-made') {
    const { type: _, ...list } = event;
    const { unattested, silentSystems } = list;
    const isEmpty = totalOf(list) === 0 && unattested === undefined && silentSystems === undefined;
    return { ...list, stage: isEmpty ? 'nothing-late' : 'owed', madeAt: at };
  }
  if (digest === undefined) throw new Error(`a digest cannot begin with ${event.type}`);
  if (event.type === 'digest-replaced') return { ...digest, stage: 'replaced' };
  if (event.type === 'texts-counted')
    return { ...digest, texts: { ...digest.texts, [event.hour]: event.count } };
  if (!isLetterEvent(event) || event.type !== 'letter-sent') return digest;
  return event.kind === textsLetter
    ? { ...digest, textsTold: [...(digest.textsTold ?? []), event.of] }
    : { ...digest, stage: 'sent' };
};

const keys = (_: CaseId, { stage, madeAt }: Digest): CaseKeys => ({
  stage,
  ...(stage === 'owed' ? { wakeAt: wakeAtOf({ faults: 0, machineSince: madeAt }) } : {}),
});

export const digests: Noun<Digest, DigestEvent> = { kind: 'digest', evolve, keys };
