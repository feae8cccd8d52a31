import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { portsOf } from '#functions/drill/world/ports.ts';
import { definitionOf } from '#functions/drill/world/run-machine.ts';
import { tasksOf } from '#functions/drill/world/tasks.ts';
import { newWorld } from '#functions/drill/world/world.ts';
import { drillSettings } from '#test/support/drill.ts';
import { testClock } from '#test/support/memory.ts';
import { type Asl, statesIn } from '#workflows/asl.ts';

const golden = join(import.meta.dirname, '../workflows');
const machines = ['breach', 'recipients', 'customer-notice', 'response-clock'];

it.each(machines)('a drill plays the machine %s as it is deployed', (name) => {
  const deployed = JSON.parse(readFileSync(join(golden, `${name}.asl.json`), 'utf8'));
  expect(definitionOf(name)).toEqual(deployed);
});

it('a drill has every task that its machines call', () => {
  const tasks = tasksOf(
    portsOf(newWorld(0), drillSettings(), {
      sleep: async () => {},
      person: testClock('2026-11-24T15:00:00.000Z'),
    }),
  );
  const called = machines.flatMap((name) =>
    statesIn(definitionOf(name) as unknown as Asl).flatMap(
      ([, { Parameters }]) => /-tasks-([\w-]+):/.exec(Parameters?.FunctionName ?? '')?.[1] ?? [],
    ),
  );
  expect(called.filter((name) => !(name in tasks))).toEqual([]);
  expect(readdirSync(golden)).toContain('breach.asl.json');
});
