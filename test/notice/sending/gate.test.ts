import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { memorySignals } from '#functions/adapters/memory/signals.ts';
import { gateOf } from '#functions/notice/sending/gate.ts';
import type { Cases } from '#ports/cases.ts';

const approved = { list: 1, audience: 'everyone', listSha256: 'l', letterSha256: 'm' } as const;

it('a store that fails while the gate still reads the case: the gate fails, the process goes on', async () => {
  const unhandled: unknown[] = [];
  const note = (fault: unknown): void => void unhandled.push(fault);
  process.on('unhandledRejection', note);
  const down = new Error('the store does not answer');
  const cases: Pick<Cases, 'find' | 'read' | 'tableGeneration'> = {
    tableGeneration: 1,
    find: () => Promise.reject(down),
    read: async () => {
      await pause(20);
      throw new Error('and later neither');
    },
  };
  const gate = gateOf({ cases: cases as Cases, signals: memorySignals() }, approved);
  await expect(gate.mayTell({ caseId: 'BREACH-1', epoch: 1, page: 0, segment: 's' })).rejects.toThrow();
  await pause(30);
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});
