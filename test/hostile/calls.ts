import { readFileSync } from 'node:fs';
import { functions } from '#infra/functions.ts';
import { playMachine } from '#test/support/request-machine.ts';
import type { Asl } from '#workflows/asl.ts';
import type { World } from './world.ts';

const played = ['request', 'complaint', 'recipients'] as const;
const definitionOf = (machine: string): Asl =>
  JSON.parse(readFileSync(new URL(`../workflows/${machine}.asl.json`, import.meta.url), 'utf8')) as Asl;
const definitions = new Map<string, Asl>(played.map((machine) => [machine, definitionOf(machine)]));

/** Every machine that was started and sends letters goes on until it waits for a person. */
export const settle = async (world: World): Promise<void> => {
  const tasks = Object.fromEntries(
    Object.keys(functions).map((name) => [name, (input: never) => world.invoke(name, input)]),
  );
  for (let start = world.started.shift(); start !== undefined; start = world.started.shift()) {
    const definition = definitions.get(start.machine);
    if (definition !== undefined) await playMachine(start.machine, tasks, definition)(start.caseId);
  }
};

/** Sends JSON, or a file of the type that is named. @throws when it is refused */
export const send = async (
  world: World,
  officer: string | undefined,
  method: string,
  target: string,
  body: unknown = {},
  headers: Record<string, string> = {},
) => {
  const type = { 'content-type': 'application/json', ...headers };
  const { reply } = await world.call({
    ...{ method, target, headers: type, ...(officer !== undefined && { officer }) },
    ...(method !== 'GET' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  if (reply.statusCode >= 400) throw new Error(`${method} ${target}: ${reply.statusCode} ${reply.body}`);
  return JSON.parse(reply.body || '{}') as Record<string, string>;
};
