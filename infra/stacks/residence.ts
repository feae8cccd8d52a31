import { type FunctionName, functions } from '#infra/functions.ts';
import { routes } from '#infra/routes.ts';

const names = Object.keys(functions) as FunctionName[];
const doors = new Set(routes.map(({ handler }) => handler));

/** Called otherwise than over HTTP or by a machine. */
const called = new Set<FunctionName>(['reconcile', 'record-email-events', 'watch-cases']);

/** Behind the HTTP API: whatever a route names. */
export const doorFunctions = names.filter((name) => doors.has(name));

/** The machines' tasks: all others. A test compares them with what the machines call. */
export const taskFunctions = names.filter((name) => !doors.has(name) && !called.has(name));
