import { addBusinessHours, businessDayOpens } from '#domain/calendar/business-hours.ts';
import { civilDate, dayOf, dayText } from '#domain/calendar/instants.ts';
import { type Day, earliestOf, type Instant, isBefore, latestOf } from '#domain/calendar/times.ts';
import type { HeldText } from './held-texts.ts';
import type { Milestone } from './milestones.ts';

/**
 * Who is called about a text that waits, and after how many business hours; `undefined`: on the last working day alone, since a
 * count twice a day tells them before.
 */
export const textCalled = { supervisors: undefined, 'stand-in': 4, dpo: undefined } as const;
export type TextCalled = keyof typeof textCalled;

export interface Dated {
  readonly workBy: Day;
  readonly dueOn: Day;
  readonly zone: string;
}

/** On the last working day all are called at once, so that no text makes a case late unseen. */
const calledAt = ({ workBy, zone }: Dated, { since }: HeldText, called: TextCalled): Instant => {
  const lastMorning = latestOf(since, businessDayOpens(workBy, zone));
  const hours = textCalled[called];
  return hours === undefined ? lastMorning : earliestOf(addBusinessHours(since, hours, zone), lastMorning);
};

export const textCallsOf = (dated: Dated, waiting: readonly HeldText[]): readonly Milestone[] =>
  waiting.flatMap((held) =>
    (Object.keys(textCalled) as TextCalled[]).map((called): Milestone => {
      const firesAt = calledAt(dated, held, called);
      const on = civilDate(firesAt, dated.zone);
      return {
        name: `text-${held.n}-${called}`,
        kind: 'text-waiting',
        on: dayText(on),
        firesAt,
        daysLeft: on.until(dayOf(dated.dueOn)).days,
      };
    }),
  );

/** @returns undefined for another milestone */
export const textCalledBy = ({ name }: Pick<Milestone, 'name'>): TextCalled | undefined =>
  /^text-\d+-(.+)$/.exec(name)?.[1] as TextCalled | undefined;

/** A stand-in signs once called, no earlier. */
export const standInSignsFrom = (dated: Dated, held: HeldText): Instant => calledAt(dated, held, 'stand-in');

export const standInMaySign = (dated: Dated, held: HeldText, now: Instant): boolean =>
  !isBefore(now, standInSignsFrom(dated, held));
