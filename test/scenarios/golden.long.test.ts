import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLaptop } from '../support/laptop.ts';
import { answer, cora, letterTo, registerAcme, secret, submit, verdict } from '../support/request-life.ts';

const golden = new URL('../workflows', import.meta.url).pathname;

/** The golden machines, one of them without one of its states. */
const without = (machine: string, state: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'machines-'));
  cpSync(golden, folder, {
    recursive: true,
    filter: (from) => from === golden || from.endsWith('.asl.json'),
  });
  const file = join(folder, `${machine}.asl.json`);
  const definition = JSON.parse(readFileSync(file, 'utf8'));
  expect(definition.States).toHaveProperty([state]);
  delete definition.States[state];
  writeFileSync(file, JSON.stringify(definition));
  return folder;
};

const wholeLife = async (MACHINES: string): Promise<number> => {
  await using laptop = await openLaptop('2026-11-24T18:00:00Z', { MACHINES });
  await laptop.faults({ reconcile: 'off' }); // it would make good what the machine has lost
  await registerAcme(laptop);
  const { id } = (await submit(laptop)).body;
  await verdict(laptop, await secret(laptop, id));
  await letterTo(laptop, 'privacy-officers@example.com', id, /waits for you/);
  await laptop.advance('P16D');
  await letterTo(laptop, 'privacy-officers@example.com', id, /^Due in 15 days/);
  await answer(laptop, id);
  await letterTo(laptop, cora.email, id, /^Our answer/);
  await laptop.advance('P10D');
  const runs = (await laptop.call('GET', '/local/executions')).body as {
    transitions: number;
    name: string;
    status: string;
  }[];
  expect(runs.map(({ status }) => status)).not.toContain('RUNNING');
  return runs
    .filter(({ name }) => name.startsWith(id))
    .reduce((sum, { transitions }) => sum + transitions, 0);
};

describe('the laptop runs the golden machines and nothing else', () => {
  it('a request with one reminder takes at most 15 transitions with its clock, and two for the reminder', async () => {
    expect(await wholeLife(golden)).toBeLessThanOrEqual(17);
  });

  it.each([
    { machine: 'request', state: 'Ask who is asking' },
    { machine: 'request', state: 'Send the answer' },
    { machine: 'response-clock', state: 'Wait until the next milestone' },
  ])('$machine without "$state" keeps no promise', async ({ machine, state }) => {
    await expect(wholeLife(without(machine, state))).rejects.toThrow();
  });
});
