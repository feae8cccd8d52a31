import { isAfter } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { mustBePast } from '#domain/case/not-in-future.ts';
import { mustBeDifferentPerson, NothingToConfirm } from '#domain/case/two-persons.ts';
import { noticeListOf } from '#domain/notice/state.ts';
import { type Breach, stageOf } from './breach.ts';
import { consultationPolicies } from './choices.ts';
import { calendarOf } from './clocks.ts';
import type { BreachCommand, BreachFacts } from './commands.ts';
import { noticeOf } from './customer-notice.ts';
import { directionsInForce, directionsNeedingReview } from './directions.ts';
import {
  AgencyObjected,
  DirectionInForce,
  ReviewOwed,
  UrgentExceptionNotOpen,
  UrgentNeedNotIndicated,
} from './errors.ts';
import type { BreachEvent } from './events.ts';
import { awaitsConfirmation } from './receipts.ts';
import { RestoreNotConfirmed } from './restore.ts';

/** Only the seven business days fall, only for the class, and only while nothing of the agencies stands. */
const mustBeUrgent = (breach: Breach, consultedAt: string, { now, closures }: BreachFacts): void => {
  const { determination, directions, receipts, hold } = breach;
  if (
    stageOf(breach) !== 'held' ||
    hold.lawEnforcementToldAt === undefined ||
    determination?.ruleset !== 'fcc-2007'
  )
    throw new UrgentExceptionNotOpen();
  if (breach.restore !== undefined) throw new RestoreNotConfirmed();
  if (directionsInForce(directions, calendarOf(breach, closures), now).length > 0)
    throw new DirectionInForce();
  if (directionsNeedingReview(directions).length > 0) throw new ReviewOwed();
  const indicated = receipts.filter(
    (one) => one.urgentNeedIndicated && one.withdrawnAt === undefined && !awaitsConfirmation(one),
  );
  if (indicated.length === 0) throw new UrgentNeedNotIndicated();
  if (indicated.every(({ filedAt }) => !isAfter(consultedAt, filedAt)))
    throw new InvalidInput([
      {
        pointer: '#/consultedAt',
        detail: 'Consult the agency only after the filing that indicates the urgent need.',
      },
    ]);
};

export const askUrgent = (
  breach: Breach,
  command: Extract<BreachCommand, { type: 'ask-urgent-exception' }>,
  facts: BreachFacts,
): readonly BreachEvent[] => {
  mustBePast(command.consultedAt, facts.now, '#/consultedAt');
  if (!consultationPolicies[command.outcome].allows) throw new AgencyObjected();
  mustBeUrgent(breach, command.consultedAt, facts);
  return [{ ...command, type: 'urgent-exception-asked' }];
};

/** By neither who asked nor who wrote its letter. */
export const confirmUrgent = (breach: Breach, by: string, facts: BreachFacts): readonly BreachEvent[] => {
  const { urgent } = breach;
  if (urgent === undefined || urgent.confirmedBy !== undefined) throw new NothingToConfirm();
  mustBeDifferentPerson(by, urgent.by, ...(noticeListOf(noticeOf(breach), 1)?.urgent.authors ?? []));
  if (noticeOf(breach).draining !== undefined) throw new UrgentExceptionNotOpen();
  mustBeUrgent(breach, facts.now, facts);
  return [{ type: 'urgent-exception-confirmed', by }];
};
