import { type FunctionName, functions } from '#infra/functions.ts';
import { routes } from '#infra/routes.ts';

const names = Object.keys(functions) as FunctionName[];
const doors = new Set(routes.map(({ handler }) => handler));

/** Not called by HTTP or a machine. */
const called = new Set<FunctionName>(['reconcile', 'record-email-events', 'watch-cases']);

export const doorFunctions = names.filter((name) => doors.has(name));

/** All others; a test compares them with what the machines call. */
export const taskFunctions = names.filter((name) => !doors.has(name) && !called.has(name));
