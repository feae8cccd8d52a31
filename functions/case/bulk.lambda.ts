import { casesOn, clock, peopleOn, textsOn, workflowsOn } from '#functions/adapters/aws.ts';
import { breachSettingsOf } from '#functions/adapters/settings.ts';
import { legalHoldsOver } from '#functions/breach/legal-holds.ts';
import { officerApi } from '#functions/platform/api.ts';
import { check } from '#functions/platform/check.ts';
import { environment } from '#functions/platform/environment.ts';
import { answerRequest } from '#functions/request/answer/answer-request.ts';
import { previewAnswer } from '#functions/request/answer/preview-answer.ts';
import { answerRequest as answerRow } from '#functions/request/contract.ts';
import { bulk } from './bulk.ts';
import { bulkActions } from './bulk-actions.ts';
import { bulk as order } from './officer-action-schemas.ts';

const env = environment('TABLE_NAME', 'MACHINE_ARN_PREFIX', 'GROUPS_CLAIM', 'COMPANY_ZONE', 'BREACH');
const { closures, ruleset } = breachSettingsOf(env);

const cases = casesOn(env);
const ports = {
  cases,
  people: peopleOn(env),
  texts: textsOn(env),
  workflows: workflowsOn(env),
  clock,
  zone: env.COMPANY_ZONE,
  closures,
  ruleset,
};
const answer = answerRequest(legalHoldsOver)(ports);
const preview = previewAnswer(legalHoldsOver)(ports);
const actionOf = bulkActions({
  ...ports,
  answerOf: (given) => check(answerRow.body, given),
  answer: (caseId, given, officer) => answer({ ...given, caseId, by: officer.sub }, { officer }),
  previewAnswer: (caseId, given, by) => preview({ ...given, caseId, by }),
});
const all = bulk({ actionOf });

export const handler = officerApi(env.GROUPS_CLAIM, order, async ({ body }, officer) => ({
  status: 200,
  body: await all(body, officer),
}));
