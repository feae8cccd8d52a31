import { type Instant, isAfter, latestOf } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { mustBePast } from '#domain/case/not-in-future.ts';
import { deedsOf, NothingToConfirm, whoDid } from '#domain/case/two-persons.ts';
import { noticeListOf } from '#domain/notice/state.ts';
import { type Breach, stageOf } from './breach.ts';
import type { RulesOf } from './breach-rule.ts';
import type { BreachFacts } from './commands.ts';
import { noticeOf } from './customer-notice.ts';
import { AdviceMissing, AgencyObjected, UrgentExceptionNotOpen, UrgentNeedNotIndicated } from './errors.ts';
import { objectionRules } from './objection-rules.ts';
import { isAdviceMissing, isObjectedTo, urgentProposal } from './objections.ts';
import { isNeedIndicated } from './receipts.ts';
import { mustBeSilent } from './silence.ts';

/** Of a direction's correction, too: what it says now was not known before. */
const latestSilenceAt = ({ directions }: Breach): Instant | undefined =>
  latestOf(
    ...directions.flatMap((one) => [one.recordedAt, one.kind === 'direction' ? one.correctedAt : undefined]),
  );

/** After the filing that indicates the need, and after the latest silence was recorded (law of stopping 10). */
const consultedTooEarly = (breach: Breach, consultedAt: Instant) => {
  const silencedAt = latestSilenceAt(breach);
  const isAfterSilence = silencedAt === undefined || isAfter(consultedAt, silencedAt);
  if (isAfterSilence && isNeedIndicated(breach.receipts, consultedAt)) return undefined;
  const what = isAfterSilence
    ? 'the filing that indicates the urgent need'
    : 'the latest direction or stop was recorded';
  return new InvalidInput([{ pointer: '#/consultedAt', detail: `Consult the agency only after ${what}.` }]);
};

/** Lifts only the seven business days, for the class, without a direction in force. */
export const notUrgent = (breach: Breach, facts: BreachFacts) => {
  const { determination, hold } = breach;
  if (
    stageOf(breach) !== 'held' ||
    hold.lawEnforcementToldAt === undefined ||
    determination?.ruleset !== 'fcc-2007'
  )
    return new UrgentExceptionNotOpen();
  const refusal = mustBeSilent(breach, facts);
  if (refusal !== undefined) return refusal;
  if (!isNeedIndicated(breach.receipts)) return new UrgentNeedNotIndicated();
  return consultedTooEarly(breach, facts.now);
};

export const urgentRules: RulesOf<
  'ask-urgent-exception' | 'ask-agency' | 'proceed-after-objection' | 'confirm-urgent-exception'
> = {
  'ask-urgent-exception': {
    wakes: 'machine',
    closed: (breach, _, facts) => notUrgent(breach, facts),
    decide: (breach, command, { now }) => {
      mustBePast(command.consultedAt, now, '#/consultedAt');
      const fault = consultedTooEarly(breach, command.consultedAt);
      if (fault !== undefined) throw fault;
      if (isObjectedTo(breach, command)) throw new AgencyObjected();
      return [{ ...command, type: 'urgent-exception-asked', filedBefore: command.consultedAt }];
    },
  },
  ...objectionRules((breach, _, facts) => notUrgent(breach, facts)),
  /** Needs an officer who neither asked nor wrote its letter. */
  'confirm-urgent-exception': {
    wakes: 'machine',
    proposal: urgentProposal,
    closed: (breach, _, facts) => {
      const { urgent } = breach;
      if (urgent === undefined || urgent.confirmedBy !== undefined) return new NothingToConfirm();
      if (noticeOf(breach).draining !== undefined) return new UrgentExceptionNotOpen();
      return notUrgent(breach, facts) ?? (isAdviceMissing(breach) ? new AdviceMissing() : undefined);
    },
    notBy: (breach) => [
      ...whoDid('asked', breach.urgent),
      ...whoDid('recorded-advice', breach.urgent?.advice),
      ...deedsOf('wrote-letter', noticeListOf(noticeOf(breach), 1)?.urgent.authors),
    ],
    decide: (_, { by }) => [{ type: 'urgent-exception-confirmed', by }],
  },
};
