import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate, dayText } from '#domain/calendar/instants.ts';
import { isBefore } from '#domain/calendar/times.ts';
import { AlreadySettled, CaseTooLong } from '#domain/case/errors.ts';
import { heldTextRulesOf } from '#domain/case/held-texts.ts';
import type { Refusal } from '#domain/case/refusal.ts';
import { isFull } from '#domain/case/shared-decider.ts';
import { deedsOf, NothingToConfirm, whoDid } from '#domain/case/two-persons.ts';
import { answeredOn, claimWithin } from './clocks.ts';
import type { OfficerCommand } from './commands.ts';
import {
  EntryNotConfirmed,
  InvestigatorInvolved,
  LinkedOtherwise,
  NotAnswered,
  NothingToReopen,
  NotInvestigated,
  StepBeforeAnswer,
  StepTooEarly,
} from './errors.ts';
import type { HeldKind } from './events.ts';
import { whyNotInvestigator } from './investigators.ts';
import { textsWaiting } from './proposals.ts';
import { type ComplaintFacts, decided, type RulesOf } from './rules.ts';
import { type Complaint, isAnswered, mayBeWrittenTo } from './state.ts';
import { outcomePolicies, stepsBefore } from './vocabulary.ts';

/** Nobody works on what they decided. */
const byAnother = {
  notBy: ({ officersNamed }: Complaint, _: object, { inRequest }: Pick<ComplaintFacts, 'inRequest'>) => [
    ...deedsOf('is-named', officersNamed),
    ...deedsOf('decided-request', inRequest),
  ],
  wrongPerson: () => new InvestigatorInvolved(),
};

/** For what can wait until the history has room (decision 0001). */
const full = ({ history }: Pick<ComplaintFacts, 'history'>): Refusal | undefined =>
  isFull(history) ? new CaseTooLong() : undefined;

const waitsForEntry = ({ entry }: Complaint): boolean =>
  entry?.needsSecond === true && entry.confirmedBy === undefined;

/** P51, R-1. */
const notReady = (complaint: Complaint): Refusal | undefined => {
  if (waitsForEntry(complaint)) return new EntryNotConfirmed();
  return complaint.investigatedBy === undefined ? new NotInvestigated() : undefined;
};

/** A complainant who wrote again gets a reply, which passes the same gate. */
const notOver = (complaint: Complaint) => (mayBeWrittenTo(complaint) ? undefined : new AlreadySettled());

export const officerRules: RulesOf<OfficerCommand> = {
  ...heldTextRulesOf<HeldKind, Complaint>(textsWaiting, notOver),
  /** Also after the answer: a person who wrote again waits for an officer who is here. */
  assign: {
    goesOn: false,
    closed: notOver,
    decide: (complaint, { to, for: meant, from, by }, { now, inRequest }) => {
      const { assigned, zone } = complaint;
      if (from !== undefined && assigned?.to !== from) return [];
      const refusal = whyNotInvestigator(complaint, inRequest, to);
      if (refusal !== undefined) throw refusal;
      const claimed = to === by;
      if (assigned?.to === to && (!claimed || assigned?.unclaimedAfter === undefined)) return [];
      if (to === undefined) return [{ type: 'complaint-assigned' }];
      const unclaimedAfter = dayText(addBusinessDays(civilDate(now, zone), claimWithin));
      return [
        {
          type: 'complaint-assigned',
          to,
          ...(meant === undefined ? {} : { for: meant }),
          ...(claimed ? {} : { unclaimedAfter }),
        },
      ];
    },
  },
  /** By anybody, also about themselves. */
  'name-officer': {
    goesOn: false,
    closed: decided,
    decide: ({ officersNamed, assigned }, { officer, by }) =>
      officersNamed?.includes(officer)
        ? []
        : [
            { type: 'officer-named', officer, by },
            ...(assigned?.to === officer ? [{ type: 'complaint-assigned' } as const] : []),
          ],
  },
  /** From the papers: the complainant is told nothing of that request. `inRequest`: of the one to be linked. */
  'link-request': {
    goesOn: false,
    closed: decided,
    pointless: ({ linked }) => linked !== undefined,
    decide: (complaint, { request, by }, { inRequest }) => {
      const { linked, assigned } = complaint;
      if (linked?.request === request) return [];
      if (linked !== undefined) throw new LinkedOtherwise();
      const isInvolved = whyNotInvestigator(complaint, inRequest, assigned?.to) !== undefined;
      return [
        { type: 'request-linked', request, proven: false, by },
        ...(isInvolved ? [{ type: 'complaint-assigned' } as const] : []),
      ];
    },
  },
  /** Also of an answered one at which an officer has to look again: with it the task is done. */
  'record-investigation': {
    goesOn: false,
    ...byAnother,
    closed: (complaint, _, facts) => (complaint.secondLook ? undefined : decided(complaint)) ?? full(facts),
    decide: (_, { textSha256, by }) => [{ type: 'investigation-recorded', textSha256, by }],
  },
  /** Also after the answer, to a complainant who wrote again. */
  write: {
    goesOn: false,
    ...byAnother,
    closed: (complaint) => (complaint.stage === 'answered' ? undefined : decided(complaint)),
    decide: (_, { as, textSha256 }) => [{ type: 'message-sent', as, textSha256 }],
  },
  answer: {
    goesOn: false,
    ...byAnother,
    closed: decided,
    // An officer who is involved reads that first.
    pointless: (complaint) => notReady(complaint) !== undefined,
    decide: (complaint, { type: _, ...given }) => {
      const refusal = notReady(complaint);
      if (refusal !== undefined) throw refusal;
      const { linked } = complaint;
      if (given.reopens && (linked === undefined || !outcomePolicies[given.outcome].mayReopen))
        throw new NothingToReopen();
      return [{ ...given, type: 'answer-given' }];
    },
  },
  /** P55: each on its day, after our answer. */
  'record-step': {
    goesOn: false,
    ...byAnother,
    closed: (complaint) => (isAnswered(complaint) ? undefined : new NotAnswered()),
    decide: (complaint, { step, on, by }) => {
      const { steps = {} } = complaint;
      if (steps[step] === on) return [];
      if (isAnswered(complaint) && isBefore(on, answeredOn(complaint))) throw new StepBeforeAnswer();
      const before = stepsBefore[step];
      const beforeOn = before && steps[before];
      if (before !== undefined && (beforeOn === undefined || isBefore(on, beforeOn)))
        throw new StepTooEarly();
      return [{ type: 'step-recorded', step, on, by }];
    },
  },
  /** In every stage: the complainant decides who reads it. */
  'give-pack': {
    goesOn: false,
    ...byAnother,
    closed: (_, __, facts) => full(facts),
    decide: (_, { signedOn, textSha256, by }) => [{ type: 'pack-given', signedOn, textSha256, by }],
  },
  'confirm-entry': {
    goesOn: false,
    closed: (complaint) => (waitsForEntry(complaint) ? undefined : new NothingToConfirm()),
    notBy: ({ entry }) => whoDid('entered', entry),
    decide: (_, { by }) => [{ type: 'entry-confirmed', by }],
    proposal: ({ receivedAt, dueOn, entry, textSha256 }) => ({ receivedAt, dueOn, entry, textSha256 }),
  },
};
