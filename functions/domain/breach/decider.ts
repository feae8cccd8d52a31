import { holdRulesetOf } from '#domain/calendar/rulesets.ts';
import { AlreadySettled, ReasonMissing, UnknownCase } from '#domain/case/errors.ts';
import { mustBePast } from '#domain/case/not-in-future.ts';
import { isConfirmation, mustBeAsShown } from '#domain/case/proposals.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import { mustBeAnother, NothingToConfirm } from '#domain/case/two-persons.ts';
import { type Breach, stageOf } from './breach.ts';
import { isExcused, isNo } from './choices.ts';
import { breachStands, holdClocksOf, sleepOf } from './clocks.ts';
import { type BreachCommand, type BreachFacts, mayHandOver } from './commands.ts';
import { decideDirection } from './directions-decider.ts';
import { AlreadyDetermined, NotDetermined } from './errors.ts';
import type { BreachEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { handingOver } from './next-run.ts';
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
  return [{ ...command, type: 'breach-determined' }, { type: 'legal-hold-sealed' }];
};

const confirmDetermination = (
  breach: Breach,
  by: string,
  { ruleset }: BreachFacts,
): readonly BreachEvent[] => {
  const { determination } = breach;
  if (determination === undefined) throw new NotDetermined();
  if (determination.confirmedBy !== undefined || !isNo(determination)) throw new NothingToConfirm();
  // It acted as a yes, and letters are going out: half of the customers are not left over.
  if (stageOf(breach) === 'released') throw new AlreadySettled();
  mustBeAnother(by, determination.by);
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
  mustBeAnother(by, breach.withdrawal.by);
  return [{ type: 'determination-withdrawn', by }];
};

const recordDuty = ({ duties }: Breach, { duty }: Of<'record-duty'>): readonly BreachEvent[] => {
  if (duty.n !== undefined && duties.every(({ n }) => n !== duty.n)) throw new UnknownCase();
  return [{ ...duty, type: 'duty-recorded', n: duty.n ?? duties.length + 1 }];
};

const pickUp = (breach: Breach, { letters }: Of<'pick-up'>): readonly BreachEvent[] => {
  const prepared: readonly BreachEvent[] =
    letters.length > 0 && breach.reportPreparedAt === undefined
      ? [...letters.map(sent), { type: 'report-prepared' }]
      : [];
  const isKnown = breach.handedOverAt === undefined && breach.sleepsUntil === sleepOf(breach);
  return isKnown ? prepared : [...prepared, { type: 'picked-up' }];
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
    case 'ask-list':
    case 'list-frozen':
    case 'list-refused':
    case 'write-letter':
    case 'approve-notice':
    case 'open-supplement':
    case 'cancel-supplement':
    case 'finish-rows':
    case 'ask-write-off':
    case 'confirm-write-off':
    case 'record-mailed':
    case 'ask-recount':
    case 'confirm-pause':
    case 'resume-notice':
    case 'ask-unmailed-end':
    case 'confirm-unmailed-end':
      return decideNotice(breach, command);
    case 'pause-notice':
      return command.because === 'officer'
        ? decideNotice(breach, command)
        : decideNoticeStep(breach, command);
    case 'close':
      return close(breach, command);
    case 'begin-notice':
    case 'pass-canary':
    case 'drain-notice':
    case 'notice-handled':
    case 'wait-notice':
    case 'account':
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
    case 'look':
    case 'hand-over':
      return [];
    case 'pick-up':
      return pickUp(breach, command);
    case 'release':
      return holdSet(breach, facts).length === 0 && breachStands(breach, facts.now).stands === 'release'
        ? [{ type: 'breach-released' }]
        : [];
    case 'keep-milestone': {
      const { name: milestone, kind, on } = command.milestone;
      if (breach.kept.includes(milestone)) return [];
      return [...command.letters.map(sent), { type: 'milestone-kept', milestone, kind, on }];
    }
  }
};

/**
 * The dates as they are now, if they are not what was last shown; a look moves them when a closure was added.
 * After release only a filing that is no longer what it was moves them.
 */
const holdSet = (breach: Breach, { closures }: BreachFacts): readonly BreachEvent[] => {
  const hold = holdClocksOf(breach, closures);
  const isSame = (key: keyof typeof hold) => hold[key] === breach.hold[key];
  const stands =
    isSame('lawEnforcementToldAt') &&
    (breach.releasedAt !== undefined || (isSame('holdEndsOn') && isSame('customersMayBeToldAt')));
  return stands || stageOf(breach) === 'withdrawn' ? [] : [{ ...hold, type: 'hold-set' }];
};

/**
 * What happens when `command` meets `breach`: the fact itself, the dates it moves, and that a machine gets the case.
 * No events when the work is done already (every step is idempotent).
 * @throws {DomainError} by name when a rule says no; nothing is written then
 */
export const decide = (found: Breach, command: BreachCommand, facts: BreachFacts): readonly BreachEvent[] => {
  if (mayHandOver(command)) mustBeOpen(found);
  const fold = (seen: Breach, events: readonly BreachEvent[]) =>
    events.reduce<Breach>((state, event) => evolve(state, event, facts.now), seen);
  const restored = restoreOwedIn(found, facts.tableGeneration);
  const breach = fold(found, restored);
  const events = carried(breach, command, facts);
  if (isConfirmation(command)) mustBeAsShown(command, proposalOf(breach, command));
  const after = fold(breach, events);
  const moved = holdSet(after, facts);
  const all = [...restored, ...events, ...moved];
  if (command.type !== 'hand-over' && all.length === 0) return all;
  return [...all, ...handingOver(found, fold(after, moved), command, facts)];
};
