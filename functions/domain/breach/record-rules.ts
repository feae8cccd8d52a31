import { type Instant, isAfter, isBefore } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { NothingToConfirm, whoDid } from '#domain/case/two-persons.ts';
import { withoutGaps } from '#domain/case/work-facts.ts';
import type { Breach } from './breach.ts';
import type { RulesOf } from './breach-rule.ts';
import { NotDetermined } from './errors.ts';
import type { RecordTimes } from './events.ts';
import { outOfOrder } from './order-of-facts.ts';

export const timesOf = ({ occurredFrom, occurredTo, discoveredAt, determination }: Breach): RecordTimes =>
  withoutGaps<RecordTimes>({
    ...{ occurredFrom, occurredTo, discoveredAt },
    determinedAt: determination?.determinedAt,
  });

/** Or a filing older than the discovery. */
const misfit = (breach: Breach, typed: RecordTimes, now: Instant): InvalidInput | undefined => {
  const unordered = outOfOrder(typed, timesOf(breach), now, breach.zone);
  const { discoveredAt } = typed;
  if (unordered !== undefined || discoveredAt === undefined) return unordered;
  const filings = breach.receipts
    .filter(({ withdrawnAt }) => withdrawnAt === undefined)
    .flatMap(({ filedAt, correction }) => [filedAt, correction?.filedAt ?? filedAt]);
  if (!filings.some((filedAt) => isBefore(filedAt, discoveredAt))) return undefined;
  const detail = 'A receipt was filed earlier than this. Withdraw or correct that receipt first.';
  return new InvalidInput([{ pointer: '#/discoveredAt', detail }]);
};

/** An earlier discovery admits an earlier filing; a later determination moves a deadline. */
const needsSecond = (breach: Breach, { discoveredAt, determinedAt }: RecordTimes): boolean =>
  (discoveredAt !== undefined && isBefore(discoveredAt, breach.discoveredAt)) ||
  (determinedAt !== undefined &&
    breach.determination !== undefined &&
    isAfter(determinedAt, breach.determination.determinedAt));

export const recordRules: RulesOf<'correct-record' | 'confirm-record-correction'> = {
  'correct-record': {
    wakes: 'machine',
    decide: (breach, { times, by, textSha256 }, { now }) => {
      if (times.determinedAt !== undefined && breach.determination === undefined) throw new NotDetermined();
      const fault = misfit(breach, times, now);
      if (fault !== undefined) throw fault;
      const known = timesOf(breach);
      const isChanged = Object.entries(times).some(([field, at]) => known[field as keyof RecordTimes] !== at);
      if (!isChanged) return [];
      const type = needsSecond(breach, times) ? 'record-correction-asked' : 'record-corrected';
      return [{ type, times, by, textSha256 }];
    },
  },
  'confirm-record-correction': {
    wakes: 'machine',
    proposal: ({ recordCorrection }) => recordCorrection,
    closed: (breach, _, { now }) =>
      breach.recordCorrection === undefined
        ? new NothingToConfirm()
        : misfit(breach, breach.recordCorrection.times, now),
    notBy: ({ recordCorrection }) => whoDid('asked', recordCorrection),
    decide: ({ recordCorrection }, { by }) => {
      if (recordCorrection === undefined) return [];
      const { times, textSha256 } = recordCorrection;
      return [{ type: 'record-corrected', times, by, textSha256, second: true }];
    },
  },
};

export const recordCorrected = (breach: Breach, times: RecordTimes): Breach => {
  const { determinedAt, ...recorded } = times;
  const { determination } = breach;
  return {
    ...breach,
    ...recorded,
    ...(determination && determinedAt ? { determination: { ...determination, determinedAt } } : {}),
  };
};
