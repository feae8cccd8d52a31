import { sendableLetters } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { marginFor } from '#domain/calendar/clocks-apart.ts';
import type { MemoryTable } from '#functions/adapters/memory/table.ts';
import { carryOut } from '#functions/breach/carry-out.ts';
import { caseId } from '#test/support/notice/freeze.ts';
import { askException, type ModelPorts, type portsOver, toldFrom, untilApproved } from './breach.ts';
import { useCases } from './use-cases.ts';

/** Where a shape starts, undisturbed so far. `asked`: the exception waits for its second officer. */
export type Start = 'held' | 'sending' | 'asked' | 'urgent';

/** Epoch milliseconds at which each start is reached. */
export const startsAt: Readonly<Record<Start, number>> = {
  held: toldFrom + marginFor,
  sending: toldFrom + marginFor,
  asked: Date.parse('2026-11-25T20:00:00.000Z'),
  urgent: Date.parse('2026-11-25T20:00:00.000Z'),
};

/** The machine has begun; its canary is out of the model. */
const startSending = async (ports: ModelPorts): Promise<void> => {
  const { state } = await ports.cases.read(breaches, caseId);
  const [letter] = sendableLetters(state);
  if (letter === undefined) throw new Error('Nothing may be sent.');
  const { list, audience, epoch, letterSha256, listSha256 } = letter;
  const started = { list, audience, epoch, letterSha256, listSha256, lanes: 1, rate: 10 };
  await carryOut(ports, caseId, 'machine:ask-notice', { type: 'start-notice', ...started });
  await carryOut(ports, caseId, 'machine:ask-notice', { type: 'pass-canary', list, audience });
};

/** Fills the table as the product does when nothing goes wrong. */
export const prepare = async (
  table: MemoryTable,
  { list, ports: over }: Awaited<ReturnType<typeof portsOver>>,
  pages: number,
  start: Start,
): Promise<void> => {
  let [now, count] = [Date.parse('2026-11-24T18:00:00.000Z'), 0];
  const name = () => `before-${count++}`;
  const chance = { uuid: name, nonce: name, key: name, caseId: () => caseId, fraction: () => 0 };
  const clock = { now: () => now, sleep: async () => {} };
  const send = async () => ({ outcome: 'stopped', error: 'nothing is sent before' }) as const;
  const ports = over({ table, fences: table, clock, chance, send });
  await untilApproved(ports, pages, list);
  now = startsAt[start];
  if (start === 'asked' || start === 'urgent') await askException(ports, list);
  if (start === 'urgent') await useCases.confirm(ports);
  if (start === 'sending') await useCases.release(ports);
  if (start === 'sending' || start === 'urgent') await startSending(ports);
};
