import { answerDueOn, workBy } from '#domain/calendar/deadlines.ts';
import { civilDate } from '#domain/calendar/instants.ts';
import { requestRules } from '#domain/calendar/rulesets.ts';
import { milestonePlanOf } from '#domain/case/milestones.ts';
import type { Received } from '#domain/request/request.ts';

type Facts = Pick<
  Received,
  'kind' | 'capacity' | 'channel' | 'regime' | 'locale' | 'entry' | 'textSha256' | 'adopted' | 'follows'
>;

/** An adopted request is worked on sooner than it is due, for the company's own time may be running. */
const adoptedTargetDays = 10;

/** The receipt of a request: what was asked, and every date that follows from the moment we had it (R-1, P45). */
export const receivedAt = (caseId: string, at: string, facts: Facts, zone: string): Received => {
  const receivedOn = civilDate(at, zone);
  const dueOn = answerDueOn(receivedOn, facts.regime);
  const target = facts.adopted ? receivedOn.add({ days: adoptedTargetDays }) : dueOn;
  return {
    type: 'request-received',
    ...facts,
    receivedAt: at,
    receivedOn: receivedOn.toString(),
    ruleset: requestRules.id,
    dueOn: dueOn.toString(),
    workBy: workBy(target).toString(),
    zone,
    plan: milestonePlanOf({ caseId: caseId, dueOn, zone, receivedAt: facts.entry?.at ?? at }),
  };
};
