import { type Breach, isNo, stageOf } from './breach.ts';
import { breachStands, calendarOf, holdClocksOf, needsRun, sleepOf } from './breach-clocks.ts';
import { type BreachCommand, type BreachFacts, mayHandOver } from './breach-commands.ts';
import {
  AgencyObjected,
  AlreadyDetermined,
  DirectionStands,
  NotDetermined,
  NothingToConfirm,
  ReviewOwed,
  UrgentNeedNotIndicated,
  UrgentNotOpen,
} from './breach-errors.ts';
import type { BreachEvent } from './breach-events.ts';
import { evolve } from './breach-evolve.ts';
import { nextBreachMilestone } from './breach-milestones.ts';
import { owingReview, standing } from './directions.ts';
import { decideDirection } from './directions-decider.ts';
import { AlreadySettled, InvalidInput, ReasonMissing, UnknownCase } from './errors.ts';
import { mustBePast } from './not-in-future.ts';
import { awaitsConfirmation } from './receipts.ts';
import { decideReceipt } from './receipts-decider.ts';
import { holdRulesetOf } from './rulesets.ts';
import { mustBeAnother } from './two-persons.ts';
import type { LetterFact } from './watch.ts';

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
  mustBePast(command.determinedAt, now, '#/determinedAt');
  if ((!command.report || !command.tell) && command.reasonCode === undefined) throw new ReasonMissing();
  return [{ ...command, type: 'breach-determined' }, { type: 'legal-hold-sealed' }];
};

const confirmDetermination = (
  { determination }: Breach,
  by: string,
  { ruleset }: BreachFacts,
): readonly BreachEvent[] => {
  if (determination === undefined) throw new NotDetermined();
  if (determination.confirmedBy !== undefined || !isNo(determination)) throw new NothingToConfirm();
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

/** Only the seven business days fall, only for the class, and only while nothing of the agencies stands. */
const mustBeUrgent = (breach: Breach, consultedAt: string, { now, closures }: BreachFacts): void => {
  const { determination, directions, receipts, hold } = breach;
  if (
    stageOf(breach) !== 'held' ||
    hold.lawEnforcementToldAt === undefined ||
    determination?.ruleset !== 'fcc-2007'
  )
    throw new UrgentNotOpen();
  if (standing(directions, calendarOf(breach, closures), now).length > 0) throw new DirectionStands();
  if (owingReview(directions).length > 0) throw new ReviewOwed();
  const indicated = receipts.filter(
    (one) => one.urgentNeedIndicated && one.withdrawnAt === undefined && !awaitsConfirmation(one),
  );
  if (indicated.length === 0) throw new UrgentNeedNotIndicated();
  if (indicated.every(({ filedAt }) => consultedAt <= filedAt))
    throw new InvalidInput([
      {
        pointer: '#/consultedAt',
        detail: 'The agency is consulted after the filing that indicates the need.',
      },
    ]);
};

const askUrgent = (
  breach: Breach,
  command: Of<'ask-urgent-exception'>,
  facts: BreachFacts,
): readonly BreachEvent[] => {
  mustBePast(command.consultedAt, facts.now, '#/consultedAt');
  if (command.outcome === 'objected') throw new AgencyObjected();
  mustBeUrgent(breach, command.consultedAt, facts);
  return [{ ...command, type: 'urgent-exception-asked' }];
};

const confirmUrgent = (breach: Breach, by: string, facts: BreachFacts): readonly BreachEvent[] => {
  const { urgent } = breach;
  if (urgent === undefined || urgent.confirmedBy !== undefined) throw new NothingToConfirm();
  mustBeAnother(by, urgent.by);
  mustBeUrgent(breach, facts.now, facts);
  return [{ type: 'urgent-exception-confirmed', by }];
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
    case 'record-copy':
      mustBePast(command.sentAt, facts.now, '#/sentAt');
      return [{ ...command, type: 'copy-sent' }];
    case 'ask-urgent-exception':
      return askUrgent(breach, command, facts);
    case 'confirm-urgent-exception':
      return confirmUrgent(breach, command.by, facts);
    case 'record-duty':
      return recordDuty(breach, command);
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

/** Which sleeping run is overtaken, if any: the breach’s own, or only its clock. */
const overtaken = (before: Breach, after: Breach, isNeeded: boolean): readonly BreachEvent[] => {
  const [aims, next] = [before, after].map((breach) => nextBreachMilestone('', breach)?.firesAt);
  const earlier =
    next !== undefined && before.pickedUpAt !== undefined && (aims === undefined || next < aims);
  if (isNeeded)
    return [{ type: 'handed-over', clock: earlier || before.clockIsLate ? 'earlier' : 'as-before' }];
  return earlier ? [{ type: 'clock-overtaken' }] : [];
};

/**
 * What happens when `command` meets `breach`: the fact itself, the dates it moves, and that a machine gets the case.
 * No events when the work is done already (every step is idempotent).
 * @throws {DomainError} by name when a rule says no; nothing is written then
 */
export const decide = (
  breach: Breach,
  command: BreachCommand,
  facts: BreachFacts,
): readonly BreachEvent[] => {
  if (mayHandOver(command)) mustBeOpen(breach);
  const fold = (seen: Breach, events: readonly BreachEvent[]) =>
    events.reduce<Breach>((state, event) => evolve(state, event, facts.now), seen);
  const events = carried(breach, command, facts);
  const after = fold(breach, events);
  const moved = holdSet(after, facts);
  const all = [...events, ...moved];
  if (command.type === 'hand-over') return [...all, ...overtaken(breach, fold(after, moved), true)];
  if (!mayHandOver(command) || all.length === 0) return all;
  const stands = fold(after, moved);
  return [...all, ...overtaken(breach, stands, needsRun(breach, stands, facts.now))];
};
