import { floorToMinute } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isAfter } from '#domain/calendar/times.ts';
import type { Commit } from '#domain/case/case.ts';
import type { ComplaintEvent } from './events.ts';
import type { Complaint } from './state.ts';

/** All that the complainant sees of its progress; `late` from day 46 on. */
export type PublicStage = 'received' | 'working' | 'late' | 'answered' | 'closed' | 'withdrawn';

/** `on`: today in the company's zone. */
export const publicStage = ({ stage, dueOn }: Complaint, on: Day): PublicStage => {
  switch (stage) {
    case 'received':
    case 'working':
    case 'answering':
      if (isAfter(on, dueOn)) return 'late';
      return stage === 'received' ? 'received' : 'working';
    case 'answered':
    case 'closed':
    case 'withdrawn':
      return stage;
  }
};

export type TimelineStep =
  | 'received'
  | 'acknowledged'
  | 'asked'
  | 'wrote'
  | 'you-wrote'
  | 'told-progress'
  | 'told-late'
  | 'answered'
  | 'you-were-not-satisfied'
  | 'told-the-path'
  | 'closed'
  | 'you-withdrew';

export interface TimelineEntry {
  readonly at: Instant;
  readonly what: TimelineStep;
}

const ofLetter: Partial<Record<string, TimelineStep>> = {
  acknowledgement: 'acknowledged',
  question: 'asked',
  message: 'wrote',
  holding: 'told-progress',
  overdue: 'told-late',
  answer: 'answered',
  'recourse-path': 'told-the-path',
};

const ofEvent: Partial<Record<ComplaintEvent['type'], TimelineStep>> = {
  'complaint-received': 'received',
  'message-received': 'you-wrote',
  'complainant-unsatisfied': 'you-were-not-satisfied',
  'complaint-closed': 'closed',
  'complaint-withdrawn': 'you-withdrew',
};

/** A letter counts when it is out. */
export const publicTimeline = (history: readonly Commit<ComplaintEvent>[]): readonly TimelineEntry[] =>
  history.flatMap(({ at, events }) =>
    events.flatMap((event) => {
      const what = event.type === 'owed-letter-sent' ? ofLetter[event.kind] : ofEvent[event.type];
      return what === undefined ? [] : [{ at: floorToMinute(at), what }];
    }),
  );
