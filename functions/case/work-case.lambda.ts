import {
  casesOn,
  chance,
  clock,
  idempotencyOn,
  peopleOn,
  secretsOn,
  textsOn,
  workflowsOn,
} from '#functions/adapters/aws.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { officerRoutes } from '#functions/platform/officer-doors.ts';
import { assignmentTo } from './assign-case.ts';
import { type CaseAction, caseActionPath, caseActions } from './contract.ts';
import { linkCases } from './link-cases.ts';
import * as schemas from './officer-action-schemas.ts';
import { splitCase } from './split-case.ts';
import {
  type ActionWithText,
  applyOfficerAction,
  applyOfficerActionWithText,
  summaryOf,
} from './take-officer-action.ts';

const env = environment('TABLE_NAME', 'MACHINE_ARN_PREFIX', 'MAC_KEY_ID', 'GROUPS_CLAIM', 'COMPANY_ZONE');
const claim = env.GROUPS_CLAIM;

const needs = {
  cases: casesOn(env),
  people: peopleOn(env),
  texts: textsOn(env),
  secrets: secretsOn(env),
  workflows: workflowsOn(env),
  idempotency: idempotencyOn(env),
  chance,
  clock,
  zone: env.COMPANY_ZONE,
};
const [use, speak, to] = [applyOfficerAction(needs), applyOfficerActionWithText(needs), assignmentTo(needs)];
const [split, link] = [splitCase(needs), linkCases(needs)];
const done = (body: unknown) => ({ status: 200, body });
const idOf = ({ caseId = '' }: Readonly<Record<string, string>>) => caseId;
const spoken = async (caseId: string, action: ActionWithText, text: string, sub: string) =>
  done(summaryOf(await speak(caseId, action, text, `officer:${sub}`)));

const doors: Readonly<Record<CaseAction, ReturnType<typeof officerApi>>> = {
  assign: officerApi(claim, schemas.assignment, async ({ params, body }, { sub }) =>
    done(summaryOf(await use(idOf(params), await to(body.officer, sub), `officer:${sub}`))),
  ),
  reclassify: officerApi(claim, schemas.reclassification, ({ params, body }, { sub }) => {
    const { reason, kind, capacity, regime } = body;
    const wanted = { ...(kind && { kind }), ...(capacity && { capacity }), ...(regime && { regime }) };
    return spoken(idOf(params), { type: 'reclassify', ...wanted }, reason, sub);
  }),
  split: officerApi(claim, schemas.splitOrder, async ({ params, body, idempotencyKey }, { sub }) =>
    done(await split(idOf(params), body, `officer:${sub}`, idempotencyKey)),
  ),
  link: officerApi(claim, schemas.duplicate, async ({ params, body }, { sub }) =>
    done(await link(idOf(params), body.with, `officer:${sub}`)),
  ),
  reopen: officerApi(claim, schemas.reopening, ({ params, body }, { sub }) =>
    spoken(idOf(params), { type: 'reopen', reason: body.reason }, body.note, sub),
  ),
  ask: officerApi(claim, schemas.question, ({ params, body }, { sub }) =>
    spoken(idOf(params), { type: 'write', as: 'question' }, body.question, sub),
  ),
  message: officerApi(claim, schemas.message, ({ params, body }, { sub }) =>
    spoken(idOf(params), { type: 'write', as: 'message' }, body.text, sub),
  ),
  'new-date': officerApi(claim, schemas.newDate, async ({ params, body }, { sub }) =>
    done(summaryOf(await use(idOf(params), { type: 'set-new-date', on: body.on }, `officer:${sub}`))),
  ),
  close: officerApi(claim, schemas.closing, ({ params, body }, { sub }) =>
    spoken(idOf(params), { type: 'close', by: sub }, body.reason, sub),
  ),
  extend: officerApi(claim, schemas.extension, ({ params, body }, { sub }) => {
    const { until, reason, text } = body;
    return spoken(idOf(params), { type: 'extend', reason, ...(until && { until }) }, text, sub);
  }),
};

export const handler = officerRoutes(
  Object.fromEntries(caseActions.map((action) => [`POST ${caseActionPath(action)}`, doors[action]])),
);
