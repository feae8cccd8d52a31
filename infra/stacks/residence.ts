import { type FunctionName, functions } from '#infra/functions.ts';
import { routes } from '#infra/routes.ts';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import { taskName } from '#workflows/steps.ts';

const names = Object.keys(functions) as FunctionName[];
const doors = new Set(routes.map(({ handler }) => handler));
const ofOthers = new Set(routes.filter(({ auth }) => auth !== 'officer').map(({ handler }) => handler));

/** Not called by HTTP or a machine. */
const called = new Set<FunctionName>([
  'push-instructions',
  'pack-records',
  'reconcile',
  'record-email-events',
  'stop-all-notices',
  'take-in-restrictions',
  'watch-cases',
  'watch-opt-out-page',
]);

/** Behind routes of officers alone. */
export const officerFunctions = names.filter((name) => doors.has(name) && !ofOthers.has(name));

/** Behind routes of everybody, or of other systems; the console is where the API's address is known. */
export const doorFunctions = names.filter(
  (name) => doors.has(name) && ofOthers.has(name) && name !== 'console',
);

/** All others; a test compares them with what the machines call. */
export const taskFunctions = names.filter((name) => !doors.has(name) && !called.has(name));

/**
 * The task functions of the last version that had them in the stack `workflow`: never add one. An execution keeps the definition it
 * began with, and with it these names (decision 0041).
 */
export const formerTaskFunctions: readonly FunctionName[] = [
  'accept-direction',
  'account-for-everyone',
  'acknowledge-request',
  'ask-investigator',
  'ask-notice',
  'ask-officer',
  'ask-release',
  'ask-requester',
  'carry-out-complaint',
  'close-breach',
  'flag-case',
  'freeze-list',
  'pause-notice',
  'prepare-report',
  'redirect-requester',
  'release-breach',
  'run-clock',
  'send-answer',
  'send-notice',
  'send-owed-letters',
  'write-complaint-letters',
  'write-to-requester',
];

/**
 * A function of the stacks `doors`, `officers` and `tasks` has its stack in its name: two stacks cannot own one name, so an upgrade makes
 * the new function before anything is deleted.
 */
export const functionNameOf = (settings: Pick<Settings, 'prefix' | 'stage'>, name: FunctionName): string => {
  if (taskFunctions.includes(name)) return taskName(settings, name);
  if (officerFunctions.includes(name)) return nameOf(settings, `officers-${name}`);
  return nameOf(settings, doorFunctions.includes(name) ? `doors-${name}` : name);
};
