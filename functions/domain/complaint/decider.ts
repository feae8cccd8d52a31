import { instantText, parseInstant } from '#domain/calendar/instants.ts';
import { isBefore } from '#domain/calendar/times.ts';
import type { EventBase } from '#domain/case/case.ts';
import { AlreadySettled, CaseTooLong } from '#domain/case/errors.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import { awaitPaperMail } from '#domain/case/paper-mail.ts';
import { isConfirmation, mustBeAsShown, type Proposal } from '#domain/case/proposals.ts';
import { decideBy } from '#domain/case/rule.ts';
import { isFull } from '#domain/case/shared-decider.ts';
import { isSameLetter } from '#domain/case/shared-events.ts';
import { silenceOf } from './clocks.ts';
import type { ComplaintCommand, ComplaintUnconfirmed } from './commands.ts';
import { NotAnswered, TooManyMessages } from './errors.ts';
import type { ComplaintEvent } from './events.ts';
import { officerRules } from './officer-rules.ts';
import { type ComplaintFacts, type ComplaintRule, decided, type RulesOf, sent } from './rules.ts';
import { type Complaint, isAnswered, isOpen, isSettled, owesCarryingOut } from './state.ts';

/** The same words within this time are one message (F1). */
const sameWithin = { minutes: 10 };
const unreadUntil = 20;

const isRepeated = ({ history, now }: ComplaintFacts, textSha256: string): boolean => {
  const since = instantText(parseInstant(now).subtract(sameWithin));
  const isIt = (event: EventBase) =>
    event.type === 'message-received' && 'textSha256' in event && event.textSha256 === textSha256;
  return history.some(({ at, events }) => !isBefore(at, since) && events.some(isIt));
};

/** A word that came while the clock woke: no silence any more. */
const isHeard = (complaint: Complaint, { kind, name }: Milestone): boolean =>
  kind === 'silence' &&
  !(complaint.stage === 'answered' && silenceOf(complaint).some((one) => one.name === name));

/** What time alone does. The letters follow from it, in the machine. */
const cameDue = (
  complaint: Complaint,
  { milestone: { kind } }: Extract<ComplaintCommand, { type: 'handle-milestone' }>,
): readonly ComplaintEvent[] => {
  if (kind === 'silence') return [{ type: 'complaint-closed', because: 'silence' }];
  if (kind === 'unclaimed' && complaint.assigned?.unclaimedAfter !== undefined)
    return [{ type: 'assignment-lapsed', to: complaint.assigned.to }];
  return [];
};

export const complaintRules: RulesOf<ComplaintCommand> = {
  ...officerRules,
  'record-letter': {
    goesOn: false,
    decide: ({ lettersOwed }, { owed, letter }) =>
      lettersOwed.some((one) => isSameLetter(one, owed))
        ? [sent(letter), { type: 'owed-letter-sent', kind: owed.kind, of: owed.of }]
        : [],
  },
  'postpone-letters': {
    goesOn: false,
    decide: ({ lettersAfter }, { until }) =>
      lettersAfter === until ? [] : [{ type: 'letters-postponed', until }],
  },
  'hold-letters': {
    goesOn: false,
    decide: ({ heldUntil }, { until }) => (heldUntil === until ? [] : [{ type: 'letters-held', until }]),
  },
  'ask-investigator': {
    goesOn: false,
    decide: (complaint, { letter }) =>
      isOpen(complaint) && !complaint.investigatorAsked ? [sent(letter), { type: 'investigator-asked' }] : [],
  },
  'carry-out-answer': {
    goesOn: false,
    decide: (complaint, { reopened }) =>
      owesCarryingOut(complaint) ? [{ type: 'answer-carried-out', reopened }] : [],
  },
  /** Once for what was withheld in that time, however often it is asked. */
  'owe-second-look': {
    goesOn: true,
    decide: (complaint, { since, until }, { history }) => {
      const isOwed =
        isAnswered(complaint) &&
        !isBefore(complaint.answeredAt, since) &&
        !isBefore(until, complaint.answeredAt);
      const wasOwed = history.some(
        ({ at, events }) => !isBefore(at, until) && events.some(({ type }) => type === 'second-look-owed'),
      );
      return isOwed && !wasOwed ? [{ type: 'second-look-owed' }] : [];
    },
  },
  'receive-message': {
    goesOn: false,
    closed: (complaint) =>
      isSettled(complaint) || complaint.stage === 'answering' ? new AlreadySettled() : undefined,
    decide: ({ unread = 0 }, { textSha256 }, facts) => {
      if (isRepeated(facts, textSha256)) return [];
      if (unread >= unreadUntil) throw new TooManyMessages();
      if (isFull(facts.history)) throw new CaseTooLong();
      return [{ type: 'message-received', textSha256 }];
    },
  },
  /** Also after silence closed the case: it did not close the right. */
  'say-unsatisfied': {
    goesOn: false,
    closed: (complaint) => (isAnswered(complaint) ? undefined : new NotAnswered()),
    decide: ({ unsatisfiedAt }) => (unsatisfiedAt === undefined ? [{ type: 'complainant-unsatisfied' }] : []),
  },
  withdraw: {
    goesOn: false,
    closed: decided,
    decide: () => [{ type: 'complaint-withdrawn' }],
  },
  'handle-milestone': {
    // Mark the milestone even while its letter waits, or the clock would stop.
    goesOn: true,
    decide: (complaint, command) => {
      const { milestone, letters } = command;
      const { name, kind, on } = milestone;
      if (isSettled(complaint) || complaint.handledMilestones.includes(name)) return [];
      if (isHeard(complaint, milestone)) return [];
      return [
        ...letters.map(sent),
        { type: 'milestone-handled', milestone: name, kind, on },
        ...cameDue(complaint, command),
      ];
    },
  },
};

export const proposalOf = (
  complaint: Complaint,
  { type, ...about }: Pick<ComplaintUnconfirmed, 'type'> & { readonly n?: number },
): Proposal => ({
  confirms: type.replace('confirm-', ''),
  what: complaintRules[type].proposal(complaint, about),
});

/** No events when the work is already done. @throws {Refusal} */
export const decide = (
  complaint: Complaint,
  command: ComplaintCommand,
  facts: ComplaintFacts,
): readonly ComplaintEvent[] => {
  const rule = complaintRules[command.type] as ComplaintRule<ComplaintCommand> & {
    readonly goesOn: boolean;
  };
  const events = decideBy<Complaint, object, ComplaintCommand, ComplaintFacts, ComplaintEvent>(rule)(
    complaint,
    command,
    facts,
  );
  if (isConfirmation(command)) mustBeAsShown(command, proposalOf(complaint, command), 'on-page');
  return awaitPaperMail(complaint, events, rule.goesOn);
};
