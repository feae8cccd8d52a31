import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { answerDueOn } from '#domain/calendar/deadlines.ts';
import { civilDate } from '#domain/calendar/instants.ts';
import { isAfter, isBefore } from '#domain/calendar/times.ts';
import { channelPolicies } from '#domain/case/channels.ts';
import { decideBy } from '#domain/case/rule.ts';
import { isSameLetter } from '#domain/case/shared-events.ts';
import { datesOf, dueDateRules } from './due-date-rules.ts';
import type { RequestEvent } from './events.ts';
import { kindPolicies } from './kinds.ts';
import { messageRules } from './message-rules.ts';
import type { OfficerAction } from './officer-action-commands.ts';
import { AnswerInstead, NotARestriction, OnlyEarlier, WrittenOnly } from './officer-action-errors.ts';
import { type CaseFacts, type RequestRule, type RulesOf, settled, unwritable } from './rules.ts';
import { isSettled, type Request } from './state.ts';
import { owesAccount, standardLettersOnly } from './unheard.ts';
import type { RequestKind } from './vocabulary.ts';

/** Business days in which an assigned request is taken up, or goes back to the queue. */
const claimWithin = 1;

/** A call does not become by an action what is asked for in writing only (P32, R-1, R-30). @throws {WrittenOnly} */
const mustBeWritten = ({ channel }: Request, kind: RequestKind): void => {
  if (channelPolicies[channel].isSpoken && kindPolicies[kind].inWritingOnly) throw new WrittenOnly();
};

/** Whatever an officer, the person by a message, or the machine that writes its letters does to a request. */
export const officerActions: RulesOf<OfficerAction> = {
  assign: {
    bringsForward: true,
    closed: settled,
    decide: ({ assigned, zone }, { to, for: meant, by }, { now }) => {
      const claimed = to === by;
      if (assigned?.to === to && (!claimed || assigned?.unclaimedAfter === undefined)) return [];
      if (to === undefined) return [{ type: 'request-assigned' }];
      const unclaimedAfter = addBusinessDays(civilDate(now, zone), claimWithin).toString();
      return [
        {
          type: 'request-assigned',
          to,
          ...(meant === undefined ? {} : { for: meant }),
          ...(claimed ? {} : { unclaimedAfter }),
        },
      ];
    },
  },
  /** Keeps the receipt; another regime moves the due date only to an earlier day. */
  reclassify: {
    bringsForward: true,
    closed: settled,
    decide: (state, command, facts) => {
      const { kind = state.kind, capacity = state.capacity, regime = state.regime, textSha256 } = command;
      if (kind === state.kind && capacity === state.capacity && regime === state.regime) return [];
      mustBeWritten(state, kind);
      const dueOn = answerDueOn(state.receivedOn, regime).toString();
      const moves = regime !== state.regime;
      if (moves && isAfter(dueOn, state.dueOn)) throw new OnlyEarlier();
      const dates = moves && isBefore(dueOn, state.dueOn) ? datesOf(state, facts, dueOn) : {};
      return [{ type: 'request-reclassified', kind, capacity, regime, textSha256, ...dates }];
    },
  },
  split: {
    closed: settled,
    decide: (state, { into, kinds, textSha256 }) => {
      if (into.every((caseId) => state.splitInto?.includes(caseId))) return [];
      for (const kind of kinds) mustBeWritten(state, kind);
      return [{ type: 'request-split', into, textSha256 }];
    },
  },
  join: {
    closed: unwritable,
    decide: (_, { into, dueOn }) => [{ type: 'request-joined', into, dueOn }],
  },
  'take-duplicate': {
    closed: unwritable,
    decide: ({ joined }, { from }) => (joined?.includes(from) ? [] : [{ type: 'duplicate-joined', from }]),
  },
  ...dueDateRules,
  ...messageRules,
  /**
   * With a reason, what gets standard letters only, or is settled with a restriction in force on no account. The person
   * reads nothing of it: what they see goes on by time. Closing it again changes nothing.
   */
  close: {
    closed: (state) => {
      if (state.closure !== undefined || (isSettled(state) && owesAccount(state))) return undefined;
      return settled(state) ?? (standardLettersOnly(state) ? undefined : new AnswerInstead());
    },
    decide: ({ closure }, { by, textSha256 }) =>
      closure === undefined ? [{ type: 'closed-unanswered', by, textSha256 }] : [],
  },
  /** The account that a restriction is for; it counts since the receipt, also when the case is settled. */
  'apply-restriction': {
    closed: ({ kind }) => (kindPolicies[kind].restriction === 'records' ? undefined : new NotARestriction()),
    decide: (state, { account, by }) =>
      state.account === account || state.appliedTo?.includes(account)
        ? []
        : [{ type: 'restriction-applied', account, by }],
  },
};

/** What an officer's action brings about. @throws {Refusal} by name when a rule says no */
export const decideOfficerAction = (
  { state, ...facts }: CaseFacts & { readonly state: Request },
  action: OfficerAction,
): readonly RequestEvent[] =>
  decideBy<Request, object, OfficerAction, CaseFacts, RequestEvent>(
    officerActions[action.type] as RequestRule<OfficerAction, CaseFacts>,
  )(state, action, facts);

/** Letters that the machine can write now; one that waits for the post is an officer's. */
export const lettersToSend = ({ lettersOwed = [], waitingForPost = [] }: Request) =>
  lettersOwed.filter((one) => !waitingForPost.some((waits) => isSameLetter(waits, one)));
