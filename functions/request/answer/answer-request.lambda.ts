import { casesOn, clock, peopleOn, textsOn, workflowsOn } from '#functions/adapters/aws.ts';
import { breachSettingsOf } from '#functions/adapters/settings.ts';
import { legalHoldsOver } from '#functions/breach/legal-holds.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { answerGiven } from '../contract.ts';
import { answerRequest } from './answer-request.ts';

const env = environment('TABLE_NAME', 'MACHINE_ARN_PREFIX', 'GROUPS_CLAIM', 'BREACH');
const { closures, ruleset } = breachSettingsOf(env);

const cases = casesOn(env);
const answer = answerRequest({
  cases,
  people: peopleOn(env),
  texts: textsOn(env),
  workflows: workflowsOn(env),
  holds: legalHoldsOver({ cases, clock, closures, ruleset }),
  clock,
});

export const handler = officerApi(env.GROUPS_CLAIM, answerGiven, async ({ params, body }, officer) => ({
  status: 200,
  body: await answer(params.caseId ?? '', body, officer),
}));
