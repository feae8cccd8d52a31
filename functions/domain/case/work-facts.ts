import type { Day, Instant, Time } from '#domain/calendar/times.ts';
import type { HolderAsk } from './holder-asks.ts';
import type { Sub } from './two-persons.ts';

/** Who or what a case waits for. */
export type Awaited =
  | 'officer'
  | 'second-officer'
  | 'systems'
  | 'paper-mail'
  | 'requester'
  | 'controller'
  | 'account-holder'
  | 'agency'
  | 'date'
  | 'machine'
  | 'nobody';

/** Each completes "Waits for …". */
export const awaitedWords: Readonly<Record<Awaited, string>> = {
  officer: 'an officer',
  'second-officer': 'a second officer',
  systems: 'systems that hold data',
  'paper-mail': 'an officer to mail a letter',
  requester: 'the requester',
  controller: 'the company that decides about the data',
  'account-holder': 'the account holder',
  agency: 'the end of an agency’s direction',
  date: 'a date',
  machine: 'our own system',
  nobody: 'nobody',
};

export interface Waiting {
  readonly who: Awaited;
  /** Then it stops waiting for this. */
  readonly until?: Time;
}

/** Which promise a due date keeps. */
export type DuePromise =
  | 'policy'
  | 'law'
  | 'extension'
  | 'complaint'
  | 'call'
  | 'child-review'
  | 'restriction-place';

export const promiseWords: Readonly<Record<DuePromise, string>> = {
  policy: 'Our policy promises an answer within 30 days.',
  law: 'The law gives one month, which ends before our 30 days.',
  extension: 'We extended the time once, as the law allows. Our own 30 days stay missed.',
  complaint: 'We answer a complaint within 45 days at most. Our target is 30 days.',
  'restriction-place': 'An officer finds the account of a restriction within two business days.',
  'child-review': 'Two officers review a report about a child within two business days.',
  call: 'We owe the customer a call on the day of the change.',
};

export interface Due {
  /** Last day on which it is on time. */
  readonly dueOn: Day;
  readonly promise: DuePromise;
  /** Of a complaint. */
  readonly targetOn?: Day;
  /** Set by an officer after the promise was missed. */
  readonly newDate?: Day;
}

export interface MissingSecond {
  readonly what: 'entry' | 'identity' | 'records' | 'text' | 'block' | 'breach';
  readonly by: Sub;
  readonly since: Instant;
}

/** A system that has not answered its instruction. */
export interface SilentHolder {
  readonly n: number;
  /** Its short name in the register. */
  readonly holder: string;
  readonly asks: HolderAsk;
  /** Last day on which its answer is on time, company zone. */
  readonly dueOn: Day;
  /** An objection or a lost authority stops it. */
  readonly stopped?: true;
}

/**
 * What the work list shows of a case, kept beside it in the index with each commit. No personal data: an erased person
 * must not live on in a list. A breach has none: it is read itself, because its facts change with time alone.
 */
export interface WorkFacts {
  /** Kind of the request, topic of the complaint, or `call`. */
  readonly what: string;
  readonly capacity?: string;
  /** Slug. */
  readonly controller?: string;
  /** Absent: nothing is owed by a day. */
  readonly due?: Due;
  readonly waits: Waiting;
  readonly seconds?: readonly MissingSecond[];
  /** Messages of the person outside that nobody has answered. */
  readonly unread?: number;
  /** Systems without an answer; absent: none. */
  readonly silent?: readonly SilentHolder[];
  /** What systems handed over is not packed yet. */
  readonly packs?: true;
}

/** Nothing undefined, so that the store keeps it as it is. */
export const withoutGaps = <T extends object>(facts: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
