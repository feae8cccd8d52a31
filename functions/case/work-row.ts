import type { BreachAtWork } from '#domain/breach/work-facts.ts';
import { dayOf } from '#domain/calendar/instants.ts';
import { type Day, isBefore, type Time } from '#domain/calendar/times.ts';
import type { CaseId, Kind } from '#domain/case/case.ts';
import {
  type Awaited,
  awaitedWords,
  type Due,
  type MissingSecond,
  promiseWords,
  type WorkFacts,
} from '#domain/case/work-facts.ts';
import type { CaseRow } from '#ports/cases.ts';

interface AnyRow {
  readonly id: CaseId;
  readonly noun: Kind;
  /** Kind of the request, topic of the complaint, title of the breach, or `call`. */
  readonly kind: string;
  readonly stage: string;
  readonly queue: string;
  readonly capacity?: string;
  /** `name`: absent for a company that the register no longer has. */
  readonly controller?: { readonly slug: string; readonly name?: string };
  /** Masked for every reader; absent when erased, and where nobody is behind it. */
  readonly person?: string;
  readonly waitsFor: { readonly who: Awaited; readonly words: string; readonly until?: Time };
  /** Messages of the person outside that nobody has answered. */
  readonly unread: number;
  /** Systems that hold data and are past the day of their answer. */
  readonly lateSystems: number;
  /** `sub` of the officer; absent when unassigned. */
  readonly assigned?: string;
  readonly revision: number;
}

/** Late after a day. */
export interface DueRow extends AnyRow {
  readonly clock: 'due';
  /** `late`: calendar days past `dueOn`; 0 in time. `words`: which promise it is. */
  readonly due: Due & { readonly late: number; readonly words: string };
}

/** A breach: nobody is told before a moment. It has no due date, so no page can show one (P38). */
export interface GateRow extends AnyRow, Pick<BreachAtWork, 'gate' | 'lawEnforcementDueOn' | 'next'> {
  readonly clock: 'gate';
}

/** Nothing is owed by a day: settled, paused, or it waits for the person outside. */
export interface FreeRow extends AnyRow {
  readonly clock: 'none';
}

export type WorkRow = DueRow | GateRow | FreeRow;

/** A row of the index with what its facts say now. */
export interface Listed {
  readonly row: CaseRow;
  readonly work?: WorkFacts;
  readonly breach?: { readonly atWork: BreachAtWork; readonly textSha256: string };
  /** What waits for a second person now. */
  readonly seconds: readonly MissingSecond[];
}

/** Calendar days past the due date; 0 in time or without one. */
export const daysLate = ({ work }: Listed, on: Day): number =>
  work?.due === undefined ? 0 : Math.max(0, dayOf(work.due.dueOn).until(dayOf(on)).days);

export interface Beside {
  readonly on: Day;
  readonly persons: ReadonlyMap<CaseId, string>;
  /** By slug. */
  readonly companies: ReadonlyMap<string, string>;
  /** By id of the breach. */
  readonly titles: ReadonlyMap<CaseId, string>;
}

const waitsOf = ({ work, breach }: Listed): AnyRow['waitsFor'] => {
  const waits = breach?.atWork.waits ?? work?.waits ?? { who: 'officer' };
  return { ...waits, words: awaitedWords[waits.who] };
};

/** `on`: today, company zone. */
export const lateSystems = (work: Pick<WorkFacts, 'silent'> | undefined, on: Day): number =>
  (work?.silent ?? []).filter(({ dueOn, stopped }) => !stopped && isBefore(dueOn, on)).length;

const anyRow = (listed: Listed, { on, persons, companies, titles }: Beside): AnyRow => {
  const { row, work } = listed;
  const { id, kind: noun, stage, queue, assignee: assigned, revision } = row;
  const { capacity, controller: slug } = work ?? {};
  const [person, name] = [persons.get(id), slug === undefined ? undefined : companies.get(slug)];
  return {
    ...{ id, noun, kind: work?.what ?? titles.get(id) ?? noun, stage, queue },
    ...(capacity === undefined ? {} : { capacity }),
    ...(slug === undefined ? {} : { controller: { slug, ...(name === undefined ? {} : { name }) } }),
    ...(person === undefined ? {} : { person }),
    waitsFor: waitsOf(listed),
    unread: work?.unread ?? 0,
    lateSystems: lateSystems(work, on),
    ...(assigned === undefined ? {} : { assigned }),
    revision,
  };
};

export const workRow = (listed: Listed, beside: Beside): WorkRow => {
  const any = anyRow(listed, beside);
  const { work, breach } = listed;
  if (breach !== undefined) {
    const { waits: _, ...times } = breach.atWork;
    return { ...any, clock: 'gate', ...times };
  }
  if (work?.due === undefined) return { ...any, clock: 'none' };
  const late = daysLate(listed, beside.on);
  return { ...any, clock: 'due', due: { ...work.due, late, words: promiseWords[work.due.promise] } };
};
