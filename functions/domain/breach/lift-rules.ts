import { isAfter, isBefore } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { mustBePastDay } from '#domain/case/not-in-future.ts';
import { NothingToConfirm, whoDid } from '#domain/case/two-persons.ts';
import type { Breach } from './breach.ts';
import type { CommandOf, RulesOf } from './breach-rule.ts';
import { type StopId, stopIdOf } from './directions.ts';
import { DirectionNotInForce, LiftOlderThanDirection, OtherAgency, ReferenceNotNamed } from './errors.ts';
import { latestWritingOn, liftable, liftProposal, liftsOf, openLift, openLifts } from './lifts.ts';

type Lifting = Pick<CommandOf<'lift-direction'>, 'agency' | 'writtenOn' | 'named' | 'stops'>;

const notOpen = (at: number) =>
  new InvalidInput([
    { pointer: `#/stops/${at}`, detail: 'No direction or telephone stop that bars notice has this name.' },
  ]);

/**
 * A lift comes from the agency of its stops, and not from before their latest writing; of the same day it names
 * that writing's reference (law of stopping 5).
 * @throws {InvalidInput | OtherAgency | LiftOlderThanDirection | ReferenceNotNamed}
 */
const liftedBy = (breach: Breach, { stops, agency, writtenOn, named }: Lifting): readonly StopId[] => {
  if (stops.length === 0)
    throw new InvalidInput([{ pointer: '#/stops', detail: 'Choose what the agency lifts.' }]);
  return stops.map((id, at) => {
    const one = liftable(breach).find((open) => stopIdOf(breach.directions, open) === id);
    if (one === undefined) throw notOpen(at);
    if (one.agency !== agency) throw new OtherAgency();
    const latest = latestWritingOn(one);
    if (isBefore(writtenOn, latest)) throw new LiftOlderThanDirection();
    if (!isBefore(latest, writtenOn) && !named.includes(id)) throw new ReferenceNotNamed();
    return stopIdOf(breach.directions, one);
  });
};

/** A correction that came meanwhile counts, too, also of the same day: who asked could not know of it. */
const isOutdated = (breach: Breach, n: number): boolean => {
  const lift = openLift(breach, n);
  return liftable(breach).some((one) => {
    const id = stopIdOf(breach.directions, one);
    if (lift === undefined || !lift.stops.includes(id)) return false;
    if (one.kind === 'direction' && one.correctedAt !== undefined && isAfter(one.correctedAt, lift.askedAt))
      return true;
    const latest = latestWritingOn(one);
    return (
      isBefore(lift.writtenOn, latest) || (!isBefore(latest, lift.writtenOn) && !lift.named.includes(id))
    );
  });
};

export const liftRules: RulesOf<'lift-direction' | 'confirm-lift'> = {
  /** In writing; nothing ends by not being named (law of stopping 3, 5). */
  'lift-direction': {
    wakes: 'machine',
    closed: (breach) => (liftable(breach).length === 0 ? new DirectionNotInForce() : undefined),
    decide: (breach, { stops, agency, writtenOn, named, textSha256, by }, { now }) => {
      mustBePastDay(writtenOn, now, '#/writtenOn');
      const lifts = liftedBy(breach, { stops, agency, writtenOn, named });
      const names = lifts.filter((id) => named.includes(id));
      const lift = liftsOf(breach).length + 1;
      return [{ type: 'lift-asked', lift, stops: lifts, named: names, writtenOn, textSha256, by }];
    },
  },
  'confirm-lift': {
    wakes: 'machine',
    among: (breach) => openLifts(breach).map(({ n }) => n),
    proposal: (breach, { n }) => liftProposal(breach, openLift(breach, n)),
    closed: (breach, { n }) => {
      if (openLift(breach, n) === undefined) return new NothingToConfirm();
      return isOutdated(breach, n) ? new LiftOlderThanDirection() : undefined;
    },
    notBy: (breach, { n }) => whoDid('asked', openLift(breach, n)),
    decide: (breach, { n, by }) => {
      const { stops = [] } = openLift(breach, n) ?? {};
      return [{ type: 'stops-lifted', lift: n, stops, by }];
    },
  },
};
