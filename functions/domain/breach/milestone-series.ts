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

/** The next morning of a series: the first after the last one handled and after `since`, so that no series catches up. */
export const nextOfSeries = (
  caseId: string,
  breach: Breach,
  { series, place, from, since, dueOn, step }: Series,
): BreachMilestone => {
  const handled = breach.handledMilestones
    .filter((name) => name.startsWith(`${series}-`))
    .map((name) => dayText(step(dayOf(storedDay(name.slice(series.length + 1))))));
  let on = dayOf(latestOf(from, ...handled));
  while (!isAfter(morningSlotOf(caseId, on, breach.zone), since)) on = step(on);
  return at(
    { ...place, name: `${series}-${on}`, on: dayText(on) },
    morningSlotOf(caseId, on, breach.zone),
    dueOn,
  );
};

const oneDay = (on: PlainDate): PlainDate => on.add({ days: 1 });

export const daily = (
  caseId: string,
  breach: Breach,
  series: string,
  place: Pick<Place, 'about' | 'of'>,
  from: Day,
  since: Instant,
  dueOn: Day,
): BreachMilestone =>
  nextOfSeries(caseId, breach, {
    ...{ series, since, dueOn, step: oneDay, place: { ...place, kind: 'overdue-daily' } },
    from: latestOf(from, civilDay(since, breach.zone)),
  });
