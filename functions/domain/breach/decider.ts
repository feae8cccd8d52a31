import { holdRulesetOf } from '#domain/calendar/rulesets.ts';
import { AlreadySettled, NotFound, ReasonMissing } from '#domain/case/errors.ts';
import { mustBePast } from '#domain/case/not-in-future.ts';
import { isConfirmation, mustBeAsShown } from '#domain/case/proposals.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import { mustBeDifferentPerson, NothingToConfirm } from '#domain/case/two-persons.ts';
import { type Breach, stageOf } from './breach.ts';
import { hasNegativeDecision, isExcused } from './choices.ts';
import { breachNextStep, holdDatesOf, sleepUntilOf } from './clocks.ts';
import { type BreachCommand, type BreachFacts, mayNeedRun } from './commands.ts';
import { decideDirection } from './directions-decider.ts';
import { AlreadyDetermined, NotDetermined } from './errors.ts';
import type { BreachEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { nextRunEvents } from './next-run.ts';
import { decideNotice } from './notice-decider.ts';
import { close, decideNoticeStep } from './notice-steps.ts';
import { mustBeInOrder } from './order-of-facts.ts';
import { proposalOf } from './proposals.ts';
import { decideReceipt } from './receipts-decider.ts';
import { decideRecord } from './record-decider.ts';
import { confirmRestore, restoreOwedIn } from './restore.ts';
import { askUrgent, confirmUrgent } from './urgent-decider.ts';
import { decideWithheld } from './withheld.ts';

type Of<T extends BreachCommand['type']> = Extract<BreachCommand, { type: T }>;

const sent = (letter: LetterFact): BreachEvent => ({ ...letter, type: 'letter-sent' });

const mustBeOpen = (breach: Breach): void => {
  if (breach.withdrawal?.confirmedAt !== undefined) throw new AlreadySettled();
};

const determine = (
  breach: Breach,
  command: Of<'determine'>,
  { now }: BreachFacts,
): readonly BreachEvent[] => {
  if (breach.determination !== undefined) throw new AlreadyDetermined();
  const { discoveredAt, zone } = breach;
  mustBeInOrder({ determinedAt: command.determinedAt }, { discoveredAt }, now, zone);
  if (!isExcused(command, command.reasonCode)) throw new ReasonMissing();
  return [{ ...command, type: 'breach-determined' }, { type: 'legal-hold-started' }];
};

const confirmDetermination = (
  breach: Breach,
  by: string,
  { ruleset }: BreachFacts,
): readonly BreachEvent[] => {
  const { determination } = breach;
  if (determination === undefined) throw new NotDetermined();
  if (determination.confirmedBy !== undefined || !hasNegativeDecision(determination))
    throw new NothingToConfirm();
  // It acted as a yes, and letters are going out: half of the customers are not left over.
  if (stageOf(breach) === 'released') throw new AlreadySettled();
  mustBeDifferentPerson(by, determination.by);
  return [{ type: 'determination-confirmed', by, ruleset: holdRulesetOf(determination.within2011, ruleset) }];
};

const withdraw = (
  breach: Breach,
  { by, textSha256 }: Of<'withdraw-determination'>,
): readonly BreachEvent[] => {
  if (breach.determination === undefined) throw new NotDetermined();
  if (stageOf(breach) === 'released') throw new AlreadySettled();
  return [{ type: 'determination-withdrawal-asked', by, textSha256 }];
};

const confirmWithdrawal = (breach: Breach, by: string): readonly BreachEvent[] => {
  if (breach.withdrawal === undefined) throw new NothingToConfirm();
  if (stageOf(breach) === 'released') throw new AlreadySettled();
  mustBeDifferentPerson(by, breach.withdrawal.by);
  return [{ type: 'determination-withdrawn', by }];
};

const recordDuty = ({ duties }: Breach, { duty }: Of<'record-duty'>): readonly BreachEvent[] => {
  if (duty.n !== undefined && duties.every(({ n }) => n !== duty.n)) throw new NotFound();
  return [{ ...duty, type: 'duty-recorded', n: duty.n ?? duties.length + 1 }];
};

const pickUp = (breach: Breach, { letters }: Of<'start-run'>): readonly BreachEvent[] => {
  const prepared: readonly BreachEvent[] =
    letters.length > 0 && breach.reportPreparedAt === undefined
      ? [...letters.map(sent), { type: 'report-prepared' }]
      : [];
  const isKnown = breach.machineSince === undefined && breach.sleepsUntil === sleepUntilOf(breach);
  return isKnown ? prepared : [...prepared, { type: 'run-started' }];
};

const carried = (breach: Breach, command: BreachCommand, facts: BreachFacts): readonly BreachEvent[] => {
  switch (command.type) {
    case 'determine':
      return determine(breach, command, facts);
    case 'confirm-determination':
      return confirmDetermination(breach, command.by, facts);
    case 'withdraw-determination':
      return withdraw(breach, command);
    case 'confirm-withdrawal':
      return confirmWithdrawal(breach, command.by);
    case 'correct-record':
    case 'confirm-record-correction':
      return decideRecord(breach, command, facts);
    case 'record-receipt':
    case 'correct-receipt':
    case 'confirm-receipt':
    case 'withdraw-receipt':
      return decideReceipt(breach, command, facts);
    case 'record-direction':
    case 'correct-direction':
    case 'confirm-direction':
    case 'lift-direction':
    case 'confirm-lift':
    case 'review-release':
      return decideDirection(breach, command, facts);
    case 'confirm-restore':
      return confirmRestore(breach, command);
    case 'open-upload':
    case 'request-list-freeze':
    case 'list-frozen':
    case 'list-refused':
    case 'write-letter':
    case 'approve-notice':
    case 'open-supplement':
    case 'cancel-supplement':
    case 'finish-rows':
    case 'ask-write-off':
    case 'confirm-write-off':
    case 'record-paper-mail':
    case 'ask-recount':
    case 'confirm-pause':
    case 'resume-notice':
    case 'ask-paper-mail-waiver':
    case 'confirm-paper-mail-waiver':
      return decideNotice(breach, command);
    case 'pause-notice':
      return command.because === 'officer'
        ? decideNotice(breach, command)
        : decideNoticeStep(breach, command);
    case 'close':
      return close(breach, command);
    case 'start-notice':
    case 'pass-canary':
    case 'drain-notice':
    case 'mark-notice-sent':
    case 'mark-notice-active':
    case 'account-for-everyone':
    case 'reopen':
      return decideNoticeStep(breach, command);
    case 'record-copy':
      mustBePast(command.sentAt, facts.now, '#/sentAt');
      return [{ ...command, type: 'copy-sent' }];
    case 'ask-urgent-exception':
      return askUrgent(breach, command, facts);
    case 'confirm-urgent-exception':
      return confirmUrgent(breach, command.by, facts);
    case 'record-duty':
      return recordDuty(breach, command);
    case 'withhold':
    case 'end-withheld':
      return decideWithheld(breach, command);
    case 'refresh-dates':
    case 'start-next-run':
      return [];
    case 'start-run':
      return pickUp(breach, command);
    case 'release':
      return holdDateEvents(breach, facts).length === 0 &&
        breachNextStep(breach, facts.now).nextStep === 'release'
        ? [{ type: 'breach-released' }]
        : [];
    case 'handle-milestone': {
      const { name: milestone, kind, on } = command.milestone;
      if (breach.handledMilestones.includes(milestone)) return [];
      return [...command.letters.map(sent), { type: 'milestone-handled', milestone, kind, on }];
    }
  }
};

/**
 * The dates as they are now, if they are not what was last shown; a look moves them when a closure was added.
 * After release only a filing that is no longer what it was moves them.
 */
const holdDateEvents = (breach: Breach, { closures }: BreachFacts): readonly BreachEvent[] => {
  const hold = holdDatesOf(breach, closures);
  const isSame = (key: keyof typeof hold) => hold[key] === breach.hold[key];
  const nextStep =
    isSame('lawEnforcementToldAt') &&
    (breach.releasedAt !== undefined || (isSame('holdEndsOn') && isSame('customersMayBeToldAt')));
  return nextStep || stageOf(breach) === 'withdrawn' ? [] : [{ ...hold, type: 'hold-dates-set' }];
};

/**
 * What happens when `command` meets `breach`: the fact itself, the dates it moves, and that a machine gets the case.
 * No events when the work is done already (every step is idempotent).
 * @throws {Refusal} by name when a rule says no; nothing is written then
 */
export const decide = (found: Breach, command: BreachCommand, facts: BreachFacts): readonly BreachEvent[] => {
  if (mayNeedRun(command)) mustBeOpen(found);
  const fold = (seen: Breach, events: readonly BreachEvent[]) =>
    events.reduce<Breach>((state, event) => evolve(state, event, facts.now), seen);
  const restored = restoreOwedIn(found, facts.tableGeneration);
  const breach = fold(found, restored);
  const events = carried(breach, command, facts);
  if (isConfirmation(command)) mustBeAsShown(command, proposalOf(breach, command));
  const after = fold(breach, events);
  const moved = holdDateEvents(after, facts);
  const all = [...restored, ...events, ...moved];
  if (command.type !== 'start-next-run' && all.length === 0) return all;
  return [...all, ...nextRunEvents(found, fold(after, moved), command, facts)];
};
