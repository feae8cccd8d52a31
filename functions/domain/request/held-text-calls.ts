import { addBusinessHours, businessDayOpens } from '#domain/calendar/business-hours.ts';
import { civilDate, dayOf, dayText } from '#domain/calendar/instants.ts';
import { earliestOf, type Instant, isBefore, latestOf } from '#domain/calendar/times.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import { textsWaiting } from './held-text.ts';
import type { HeldText } from './officer-action-events.ts';
import type { Request } from './state.ts';

/** Who is called when a text waits, and after how many business hours. */
export const textCalled = { supervisors: 0, 'stand-in': 4, dpo: 8 } as const;
export type TextCalled = keyof typeof textCalled;

/** On the last working day before the due date nobody waits for hours, so that no text makes a case late unseen. */
const calledAt = (
  { workBy, zone }: Pick<Request, 'workBy' | 'zone'>,
  { since }: HeldText,
  called: TextCalled,
): Instant => {
  const hours = textCalled[called];
  if (hours === 0) return since;
  const lastMorning = latestOf(since, businessDayOpens(workBy, zone));
  return earliestOf(addBusinessHours(since, hours, zone), lastMorning);
};

export const textCalls = (request: Request): readonly Milestone[] =>
  textsWaiting(request).flatMap((held) =>
    (Object.keys(textCalled) as TextCalled[]).map((called): Milestone => {
      const firesAt = calledAt(request, held, called);
      const on = civilDate(firesAt, request.zone);
      return {
        name: `text-${held.n}-${called}`,
        kind: 'text-waiting',
        on: dayText(on),
        firesAt,
        daysLeft: on.until(dayOf(request.dueOn)).days,
      };
    }),
  );

/** @returns undefined for another milestone */
export const textCalledBy = ({ name }: Pick<Milestone, 'name'>): TextCalled | undefined =>
  /^text-\d+-(.+)$/.exec(name)?.[1] as TextCalled | undefined;

/** A stand-in signs once called, no earlier. */
export const standInMaySign = (request: Request, held: HeldText, now: Instant): boolean =>
  !isBefore(now, calledAt(request, held, 'stand-in'));
