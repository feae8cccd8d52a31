import { NotFound } from '#domain/case/errors.ts';
import {
  casesOn,
  clock,
  countersOn,
  lettersOn,
  peopleOn,
  secretsOn,
  workflowsOn,
} from '#functions/adapters/aws.ts';
import {
  breachSettingsOf,
  letterheadOf,
  letterheadSettings,
  limitsOf,
} from '#functions/adapters/settings.ts';
import { breachClock } from '#functions/breach/breach-clock.ts';
import { environment } from '#functions/platform/environment.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { requestClock } from '#functions/request/request-clock.ts';
import type { CaseClock } from './contract.ts';
import { runClock } from './run-clock.ts';

const env = environment(
  'TABLE_NAME',
  'MACHINE_ARN_PREFIX',
  'SENDER',
  'MAC_KEY_ID',
  'OFFICERS_ADDRESS',
  'DPO_ADDRESS',
  'LIMITS',
  'BREACH',
  ...letterheadSettings,
);

const settings = breachSettingsOf(env);

const shared = {
  cases: casesOn(env),
  people: peopleOn(env),
  letters: lettersOn(env),
  secrets: secretsOn(env),
  counters: countersOn(env),
  clock,
  letterhead: letterheadOf(env),
  limits: limitsOf(env),
  officersAddress: env.OFFICERS_ADDRESS,
  dpoAddress: env.DPO_ADDRESS,
};

/** Each noun keeps its own dates; the prefix of a case's id says which noun it is. */
const keepers: Readonly<Record<string, CaseClock>> = {
  REQ: requestClock({ ...shared, ...settings }),
  BRE: breachClock({ ...shared, ...settings, workflows: workflowsOn(env) }),
};

const caseClockOf = (caseId: string): CaseClock => {
  const caseClock = keepers[caseId.slice(0, 3)];
  if (caseClock === undefined) throw new NotFound();
  return caseClock;
};

export const handler = task(caseInput, runClock({ clock, clockOf: caseClockOf }));
