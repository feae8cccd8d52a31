import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { answerDueOn } from '#domain/calendar/deadlines.ts';
import { civilDate, dayText } from '#domain/calendar/instants.ts';
import { isAfter, isBefore } from '#domain/calendar/times.ts';
import { channelPolicies } from '#domain/case/channels.ts';
import { decideBy } from '#domain/case/rule.ts';
import { isSameLetter } from '#domain/case/shared-events.ts';
import { datesOf, dueDateRules } from './due-date-rules.ts';
import type { RequestEvent } from './events.ts';
import { kindPolicies } from './kinds.ts';
import { messageRules } from './message-rules.ts';
import type { OfficerAction } from './officer-action-commands.ts';
import {
  AnswerInstead,
  NotARestriction,
  OnlyEarlier,
  RestrictionNotLookedUp,
  StandardLettersOnly,
  WrittenOnly,
} from './officer-action-errors.ts';
import { type ActionPolicy, type CaseFacts, type RequestRule, type RulesOf, settled } from './rules.ts';
import { isSettled, type Request } from './state.ts';
import { isNotLookedUp, mustBeLookedUp, owesAccount, standardLettersOnly } from './unheard.ts';
import type { RequestKind } from './vocabulary.ts';

/** Business days until an unstarted request returns to the queue. */
const claimWithin = 1;

/** A phone request cannot become a written-only kind (P32, R-1, R-30). @throws {WrittenOnly} */
const mustBeWritten = ({ channel }: Request, kind: RequestKind): void => {
  if (channelPolicies[channel].isSpoken && kindPolicies[kind].inWritingOnly) throw new WrittenOnly();
};

const actions: RulesOf<OfficerAction> = {
  assign: {
    bringsForward: true,
    writesToPerson: false,
    closed: settled,
    decide: ({ assigned, zone }, { to, for: meant, from, by }, { now }) => {
      if (from !== undefined && assigned?.to !== from) return [];
      const claimed = to === by;
      if (assigned?.to === to && (!claimed || assigned?.unclaimedAfter === undefined)) return [];
      if (to === undefined) return [{ type: 'request-assigned' }];
      const unclaimedAfter = dayText(addBusinessDays(civilDate(now, zone), claimWithin));
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
  /** Keeps the receipt; a new regime only moves the due date earlier. */
  reclassify: {
    bringsForward: true,
    writesToPerson: false,
    closed: settled,
    decide: (state, command, facts) => {
      const { kind = state.kind, capacity = state.capacity, regime = state.regime, textSha256 } = command;
      if (kind === state.kind && capacity === state.capacity && regime === state.regime) return [];
      mustBeLookedUp(state);
      if (kind !== state.kind && isNotLookedUp(state)) throw new RestrictionNotLookedUp();
      mustBeWritten(state, kind);
      const dueOn = dayText(answerDueOn(state.receivedOn, regime));
      const moves = regime !== state.regime;
      if (moves && isAfter(dueOn, state.dueOn)) throw new OnlyEarlier();
      const dates = moves && isBefore(dueOn, state.dueOn) ? datesOf(state, facts, dueOn) : {};
      return [{ type: 'request-reclassified', kind, capacity, regime, textSha256, ...dates }];
    },
  },
  split: {
    bringsForward: false,
    writesToPerson: false,
    closed: settled,
    decide: (state, { into, kinds, textSha256 }) => {
      if (into.every((caseId) => state.splitInto?.includes(caseId))) return [];
      for (const kind of kinds) mustBeWritten(state, kind);
      return [{ type: 'request-split', into, textSha256 }];
    },
  },
  join: {
    bringsForward: false,
    writesToPerson: true,
    closed: settled,
    decide: (state, { into, dueOn }) => {
      mustBeLookedUp(state);
      return [{ type: 'request-joined', into, dueOn }];
    },
  },
  'take-duplicate': {
    bringsForward: false,
    writesToPerson: true,
    closed: settled,
    decide: ({ joined }, { from }) => (joined?.includes(from) ? [] : [{ type: 'duplicate-joined', from }]),
  },
  ...dueDateRules,
  ...messageRules,
  /** A standard-letter case, or a settled restriction without an account; not visible. */
  close: {
    bringsForward: false,
    writesToPerson: false,
    closed: (state) => {
      if (state.closure !== undefined || (isSettled(state) && owesAccount(state))) return undefined;
      return settled(state) ?? (standardLettersOnly(state) ? undefined : new AnswerInstead());
    },
    decide: ({ closure }, { by, textSha256 }) =>
      closure === undefined ? [{ type: 'closed-unanswered', by, textSha256 }] : [],
  },
  /** Also of a settled case while one of its letters waits to be mailed. */
  'change-format': {
    bringsForward: false,
    writesToPerson: false,
    closed: (state) => ((state.waitingForPost ?? []).length > 0 ? undefined : settled(state)),
    decide: () => [{ type: 'format-changed' }],
  },
  /** Counts from receipt, even on a settled case. */
  'apply-restriction': {
    bringsForward: false,
    writesToPerson: false,
    closed: ({ kind }) => (kindPolicies[kind].restriction === 'records' ? undefined : new NotARestriction()),
    decide: (state, { account, by }) =>
      state.account === account || state.appliedTo?.includes(account)
        ? []
        : [{ type: 'restriction-applied', account, by }],
  },
};

type ActionRule = RequestRule<OfficerAction, CaseFacts> & ActionPolicy;

const guarded = (rule: ActionRule): ActionRule => ({
  ...rule,
  closed: (state, about, facts) =>
    rule.writesToPerson && standardLettersOnly(state)
      ? new StandardLettersOnly()
      : rule.closed?.(state, about, facts),
});

/** None writes to a person who gets standard letters only. */
export const officerActions = Object.fromEntries(
  Object.entries(actions).map(([type, rule]) => [type, guarded(rule as unknown as ActionRule)]),
) as unknown as RulesOf<OfficerAction>;

/** @throws {Refusal} */
export const decideOfficerAction = (
  { state, ...facts }: CaseFacts & { readonly state: Request },
  action: OfficerAction,
): readonly RequestEvent[] =>
  decideBy<Request, object, OfficerAction, CaseFacts, RequestEvent>(
    officerActions[action.type] as RequestRule<OfficerAction, CaseFacts>,
  )(state, action, facts);

export const lettersToSend = ({ lettersOwed = [], waitingForPost = [] }: Request) =>
  lettersOwed.filter((one) => !waitingForPost.some((waits) => isSameLetter(waits, one)));
