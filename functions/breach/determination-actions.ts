import { stageOf } from '#domain/breach/breach.ts';
import { hasNegativeDecision } from '#domain/breach/choices.ts';
import { confirmation } from '#functions/case/contract.ts';
import { breachAction, replyWith, stateOf } from './action.ts';
import { determination, duty, reasonBody, urgentException } from './contract.ts';
import { isYes } from './fields.ts';

/** Three decisions, report and tell by default; a ‘no’ waits for a second officer. */
export const determine = breachAction(determination, (body, { by }) => {
  const { determinedAt, within2011, reportToLawEnforcement, tellCustomers, reasonCode, reason, urgentNeed } =
    body;
  const decisions = { within2011, report: isYes(reportToLawEnforcement), tell: isYes(tellCustomers) };
  return {
    text: { reason, ...(urgentNeed ? { urgentNeed } : {}) },
    command: (textSha256) => ({
      type: 'determine',
      determinedAt,
      ...decisions,
      ...(reasonCode === undefined ? {} : { reasonCode }),
      urgentNeed: urgentNeed !== undefined,
      by,
      textSha256,
    }),
    answer: ({ id: caseId, state }) =>
      replyWith(200, { id: caseId, stage: stageOf(state), state: stateOf(hasNegativeDecision(decisions)) }),
  };
});

export const confirmDetermination = breachAction(confirmation, (seen, { by }) => ({
  command: () => ({ ...seen, type: 'confirm-determination', by }),
  answer: ({ id: caseId, state }) => replyWith(200, { id: caseId, stage: stageOf(state), state: 'accepted' }),
}));

export const withdrawDetermination = breachAction(reasonBody, (text, { by }) => ({
  text,
  command: (textSha256) => ({ type: 'withdraw-determination', by, textSha256 }),
  answer: ({ id: caseId, state }) => replyWith(202, { id: caseId, stage: stageOf(state), state: 'waiting' }),
}));

export const confirmWithdrawal = breachAction(confirmation, (seen, { by }) => ({
  command: () => ({ ...seen, type: 'confirm-withdrawal', by }),
  answer: ({ id: caseId, state }) => replyWith(200, { id: caseId, stage: stageOf(state), state: 'accepted' }),
}));

/** Only after a consultation, only for its class, by two persons. */
export const askUrgentException = breachAction(urgentException, (body, { by }) => {
  const { agency, contact, consultedAt, outcome, asked } = body;
  return {
    text: { contact, ...(asked === undefined ? {} : { asked }) },
    command: (textSha256) => ({
      type: 'ask-urgent-exception',
      agency,
      consultedAt,
      outcome,
      classes: [body.class].flat(),
      by,
      textSha256,
    }),
    answer: () => replyWith(202, { state: 'waiting' }),
  };
});

export const confirmUrgentException = breachAction(confirmation, (seen, { by }) => ({
  command: () => ({ ...seen, type: 'confirm-urgent-exception', by }),
  answer: ({ state }) => replyWith(200, { state: 'accepted', class: state.urgent?.classes }),
}));

/** Other laws’ dates, typed by counsel; they move nothing. */
export const recordDuty = breachAction(duty, ({ n, dueOn, doneOn, ...text }, { by }) => ({
  text,
  command: (textSha256) => ({
    type: 'record-duty',
    duty: {
      ...(n === undefined ? {} : { n }),
      ...(dueOn === undefined ? {} : { dueOn }),
      ...(doneOn === undefined ? {} : { doneOn }),
      by,
      textSha256,
    },
  }),
  answer: ({ state }) => replyWith(n === undefined ? 201 : 200, { n: n ?? state.duties.length }),
}));
