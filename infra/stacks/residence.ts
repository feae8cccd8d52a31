import { type FunctionName, functions } from '#infra/functions.ts';
import { routes } from '#infra/routes.ts';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';

const names = Object.keys(functions) as FunctionName[];
const doors = new Set(routes.map(({ handler }) => handler));
const ofEverybody = new Set(routes.filter(({ auth }) => auth === 'public').map(({ handler }) => handler));

/** Not called by HTTP or a machine. */
const called = new Set<FunctionName>(['reconcile', 'record-email-events', 'stop-all-notices', 'watch-cases']);

/** Behind routes of officers alone. */
export const officerFunctions = names.filter((name) => doors.has(name) && !ofEverybody.has(name));

export const doorFunctions = names.filter((name) => doors.has(name) && ofEverybody.has(name));

/**
 * A function of the stack `officers` has its stack in its name, so that an upgrade makes it before the stack `api` deletes the one
 * that was there.
 */
export const functionNameOf = (settings: Pick<Settings, 'prefix' | 'stage'>, name: FunctionName): string =>
  nameOf(settings, officerFunctions.includes(name) ? `officers-${name}` : name);

/** All others; a test compares them with what the machines call. */
export const taskFunctions = names.filter((name) => !doors.has(name) && !called.has(name));
