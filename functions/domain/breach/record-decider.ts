import { isAfter, isBefore } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { mustBeDifferentPerson, NothingToConfirm } from '#domain/case/two-persons.ts';
import type { Breach } from './breach.ts';
import type { BreachFacts, RecordCommand } from './commands.ts';
import { NotDetermined } from './errors.ts';
import type { BreachEvent, RecordTimes } from './events.ts';
import { mustBeInOrder } from './order-of-facts.ts';

/** When the breach occurred, was discovered and was determined, as the record has it now. */
export const timesOf = ({ occurredFrom, occurredTo, discoveredAt, determination }: Breach): RecordTimes => ({
  ...(occurredFrom === undefined ? {} : { occurredFrom }),
  ...(occurredTo === undefined ? {} : { occurredTo }),
  discoveredAt,
  ...(determination === undefined ? {} : { determinedAt: determination.determinedAt }),
});

/** @throws {InvalidInput} for times out of order, or a filing that would be older than the discovery */
const mustFit = (breach: Breach, typed: RecordTimes, now: string): void => {
  mustBeInOrder(typed, timesOf(breach), now, breach.zone);
  const { discoveredAt } = typed;
  if (discoveredAt === undefined) return;
  const filings = breach.receipts
    .filter(({ withdrawnAt }) => withdrawnAt === undefined)
    .flatMap(({ filedAt, correction }) => [filedAt, ...(correction ? [correction.filedAt] : [])]);
  if (filings.some((filedAt) => isBefore(filedAt, discoveredAt)))
    throw new InvalidInput([
      {
        pointer: '#/discoveredAt',
        detail: 'A receipt was filed earlier than this. Withdraw or correct that receipt first.',
      },
    ]);
};

/** An earlier discovery makes an earlier filing acceptable, a later determination makes a deadline later: two officers. */
const needsSecond = (breach: Breach, { discoveredAt, determinedAt }: RecordTimes): boolean =>
  (discoveredAt !== undefined && isBefore(discoveredAt, breach.discoveredAt)) ||
  (determinedAt !== undefined &&
    breach.determination !== undefined &&
    isAfter(determinedAt, breach.determination.determinedAt));

/**
 * Corrects when a breach occurred, was discovered or was determined.
 * @throws {InvalidInput | NotDetermined | NothingToConfirm | SamePerson}
 */
export const decideRecord = (
  breach: Breach,
  command: RecordCommand,
  { now }: BreachFacts,
): readonly BreachEvent[] => {
  if (command.type === 'confirm-record-correction') {
    const { recordCorrection } = breach;
    if (recordCorrection === undefined) throw new NothingToConfirm();
    mustBeDifferentPerson(command.by, recordCorrection.by);
    mustFit(breach, recordCorrection.times, now);
    const { times, textSha256 } = recordCorrection;
    return [{ type: 'record-corrected', times, by: command.by, textSha256, second: true }];
  }
  const { times, by, textSha256 } = command;
  if (times.determinedAt !== undefined && breach.determination === undefined) throw new NotDetermined();
  mustFit(breach, times, now);
  const known = timesOf(breach);
  const isChanged = Object.entries(times).some(([field, time]) => known[field as keyof RecordTimes] !== time);
  if (!isChanged) return [];
  const type = needsSecond(breach, times) ? 'record-correction-asked' : 'record-corrected';
  return [{ type, times, by, textSha256 }];
};

/** The record with its corrected times. */
export const recordCorrected = (breach: Breach, times: RecordTimes): Breach => {
  const { determinedAt, ...recorded } = times;
  const { determination } = breach;
  return {
    ...breach,
    ...recorded,
    ...(determination && determinedAt ? { determination: { ...determination, determinedAt } } : {}),
  };
};
