import {
  casesOn,
  clock,
  controllerNamesOn,
  lettersOn,
  peopleOn,
  secretsOn,
  workflowsOn,
} from '#functions/adapters/aws.ts';
import { letterheadOf, letterheadSettings } from '#functions/adapters/settings.ts';
import { environment } from '#functions/platform/environment.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { acknowledgeRequest } from './acknowledge-request.ts';

const env = environment(
  'TABLE_NAME',
  'SENDER',
  'MAC_KEY_ID',
  'MACHINE_ARN_PREFIX',
  'OFFICERS_ADDRESS',
  ...letterheadSettings,
);

export const handler = task(
  caseInput,
  acknowledgeRequest({
    cases: casesOn(env),
    people: peopleOn(env),
    letters: lettersOn(env),
    secrets: secretsOn(env),
    register: controllerNamesOn(env),
    workflows: workflowsOn(env),
    clock,
    letterhead: letterheadOf(env),
    officersAddress: env.OFFICERS_ADDRESS,
  }),
);
