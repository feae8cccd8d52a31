import { instantText } from '#domain/calendar/instants.ts';
import { InProgress } from '#domain/case/errors.ts';
import {
  type CountingHour,
  countingHourAt,
  digestDayAt,
  digestIdOf,
  digests,
  textsLetter,
} from '#domain/case/late-digest.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { textsWaitingFor } from '#functions/officer/offers.ts';
import type { Ports } from '#ports/index.ts';
import { textsWaiting } from './letters/texts-waiting.ts';

type CountingPorts = Pick<
  Ports,
  'cases' | 'clock' | 'dpoAddress' | 'letterhead' | 'letters' | 'supervisorsAddress' | 'zone'
>;

const actor = 'machine:reconcile';

/** Those that a supervisor sees; the officer `by` none of them is. */
const supervisor = { by: '', groups: ['supervisor'] } as const;

const sent = async (
  { cases, letters, letterhead }: CountingPorts,
  caseId: string,
  { to, of, count }: { readonly to: string; readonly of: string; readonly count: number },
): Promise<void> => {
  const seen = await cases.read(digests, caseId);
  if (seen.state.textsTold?.includes(of)) return;
  const letter = await letters.sendOnce(caseId, { kind: textsLetter, of }, async () =>
    textsWaiting(letterhead, caseId, to, count),
  );
  await cases.change(digests, seen, actor, ({ state }) =>
    state.textsTold?.includes(of) ? [] : [{ ...letterFactOf(letter), type: 'letter-sent' } as const],
  );
};

/** The first commit freezes the count: a later try sends the same letter. */
const counted = async (ports: CountingPorts, caseId: string, hour: CountingHour): Promise<number> => {
  const { cases, clock } = ports;
  const seen = await cases.find(digests, caseId);
  // The digest of the day could not be made yet; the next hour tries again.
  if (seen === undefined) return 0;
  const before = seen.state.texts?.[hour];
  if (before !== undefined) return before;
  const now = instantText(clock.now());
  const count = (await textsWaitingFor(ports, { ...supervisor, now })).length;
  const after = await cases.change(digests, seen, actor, ({ state }) =>
    state.texts?.[hour] === undefined ? [{ type: 'texts-counted', hour, count } as const] : [],
  );
  return after.state.texts?.[hour] ?? count;
};

/**
 * Twice on each business day, at 9:00 and 14:00 company time, supervisors and the DPO hear how many texts wait; none: no letter
 * . Held or not, each counts. It runs after the day’s digest is made, whose case keeps the count.
 */
export const tellWaitingTexts = (ports: CountingPorts) => async (): Promise<void> => {
  const now = instantText(ports.clock.now());
  const hour = countingHourAt(now, ports.zone);
  if (hour === undefined) return;
  const caseId = digestIdOf(digestDayAt(now, ports.zone));
  const count = await counted(ports, caseId, hour);
  if (count === 0) return;
  const faults: unknown[] = [];
  for (const [n, to] of [...new Set([ports.dpoAddress, ports.supervisorsAddress])].entries()) {
    const of = n === 0 ? `${hour}` : `${hour}-supervisors`;
    // Who can be reached hears of it, whoever cannot; the next hour tries again.
    await sent(ports, caseId, { to, of, count }).catch((fault: unknown) => faults.push(fault));
  }
  // Another run has what is in progress.
  const fault = faults.find((one) => !(one instanceof InProgress));
  if (fault !== undefined) throw fault;
};
