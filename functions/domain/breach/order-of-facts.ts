import { marginFor } from '#domain/calendar/clocks-apart.ts';
import { civilDay, instantText, startOf } from '#domain/calendar/instants.ts';
import { type Instant, isAfter, isBefore, isDay, millisecondsOf, type Time } from '#domain/calendar/times.ts';
import { type Fault, InvalidInput } from '#domain/case/errors.ts';
import type { RecordTimes } from './events.ts';

type Field = keyof RecordTimes;

const said: Readonly<Record<Field, string>> = {
  occurredFrom: 'the breach began',
  occurredTo: 'the breach ended',
  discoveredAt: 'the breach was discovered',
  determinedAt: 'the breach was determined',
};

const pairs: readonly (readonly [Field, Field])[] = [
  ['occurredFrom', 'discoveredAt'],
  ['occurredTo', 'discoveredAt'],
  ['occurredFrom', 'occurredTo'],
  ['discoveredAt', 'determinedAt'],
];

/** A day starts in the company zone; a day and an instant compare as days. */
const isInOrder = (first: Time, then: Time, zone: string, asDays: boolean): boolean => {
  const dayIn = (time: Time) => (isDay(time) ? time : civilDay(time, zone));
  if (asDays && (isDay(first) || isDay(then))) return !isAfter(dayIn(first), dayIn(then));
  const momentIn = (time: Time) => (isDay(time) ? instantText(startOf(time, zone)) : time);
  return !isAfter(momentIn(first), momentIn(then));
};

/** Occurred, discovered, determined, now, in this order. The refusal names a field in `typed`. */
export const outOfOrder = (
  typed: RecordTimes,
  known: RecordTimes,
  now: Instant,
  zone: string,
): InvalidInput | undefined => {
  const all = { ...known, ...typed };
  const future = (Object.keys(said) as Field[]).flatMap((field): Fault[] => {
    const time = typed[field];
    if (time === undefined || isInOrder(time, now, zone, false)) return [];
    return [{ pointer: `#/${field}`, detail: 'This is in the future.' }];
  });
  const faults = pairs.flatMap(([first, then]): Fault[] => {
    const [before, after] = [all[first], all[then]];
    if (before === undefined || after === undefined || (typed[first] ?? typed[then]) === undefined) return [];
    if (isInOrder(before, after, zone, then === 'occurredTo')) return [];
    // Of a discovery and an earlier fact, name the earlier fact; otherwise the later.
    const isNamed = (typed[then] === undefined || then === 'discoveredAt') && typed[first] !== undefined;
    return isNamed
      ? [{ pointer: `#/${first}`, detail: `This is later than when ${said[then]}.` }]
      : [{ pointer: `#/${then}`, detail: `This is earlier than when ${said[first]}.` }];
  });
  return future.length + faults.length === 0 ? undefined : new InvalidInput([...future, ...faults]);
};

/** @throws {InvalidInput} as `outOfOrder` */
export const mustBeInOrder = (...times: Parameters<typeof outOfOrder>): void => {
  const fault = outOfOrder(...times);
  if (fault !== undefined) throw fault;
};

/** Not before the discovery, at most 5 minutes ahead. @throws {InvalidInput} naming `filedAt` */
export const mustBeFiled = (filedAt: Instant, discoveredAt: Instant, now: Instant): void => {
  const refused = (detail: string) => new InvalidInput([{ pointer: '#/filedAt', detail }]);
  if (isAfter(filedAt, instantText(millisecondsOf(now) + marginFor))) throw refused('This is in the future.');
  if (isBefore(filedAt, discoveredAt))
    throw refused(
      'This is earlier than when the breach was discovered. If that time is wrong, correct it first (record-correction). Then record this receipt again.',
    );
};
