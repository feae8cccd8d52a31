import { workBy } from '#domain/calendar/deadlines.ts';
import { dayOf, dayText } from '#domain/calendar/instants.ts';
import { type Day, isAfter, isBefore } from '#domain/calendar/times.ts';
import type { Kind } from '#domain/case/case.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { queuesFor } from '#domain/case/queues.ts';
import { type Awaited, awaitedWords } from '#domain/case/work-facts.ts';
import { topics } from '#domain/complaint/vocabulary.ts';
import type { CaseRow } from '#ports/cases.ts';
import type { Paged } from '#ports/routes.ts';
import { daysLate, type Listed } from './work-row.ts';

type Due = 'late' | '3-days';

/** Each is optional, and an empty one is none. */
export interface Query extends Paged {
  /** Of the case, as the work list names it. */
  readonly queue?: string;
  /** `me`, the `sub` of an officer, or `nobody`. */
  readonly assignee?: string;
  readonly noun?: string;
  /** Kind of a request, or topic of a complaint. */
  readonly kind?: string;
  /** Slug of the company that decides about the data. */
  readonly controller?: string;
  /** `late` or `3-days`. */
  readonly due?: string;
  /** For whom or what the case waits. */
  readonly waits?: string;
  /** `yes`. */
  readonly unread?: string;
}

export interface Filters {
  readonly queue?: string;
  /** `sub` of an officer, or `nobody`. */
  readonly assignee?: string;
  readonly noun?: Kind;
  readonly kind?: string;
  /** Slug of the company that decides about the data. */
  readonly controller?: string;
  readonly due?: Due;
  readonly waits?: Awaited;
  readonly unread?: 'yes';
}

/** Kinds that have rows on the work list. An account has them for its calls. */
const onList: Readonly<Record<Kind, boolean>> = {
  request: true,
  complaint: true,
  breach: true,
  account: true,
  controller: false,
  import: false,
  deputies: false,
  sending: false,
  closures: false,
  digest: false,
  certificate: false,
  breaker: false,
  transfer: false,
  campaign: false,
  'certificate-filing': false,
  downtime: false,
  'broker-action': false,
  holder: false,
  preservation: false,
  'certificate-room': false,
  training: false,
  sentences: false,
};

const namesIn = <T extends string>(table: Readonly<Record<T, unknown>>): readonly T[] =>
  Object.keys(table) as T[];

/** An empty value is no filter. @throws {InvalidInput} */
const oneOf = <T extends string>(query: Query, name: keyof Query, choices: readonly T[]): T | undefined => {
  const said = query[name] || undefined;
  const found = choices.find((one) => one === said);
  if (said !== undefined && found === undefined)
    throw new InvalidInput([{ pointer: `#/${name}`, detail: `Choose one of: ${choices.join(', ')}.` }]);
  return found;
};

/** A reader without access to breaches gets the same refusal for their queue and for a word that means nothing. @throws {InvalidInput} */
export const filtersOf = (query: Query, by: string, seesBreaches: boolean): Filters => {
  const nouns = namesIn(onList).filter((noun) => onList[noun] && (seesBreaches || noun !== 'breach'));
  const given: { readonly [K in keyof Filters]: Filters[K] | undefined } = {
    queue: oneOf(query, 'queue', queuesFor(seesBreaches)),
    assignee: query.assignee === 'me' ? by : query.assignee || undefined,
    noun: oneOf(query, 'noun', nouns),
    kind: query.kind || undefined,
    controller: query.controller || undefined,
    due: oneOf(query, 'due', namesIn(isDueBy)),
    waits: oneOf(query, 'waits', namesIn(awaitedWords)),
    unread: oneOf(query, 'unread', ['yes']),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
};

/** Kinds and topics of all that may match; undefined: not by them. A breach has neither. */
export const whatOf = ({ kind, noun }: Filters): readonly string[] | undefined => {
  if (noun === 'breach') return undefined;
  if (kind !== undefined) return [kind];
  if (noun === 'complaint') return topics;
  return noun === 'account' ? ['call'] : undefined;
};

/** Calendar days. */
const soonWithin = 3;

const soonBy = (on: Day): Day => dayText(dayOf(on).add({ days: soonWithin }));

/** To finish within three days, by the last business day on or before its date. */
export const isDueSoon = (one: Listed, on: Day): boolean =>
  one.work?.due !== undefined && daysLate(one, on) === 0 && !isAfter(one.row.listedOn, soonBy(on));

const isDueBy: Readonly<Record<Due, (one: Listed, on: Day) => boolean>> = {
  late: (one, on) => daysLate(one, on) > 0,
  '3-days': isDueSoon,
};

export const matches = (one: Listed, wanted: Filters, on: Day): boolean => {
  const { row, work, breach } = one;
  const { queue, assignee, noun, kind, controller, due, waits, unread } = wanted;
  const isTheirs = assignee === 'nobody' ? row.assignee === undefined : row.assignee === assignee;
  return (
    (queue === undefined || row.queue === queue) &&
    (assignee === undefined || isTheirs) &&
    (noun === undefined || row.kind === noun) &&
    (kind === undefined || work?.what === kind) &&
    (controller === undefined || work?.controller === controller) &&
    (due === undefined || isDueBy[due](one, on)) &&
    (waits === undefined || (breach?.atWork.waits ?? work?.waits)?.who === waits) &&
    (unread === undefined || (work?.unread ?? 0) > 0)
  );
};

/** No row listed before this day can match; undefined: any may. Nothing is late that is due today or later. */
export const firstListedOn = ({ due }: Filters, today: () => Day): Day | undefined =>
  due === '3-days' ? dayText(workBy(today())) : undefined;

/** No row after this one can match: a case is listed on or before its due date. */
export const isBeyond = (last: CaseRow | undefined, { due }: Filters, on: Day): boolean =>
  due !== undefined &&
  last !== undefined &&
  (due === 'late' ? !isBefore(last.listedOn, on) : isAfter(last.listedOn, soonBy(on)));
