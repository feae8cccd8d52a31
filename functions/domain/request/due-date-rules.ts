import { answerDueOn, workBy } from '#domain/calendar/deadlines.ts';
import { civilDate, civilDay, dayOf, dayText } from '#domain/calendar/instants.ts';
import { type Day, isAfter } from '#domain/calendar/times.ts';
import { lawOf } from '#domain/calendar/us-states.ts';
import { milestonePlanOf } from '#domain/case/milestones.ts';
import { isRestriction } from './at-receipt.ts';
import type { RequestEvent } from './events.ts';
import type { OfficerAction } from './officer-action-commands.ts';
import {
  ExtendedAlready,
  ExtensionNotAllowed,
  ExtensionTooLate,
  ExtensionTooLong,
  NewDateTooEarly,
  NotClosed,
  RestrictionIsDone,
  StateOutsideUs,
  StateUnknown,
} from './officer-action-errors.ts';
import type { Dates, ExtendReason, ReopenReason } from './officer-action-events.ts';
import { type CaseFacts, type RulesOf, settled } from './rules.ts';
import type { Request } from './state.ts';

export const datesOf = ({ zone }: Request, { id: caseId, now }: CaseFacts, dueOn: Day): Dates => ({
  dueOn,
  workBy: dayText(workBy(dueOn)),
  plan: milestonePlanOf({ caseId, dueOn, zone, receivedAt: now }),
});

/** A restriction is owed no date, so it gets no new one. */
const notClosed = (state: Request) => {
  if (state.stage !== 'closed' || state.outcome === 'joined') return new NotClosed();
  return isRestriction(state) ? new RestrictionIsDone() : undefined;
};

/** Same id, 30 new days from today, first due date kept. */
const reopened = (
  state: Request,
  facts: CaseFacts,
  why: { readonly reason: ReopenReason; readonly textSha256?: string },
): readonly RequestEvent[] => {
  const on = civilDate(facts.now, state.zone);
  const dueOn = dayText(answerDueOn(on, state.regime));
  return [{ ...why, type: 'request-reopened', on: dayText(on), ...datesOf(state, facts, dueOn) }];
};

/** The law that gives more time, once: the GDPR, or the law of the person's state. */
export type ExtensionLaw = 'gdpr' | 'ccpa';

export const extensionLaw = ({
  regime,
  usState,
}: Pick<Request, 'regime' | 'usState'>): ExtensionLaw | undefined => {
  if (regime === 'eu') return 'gdpr';
  const law = regime === 'us' && usState !== undefined ? lawOf(usState) : 'none';
  return law === 'none' ? undefined : law;
};

type Longer = Readonly<Record<ExtensionLaw, { months?: number; days?: number }>>;
/** Both laws name complexity and number of requests (GDPR 12(3), CCPA). */
const byLaw: Longer = { gdpr: { months: 2 }, ccpa: { days: 45 } };

/** Counted from the current due date, never beyond the law. */
const longer: Readonly<Record<ExtendReason, Longer>> = { complex: byLaw, 'many-requests': byLaw };

type DueDateAction = Extract<
  OfficerAction,
  { type: 'reopen' | 'resume' | 'extend' | 'set-new-date' | 'record-state' }
>;

export const dueDateRules: RulesOf<DueDateAction> = {
  reopen: {
    bringsForward: false,
    writesToPerson: false,
    closed: notClosed,
    decide: (state, { reason, textSha256 }, facts) => reopened(state, facts, { reason, textSha256 }),
  },
  resume: {
    bringsForward: false,
    writesToPerson: false,
    closed: notClosed,
    decide: (state, _, facts) => reopened(state, facts, { reason: 'hold-ended' }),
  },
  extend: {
    bringsForward: false,
    writesToPerson: true,
    closed: (state, _, { now }) => {
      const refusal = settled(state);
      if (refusal !== undefined) return refusal;
      const { regime, usState, earlier, zone, dueOn } = state;
      if (regime === 'us' && usState === undefined) return new StateUnknown();
      if (extensionLaw(state) === undefined) return new ExtensionNotAllowed();
      if (earlier?.some(({ because }) => because === 'extended')) return new ExtendedAlready();
      return isAfter(civilDay(now, zone), dueOn) ? new ExtensionTooLate() : undefined;
    },
    decide: (state, { until, reason, textSha256 }, facts) => {
      const law = extensionLaw(state);
      if (law === undefined) throw new ExtensionNotAllowed();
      const lastOn = dayText(dayOf(state.dueOn).add(longer[reason][law]));
      const dueOn = until ?? lastOn;
      if (!isAfter(dueOn, state.dueOn) || isAfter(dueOn, lastOn)) throw new ExtensionTooLong(lastOn);
      return [{ type: 'request-extended', reason, textSha256, ...datesOf(state, facts, dueOn) }];
    },
  },
  'record-state': {
    bringsForward: false,
    writesToPerson: false,
    closed: (state) => settled(state) ?? (state.regime === 'us' ? undefined : new StateOutsideUs()),
    decide: (state, { state: usState }) =>
      state.usState === usState ? [] : [{ type: 'state-recorded', usState }],
  },
  /** The due date stays missed; we notify the requester of the new date. */
  'set-new-date': {
    bringsForward: true,
    writesToPerson: true,
    closed: settled,
    decide: ({ dueOn, zone, newDate }, { on }, { now }) => {
      if (!isAfter(on, dueOn) || !isAfter(on, civilDay(now, zone))) throw new NewDateTooEarly(dueOn);
      return newDate === on ? [] : [{ type: 'new-date-set', on }];
    },
  },
};
