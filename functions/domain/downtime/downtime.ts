import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { atMinuteOf, civilDay, dayOf, dayText, instantText, newYork } from '#domain/calendar/instants.ts';
import { downtimeRules } from '#domain/calendar/rulesets.ts';
import { type Day, type Instant, isAfter, latestOf, millisecondsOf } from '#domain/calendar/times.ts';
import type { CaseId, CaseKeys, Noun } from '#domain/case/case.ts';
import { morning } from '#domain/case/milestones.ts';
import { isLetterEvent, type LetterEvent } from '#domain/case/shared-events.ts';
import type { Sub } from '#domain/case/two-persons.ts';

/** Ways to opt out, and whether the product watches it by itself; officers enter the others. */
const isWatched = {
  page: true,
  /** The one that reads replies. */
  mailbox: false,
  /** Officers who enter calls. */
  phone: false,
} as const;
export type Mechanism = keyof typeof isWatched;
export const mechanisms = Object.keys(isWatched) as readonly Mechanism[];

export interface Found {
  readonly mechanism: Mechanism;
  readonly from: Instant;
  /** New York. The business days of 47 CFR 64.2009(f) count from it. */
  readonly foundOn: Day;
  /** Absent: our own watch of the page found it. */
  readonly by?: Sub;
  /** SHA-256 (hex) of what the officer wrote. */
  readonly textSha256?: string;
}

export interface Answer {
  readonly by: Sub;
  /** SHA-256 (hex) of the reason of an anomaly, of the details of a failure, or of how the FCC was notified. */
  readonly textSha256: string;
}

export type DowntimeEvent =
  | ({ readonly type: 'downtime-found' } & Found)
  /** Again with another instant: an officer corrects the end. */
  | { readonly type: 'downtime-ended'; readonly to: Instant; readonly by?: Sub }
  /** "64.2009(f): anomaly or failure?", to be answered by `dueOn`. */
  | { readonly type: 'question-opened'; readonly dueOn: Day }
  | { readonly type: 'question-told' }
  /** To the DPO; New York. */
  | { readonly type: 'overdue-told'; readonly on: Day }
  | ({ readonly type: 'anomaly-decided' } & Answer)
  /** Again with other details, until the FCC was notified. */
  | ({ readonly type: 'failure-decided' } & Answer)
  | ({ readonly type: 'fcc-notified'; readonly sentOn: Day } & Answer)
  | LetterEvent;

/** `question`: too long to need no answer. `failure`: the FCC must hear of it. */
export type DowntimeStage = 'down' | 'short' | 'question' | 'anomaly' | 'failure' | 'notified';

export interface Downtime extends Found {
  readonly stage: DowntimeStage;
  readonly recordedAt: Instant;
  /** Absent while it is down. */
  readonly to?: Instant;
  readonly question?: { readonly at: Instant; readonly dueOn: Day; readonly isTold?: true };
  readonly overdueToldOn?: Day;
  readonly answer?: Answer & { readonly at: Instant };
  readonly notice?: Answer & { readonly at: Instant; readonly sentOn: Day };
}

const evolve = (downtime: Downtime | undefined, event: DowntimeEvent, at: Instant): Downtime => {
  if (event.type === 'downtime-found') {
    const { type: _, ...found } = event;
    return { ...found, stage: 'down', recordedAt: at };
  }
  if (downtime === undefined) throw new Error(`a downtime cannot begin with ${event.type}`);
  if (isLetterEvent(event)) return downtime;
  switch (event.type) {
    case 'downtime-ended':
      return { ...downtime, to: event.to, stage: downtime.stage === 'down' ? 'short' : downtime.stage };
    case 'question-opened':
      return { ...downtime, stage: 'question', question: { at, dueOn: event.dueOn } };
    case 'question-told':
      return { ...downtime, ...(downtime.question && { question: { ...downtime.question, isTold: true } }) };
    case 'overdue-told':
      return { ...downtime, overdueToldOn: event.on };
    case 'anomaly-decided':
    case 'failure-decided': {
      const { type, ...answer } = event;
      const stage = type === 'anomaly-decided' ? 'anomaly' : 'failure';
      return { ...downtime, stage, answer: { ...answer, at } };
    }
    case 'fcc-notified': {
      const { type: _, ...notice } = event;
      return { ...downtime, stage: 'notified', notice: { ...notice, at } };
    }
  }
};

const isOwed: Readonly<Record<DowntimeStage, boolean>> = {
  down: true,
  short: false,
  question: true,
  anomaly: false,
  failure: true,
  notified: false,
};

/** It is down, or an answer or a notice is owed. */
const isOpen = ({ stage, to }: Downtime): boolean => isOwed[stage] || to === undefined;

/** From this instant on, somebody must answer the question. */
const questionAt = ({ from }: Pick<Found, 'from'>): Instant =>
  instantText(millisecondsOf(from) + downtimeRules.questionAfterHours.value * 3_600_000);

/** The fifth business day after the day on which it was found (47 CFR 64.2009(f)). */
const answerDueOn = ({ foundOn }: Pick<Found, 'foundOn'>): Day =>
  dayText(addBusinessDays(foundOn, downtimeRules.answerWithinBusinessDays.value));

/** `until`: its end, or now while it is down. Once only. */
export const questionIfLong = (downtime: Pick<Downtime, 'from' | 'foundOn' | 'question'>, until: Instant) =>
  downtime.question !== undefined || isAfter(questionAt(downtime), until)
    ? []
    : [{ type: 'question-opened', dueOn: answerDueOn(downtime) } as const];

/** The first morning, New York, on which the DPO must hear that it is overdue; once a day. */
const overdueAt = ({ dueOn }: { readonly dueOn: Day }, toldOn: Day | undefined): Instant => {
  const on = dayOf(latestOf(dueOn, toldOn)).add({ days: 1 });
  return atMinuteOf(on, morning * 60, newYork);
};

/** When somebody must be told next, or the question opens; undefined once nothing is left to do. */
export const downtimeWakesAt = (downtime: Downtime): Instant | undefined => {
  const { stage, question, overdueToldOn } = downtime;
  if (!isOwed[stage]) return undefined;
  if (question === undefined) return questionAt(downtime);
  return question.isTold ? overdueAt(question, overdueToldOn) : question.at;
};

/** The day of a letter about what is overdue; New York. */
export const toldDay = (now: Instant): Day => civilDay(now, newYork);

/** What waits is in the order of its day; the rest by the day on which it began. */
const keys = (_: CaseId, downtime: Downtime): CaseKeys => {
  const { stage, from, question } = downtime;
  const on = isOwed[stage] && question ? question.dueOn : civilDay(from, newYork);
  const wakeAt = downtimeWakesAt(downtime);
  return {
    ...{ stage, queue: isOpen(downtime) ? 'downtimes-open' : 'downtimes', dueOn: on, workBy: on },
    ...(wakeAt && { wakeAt }),
  };
};

/** One way to opt out that did not work, from when to when, and the answer to 64.2009(f). */
export const downtimes: Noun<Downtime, DowntimeEvent> = { kind: 'downtime', evolve, keys };
