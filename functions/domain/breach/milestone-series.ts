import { civilDay, dayOf, dayText, type PlainDate } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isAfter, latestOf, storedDay } from '#domain/calendar/times.ts';
import { type Milestone, morningSlotOf } from '#domain/case/milestones.ts';
import type { Breach } from './breach.ts';
import type { BreachMilestone } from './commands.ts';

type Place = Pick<Milestone, 'name' | 'kind' | 'on'> & Pick<BreachMilestone, 'about' | 'of'>;

export const at = (place: Place, firesAt: Instant, dueOn: Day): BreachMilestone => ({
  ...place,
  firesAt,
  daysLeft: dayOf(place.on).until(dayOf(dueOn)).days,
});

export interface Series {
  /** Each name is this and a day. */
  readonly series: string;
  readonly place: Omit<Place, 'name' | 'on'>;
  readonly from: Day;
  /** UTC ISO; nothing fires at or before it. */
  readonly since: Instant;
  readonly dueOn: Day;
  readonly step: (on: PlainDate) => PlainDate;
}

/** `now`: of the clock; without it, as the state alone says. */
export interface Look {
  readonly caseId: string;
  readonly breach: Breach;
  readonly now?: Instant | undefined;
}

/**
 * The next morning of a series: the first after the last one handled and after `since`. Of several that are due by
 * `now`, the latest: after an outage a series sends one letter, not one for each missed morning.
 */
export const nextOfSeries = (
  { caseId, breach, now }: Look,
  { series, place, from, since, dueOn, step }: Series,
): BreachMilestone => {
  const slot = (day: PlainDate): Instant => morningSlotOf(caseId, day, breach.zone);
  const handled = breach.handledMilestones
    .filter((name) => name.startsWith(`${series}-`))
    .map((name) => dayText(step(dayOf(storedDay(name.slice(series.length + 1))))));
  let on = dayOf(latestOf(from, ...handled));
  while (!isAfter(slot(on), since)) on = step(on);
  if (now !== undefined) for (let next = step(on); !isAfter(slot(next), now); next = step(next)) on = next;
  return at({ ...place, name: `${series}-${on}`, on: dayText(on) }, slot(on), dueOn);
};

/** One-time letters, then the series that goes on: from the latest that was sent or is due by `now`, none before it. */
export const fromLatest = (
  { breach: { handledMilestones }, now }: Look,
  once: readonly BreachMilestone[],
  series: string,
  next: BreachMilestone,
): readonly BreachMilestone[] => {
  if (handledMilestones.some((name) => name.startsWith(`${series}-`))) return [next];
  const all = [...once, next];
  const latest = all.findLastIndex(
    ({ name, firesAt }) => handledMilestones.includes(name) || (now !== undefined && !isAfter(firesAt, now)),
  );
  return all.slice(Math.max(latest, 0));
};

const oneDay = (on: PlainDate): PlainDate => on.add({ days: 1 });

export const daily = (
  look: Look,
  series: string,
  place: Pick<Place, 'about' | 'of'>,
  from: Day,
  since: Instant,
  dueOn: Day,
): BreachMilestone =>
  nextOfSeries(look, {
    ...{ series, since, dueOn, step: oneDay, place: { ...place, kind: 'overdue-daily' } },
    from: latestOf(from, civilDay(since, look.breach.zone)),
  });
