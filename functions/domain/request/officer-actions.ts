import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { answerDueOn } from '#domain/calendar/deadlines.ts';
import { civilDate, dayText } from '#domain/calendar/instants.ts';
import { isAfter, isBefore } from '#domain/calendar/times.ts';
import { channelPolicies } from '#domain/case/channels.ts';
import { decideBy } from '#domain/case/rule.ts';
import { CompanyDecides, CompanyToldAlready } from './child-errors.ts';
import { awaitsCompany } from './company-chase.ts';
import { datesOf, dueDateRules } from './due-date-rules.ts';
import { EvidenceNeeded } from './errors.ts';
import type { RequestEvent } from './events.ts';
import { InstructionNotNeeded, needsInstruction } from './instruction.ts';
import { kindPolicies } from './kinds.ts';
import { messageRules } from './message-rules.ts';
import type { OfficerAction } from './officer-action-commands.ts';
import {
  AnswerInstead,
  NotAboutAChild,
  NotARestriction,
  OnlyEarlier,
  RelationDoesNotFit,
  RestrictionNotLookedUp,
  StandardLettersOnly,
  WrittenOnly,
} from './officer-action-errors.ts';
import { owesProof } from './proof.ts';
import { type ActionPolicy, type CaseFacts, type RequestRule, type RulesOf, settled } from './rules.ts';
import { isSettled, type Request } from './state.ts';
import {
  isChildReport,
  isNotLookedUp,
  isRecorded,
  mustBeLookedUp,
  owesAccount,
  standardLettersOnly,
} from './unheard.ts';
import type { Relation, RequestKind } from './vocabulary.ts';

/** Business days until an unstarted request returns to the queue. */
const claimWithin = 1;

/** A phone request cannot become a written-only kind (P32, R-1, R-30). @throws {WrittenOnly} */
const mustBeWritten = ({ channel }: Request, kind: RequestKind): void => {
  if (channelPolicies[channel].isSpoken && kindPolicies[kind].inWritingOnly) throw new WrittenOnly();
};

/** @throws {RelationDoesNotFit} */
const relationIn = (
  state: Request,
  { capacity = state.capacity, relation }: Extract<OfficerAction, { type: 'reclassify' }>,
): Relation | undefined => {
  const isSomebodyElse = capacity === 'somebody-else';
  const meant = relation ?? (isSomebodyElse ? state.relation : undefined);
  if ((meant !== undefined) !== isSomebodyElse) throw new RelationDoesNotFit();
  return meant;
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
      const relation = relationIn(state, command);
      const isSame = capacity === state.capacity && relation === state.relation;
      if (kind === state.kind && isSame && regime === state.regime) return [];
      mustBeLookedUp(state);
      if (kind !== state.kind && isNotLookedUp(state)) throw new RestrictionNotLookedUp();
      mustBeWritten(state, kind);
      const dueOn = dayText(answerDueOn(state.receivedOn, regime));
      const moves = regime !== state.regime;
      if (moves && isAfter(dueOn, state.dueOn)) throw new OnlyEarlier();
      const dates = moves && isBefore(dueOn, state.dueOn) ? datesOf(state, facts, dueOn) : {};
      const who = { capacity, ...(relation && { relation }) };
      return [{ type: 'request-reclassified', kind, ...who, regime, textSha256, ...dates }];
    },
  },
  /** Also of a restriction that is done: what else the person asks for has the same receipt. */
  split: {
    bringsForward: false,
    writesToPerson: false,
    closed: (state) => (isRecorded(state) ? undefined : settled(state)),
    decide: (state, { into, kinds, textSha256 }) => {
      if (into.every((caseId) => state.splitInto?.includes(caseId))) return [];
      for (const kind of kinds) mustBeWritten(state, kind);
      return [{ type: 'request-split', into, textSha256 }];
    },
  },
  'record-child-age': {
    bringsForward: false,
    writesToPerson: false,
    closed: (state) =>
      isChildReport(state) || state.childAge !== undefined ? settled(state) : new NotAboutAChild(),
    decide: ({ childAge, childAgeWhenGiven }, { now = childAge, whenGiven = childAgeWhenGiven }) =>
      now === childAge && whenGiven === childAgeWhenGiven
        ? []
        : [{ type: 'child-age-recorded', ...(now && { now }), ...(whenGiven && { whenGiven }) }],
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
      // No contact of the company answers: an officer ends the wait with what they found out.
      if (awaitsCompany(state)) return undefined;
      if (state.closure !== undefined || (isSettled(state) && owesAccount(state))) return undefined;
      return settled(state) ?? (standardLettersOnly(state) ? undefined : new AnswerInstead());
    },
    pointless: ({ closure }) => closure !== undefined,
    decide: ({ closure }, { by, textSha256 }) =>
      closure === undefined ? [{ type: 'closed-unanswered', by, textSha256 }] : [],
  },
  /** Before any system acts on a company's data (P07). */
  'name-instruction': {
    bringsForward: false,
    writesToPerson: false,
    closed: (state) => settled(state) ?? (needsInstruction(state) ? undefined : new InstructionNotNeeded()),
    decide: ({ instruction }, { instruction: named }) =>
      instruction === named ? [] : [{ type: 'instruction-named', instruction: named }],
  },
  /** Once for each company, also after the answer: a report about a child of another capacity is about our own data. */
  'tell-company': {
    bringsForward: false,
    writesToPerson: false,
    closed: (state) => {
      if (!isChildReport(state)) return new NotAboutAChild();
      return state.companyTold === undefined && state.foundIn === undefined
        ? undefined
        : new CompanyToldAlready();
    },
    decide: ({ controller, companiesFound = [] }, { controller: named, as, textSha256 }) => {
      if (companiesFound.some((one) => one.as === as)) return [];
      if (controller === named || companiesFound.some((one) => one.controller === named))
        throw new CompanyToldAlready();
      return [{ type: 'company-found', controller: named, as, textSha256 }];
    },
  },
  /** Also of a settled case while one of its letters waits to be mailed. */
  'change-format': {
    bringsForward: false,
    writesToPerson: false,
    closed: (state) => ((state.waitingForPost ?? []).length > 0 ? undefined : settled(state)),
    decide: () => [{ type: 'format-changed' }],
  },
  /** Counts from receipt, even on a settled case: a restriction, or what a report about a child stops. */
  'apply-restriction': {
    bringsForward: false,
    writesToPerson: false,
    closed: ({ kind, childBlock }) => {
      const { directed } = childBlock ?? {};
      // Only for data that the company's order did not find.
      if (directed !== undefined && (!directed.unplaced || directed.liftedAt !== undefined))
        return new CompanyDecides();
      return kindPolicies[kind].restriction === 'records' || childBlock !== undefined
        ? undefined
        : new NotARestriction();
    },
    decide: (state, { account, by }) =>
      (state.account === account && state.unplaced === undefined) || state.appliedTo?.includes(account)
        ? []
        : [{ type: 'restriction-applied', account, by }],
  },
};

type ActionRule = RequestRule<OfficerAction, CaseFacts> & ActionPolicy;

const guarded = (rule: ActionRule): ActionRule => ({
  ...rule,
  closed: (state, about, facts) => {
    if (rule.writesToPerson && standardLettersOnly(state)) return new StandardLettersOnly();
    return rule.writesToPerson && owesProof(state)
      ? new EvidenceNeeded()
      : rule.closed?.(state, about, facts);
  },
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
