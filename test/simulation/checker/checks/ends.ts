import type { Item } from '../../evidence.ts';
import { lastSilence } from '../gate.ts';
import { type Case, dayFor, ofKind, type Reading } from '../reading.ts';

const settled: Readonly<Record<string, readonly string[]>> = {
  request: ['closed', 'withdrawn'],
  complaint: ['closed', 'withdrawn'],
  breach: ['closed', 'withdrawn'],
};

const isOpen = ({ kind, item }: Case): boolean => settled[kind]?.includes(String(item.stage)) === false;

/** Calm: no faults, no new cases, everybody does their duty within a day. */
export const calmFor = 70 * dayFor;

const openCases = (reading: Reading): readonly Case[] =>
  Object.keys(settled)
    .flatMap((kind) => ofKind(reading, kind))
    .filter(isOpen);

/** I3, I8: what is open 70 days after the calm began and the last direction ended is lost. */
export const nothingOpen = (reading: Reading): readonly string[] => {
  const { calmAt, endAt } = reading.evidence;
  return openCases(reading)
    .filter((one) => endAt >= Math.max(calmAt, lastSilence(one)) + calmFor)
    .map(({ id, item }) => `${id} is still ${String(item.stage)}`);
};

/** I8: what is open has a time at which reconcile looks at it; otherwise nobody ever would. */
export const somebodyLooks = (reading: Reading): readonly string[] =>
  openCases(reading)
    .filter(({ item }) => item.wakeAt === undefined && item.queue !== 'officer')
    .map(({ id, item }) => `${id} is ${String(item.stage)}, and nothing wakes it`);

/** Time never closes over an unread word, and nothing leaves our lists over one. */
export const unreadStays = (reading: Reading): readonly string[] =>
  ['request', 'complaint']
    .flatMap((kind) => ofKind(reading, kind))
    .flatMap(({ id, versions }) => {
      const lost = versions.find(({ item }) => {
        const { unread = 0, outcome, because } = item.state as Item & { readonly unread?: number };
        const byTime = item.stage === 'closed' && (outcome === 'lapsed' || because === 'silence');
        return unread > 0 && (byTime || item.queue === 'settled');
      });
      return lost === undefined ? [] : [`${id} is ${String(lost.item.stage)} over an unread message`];
    });

const caseIn = (name: string): string => /^[A-Z]{3}-[0-9A-Z]{26}/.exec(name)?.[0] ?? name;

/** I8: an execution ends soon after its case is settled, and in the calm none fails. */
export const executionsEnd = (reading: Reading): readonly string[] => {
  const { executions, calmAt, endAt } = reading.evidence;
  const open = new Set(openCases(reading).map(({ id }) => id));
  const lastAt = new Map(reading.cases.map(({ id, versions }) => [id, versions.at(-1)?.at ?? 0]));
  return executions.flatMap(({ name, status, startedAt, state }) => {
    const id = caseIn(name);
    const isLeft = !open.has(id) && endAt - (lastAt.get(id) ?? 0) > calmFor;
    if (status === 'RUNNING' && isLeft) return [`${name} still waits in “${state}”, and its case is settled`];
    if (status !== 'RUNNING' && startedAt > calmAt + dayFor) return [`${name} ${status} in “${state}”`];
    return [];
  });
};
