import { stageOf } from '#domain/breach/breach.ts';
import { hasNegativeDecision } from '#domain/breach/choices.ts';
import { proposalOf } from '#domain/breach/proposals.ts';
import { timesOf } from '#domain/breach/record-rules.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import { type ActionsOf, reasonOnly, stateOf } from './action.ts';
import type { StoredBreach } from './carry-out.ts';
import { isYes } from './fields.ts';
import { urgentState } from './urgent-view.ts';

const stageShown = ({ id, state }: StoredBreach, waits: boolean) => ({
  id,
  stage: stageOf(state),
  state: stateOf(waits),
});

export const determinationActions = {
  /** Report and tell by default; a "no" needs a second officer. */
  determine: {
    refused: 'keep',
    text: ({ reason, urgentNeed }) => ({ reason, ...(urgentNeed ? { urgentNeed } : {}) }),
    command: ({
      determinedAt,
      within2011,
      reportToLawEnforcement,
      tellCustomers,
      reasonCode,
      urgentNeed,
    }) => ({
      determinedAt,
      within2011,
      report: isYes(reportToLawEnforcement),
      tell: isYes(tellCustomers),
      ...(reasonCode === undefined ? {} : { reasonCode }),
      urgentNeed: urgentNeed !== undefined,
    }),
    answer: (after, { within2011, reportToLawEnforcement, tellCustomers }) => {
      const [report, tell] = [isYes(reportToLawEnforcement), isYes(tellCustomers)];
      return { body: stageShown(after, hasNegativeDecision({ within2011, report, tell })) };
    },
  },
  'confirm-determination': { answer: (after) => ({ body: stageShown(after, false) }) },
  'withdraw-determination': {
    text: reasonOnly,
    answer: (after) => ({ status: 202 as const, body: stageShown(after, true) }),
  },
  'confirm-withdrawal': { answer: (after) => ({ body: stageShown(after, false) }) },

  /** Two officers in some cases. */
  'correct-record': {
    refused: 'keep',
    text: ({ reason, ...times }) => ({ reason, ...times }),
    command: ({ reason: _, ...times }) => ({ times }),
    answer: ({ state }, _, by) => {
      const waits = state.recordCorrection?.by === by;
      const body = { ...timesOf(state), state: stateOf(waits) };
      return waits ? { status: 202 as const, body } : { body };
    },
  },
  'confirm-record-correction': {
    answer: ({ state }) => ({ body: { ...timesOf(state), state: 'accepted' } }),
  },

  /** The hash says what both officers compared with paper; its text is stored beside the case (R-13, F12). */
  'confirm-restore': {
    read: async (_, { state }) => ({ shown: canonicalJson(proposalOf(state, { type: 'confirm-restore' })) }),
    text: ({ shown }) => shown,
    answer: ({ id, state: { restore } }) => ({ body: { id, state: stateOf(restore !== undefined) } }),
  },

  /** After a consultation, for its class, by two persons. */
  'ask-urgent-exception': {
    text: ({ contact, asked }) => ({ contact, ...(asked === undefined ? {} : { asked }) }),
    command: (said) => ({
      agency: said.agency,
      consultedAt: said.consultedAt,
      outcome: said.outcome,
      classes: [said.class].flat(),
    }),
    answer: ({ state }) => ({ status: 202 as const, body: { state: urgentState(state) } }),
  },
  'ask-agency': {
    text: ({ official, answer }) => ({ official, ...(answer === undefined ? {} : { answer }) }),
    command: ({ agency, askedAt }) => ({ agency, askedAt }),
    answer: ({ state }) => ({ body: { state: urgentState(state) } }),
  },
  'proceed-after-objection': {
    text: ({ counsel, reason }) => ({ counsel, reason }),
    command: ({ advisedAt, documentHash }) => ({ advisedAt, documentSha256: documentHash }),
    answer: ({ state }) => ({ status: 202 as const, body: { state: urgentState(state) } }),
  },
  'confirm-urgent-exception': {
    answer: ({ state }) => ({ body: { state: 'accepted', class: state.urgent?.classes } }),
  },
} satisfies ActionsOf<
  | 'determine'
  | 'confirm-determination'
  | 'withdraw-determination'
  | 'confirm-withdrawal'
  | 'correct-record'
  | 'confirm-record-correction'
  | 'confirm-restore'
  | 'ask-urgent-exception'
  | 'ask-agency'
  | 'proceed-after-objection'
  | 'confirm-urgent-exception'
>;
