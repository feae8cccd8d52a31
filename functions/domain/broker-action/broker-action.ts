import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId, CaseKeys, Noun } from '#domain/case/case.ts';
import type { Sub } from '#domain/case/two-persons.ts';

/** What the FCC counts as an action: proceedings instituted, or a petition filed (47 CFR 64.2009(e)). */
export const measures = ['proceedings', 'petition'] as const;
export type Measure = (typeof measures)[number];

/** Before whom (47 CFR 64.2009(e)). */
export const forums = ['court', 'state-commission', 'fcc'] as const;
export type Forum = (typeof forums)[number];

/**
 * `action`: against a data broker. `information`: on the processes that brokers use to get at CPNI, and what we did about it.
 * `result`: what happened after either, entered later.
 */
type EntryKind = 'action' | 'information' | 'result';
export type FirstKind = Exclude<EntryKind, 'result'>;

/** What the history keeps: codes, dates and hashes. The words of the entry are stored beside it. */
interface Recorded<Kind extends EntryKind = EntryKind> {
  readonly kind: Kind;
  /** Company zone. */
  readonly on: Day;
  /** SHA-256 (hex) of the words. */
  readonly textSha256: string;
  readonly by: Sub;
  /** Number of the entry that this one replaces. */
  readonly corrects?: number;
}

export type BrokerActionEvent = { readonly type: 'broker-entry-recorded' } & Recorded;

export interface Entry<Kind extends EntryKind = EntryKind> extends Recorded<Kind> {
  readonly n: number;
  readonly recordedAt: Instant;
}

export interface BrokerAction {
  /** In the order of entry; the n-th has the number n. None is ever removed. */
  readonly entries: readonly Entry[];
}

/** Not replaced by a later entry. */
export const isCurrent = ({ entries }: BrokerAction, { n }: Entry): boolean =>
  !entries.some(({ corrects }) => corrects === n);

/** The action or information itself, as it was last corrected. */
export const firstOf = (action: BrokerAction): Entry<FirstKind> => {
  const found = action.entries.find((one) => one.kind !== 'result' && isCurrent(action, one));
  if (found === undefined) throw new Error('an entry without an action or information');
  return found as Entry<FirstKind>;
};

/** In the order of entry. */
export const resultsOf = (action: BrokerAction): readonly Entry[] =>
  action.entries.filter((one) => one.kind === 'result' && isCurrent(action, one));

const evolve = (
  action: BrokerAction | undefined,
  event: BrokerActionEvent,
  recordedAt: Instant,
): BrokerAction => {
  const { type: _, ...recorded } = event;
  if (action === undefined && recorded.kind === 'result')
    throw new Error('a result of nothing that is recorded');
  const entries = action?.entries ?? [];
  return { entries: [...entries, { ...recorded, n: entries.length + 1, recordedAt }] };
};

/** Listed by its day; nobody waits for anything. */
const keys = (_: CaseId, action: BrokerAction): CaseKeys => {
  const { kind, on } = firstOf(action);
  return { stage: kind, queue: 'broker-actions', dueOn: on, workBy: on };
};

/** Actions against data brokers, and what we know of their processes, one item each (R-30, 47 CFR 64.2009(e)). */
export const brokerActions: Noun<BrokerAction, BrokerActionEvent> = { kind: 'broker-action', evolve, keys };
