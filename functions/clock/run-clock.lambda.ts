import { UnknownCase } from '#domain/case/errors.ts';
import {
  casesOn,
  clock,
  countersOn,
  lettersOn,
  peopleOn,
  secretsOn,
  workflowsOn,
} from '#functions/adapters/aws.ts';
import { breachKeeper } from '#functions/breach/breach-clock.ts';
import { breachSettingsOf } from '#functions/breach/settings.ts';
import { houseOf, houseSettings } from '#functions/letters/letterhead.ts';
import { limitsOf } from '#functions/letters/limits.ts';
import { environment } from '#functions/platform/environment.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { requestKeeper } from '#functions/request/request-clock.ts';
import type { Keeper } from './contract.ts';
import { keepClock } from './run-clock.ts';

const env = environment(
  'TABLE_NAME',
  'MACHINE_ARN_PREFIX',
  'SENDER',
  'MAC_KEY_ID',
  'OFFICERS_ADDRESS',
  'DPO_ADDRESS',
  'LIMITS',
  'BREACH',
  ...houseSettings,
);

const settings = breachSettingsOf(env);

const shared = {
  cases: casesOn(env),
  people: peopleOn(env),
  letters: lettersOn(env),
  secrets: secretsOn(env),
  counters: countersOn(env),
  clock,
  house: houseOf(env),
  limits: limitsOf(env),
  officersAddress: env.OFFICERS_ADDRESS,
  dpoAddress: env.DPO_ADDRESS,
};

/** Each noun keeps its own dates; the prefix of a case's id says which noun it is. */
const keepers: Readonly<Record<string, Keeper>> = {
  REQ: requestKeeper({ ...shared, ...settings }),
  BRE: breachKeeper({ ...shared, ...settings, workflows: workflowsOn(env) }),
};

const keeperOf = (caseId: string): Keeper => {
  const keeper = keepers[caseId.slice(0, 3)];
  if (keeper === undefined) throw new UnknownCase();
  return keeper;
};

export const handler = task(caseInput, keepClock({ clock, keeperOf }));
