import type * as z from 'zod/mini';
import type { Breach } from '#domain/breach/breach.ts';
import { machinesOf } from '#domain/breach/customer-notice.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { breaches } from '#domain/breach/noun.ts';
import { restoreOwedIn } from '#domain/breach/restore.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { type Instant, isAfter } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { isWokenByPlan } from '#domain/complaint/clocks.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import { filesDueAt, isWorkedCase, workedNounOf } from '#domain/nouns.ts';
import { startClock } from '#functions/clock/contract.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { ensureEach, type MachineName } from '#ports/workflows.ts';
import type { reconcileInput } from './contract.ts';

type Restarting = Pick<Ports, 'cases' | 'workflows'>;

/** Cases per run; the rest wait for the next hour. */
export const passSize = 1000;

/** Each machine that may have work, and the clock: a machine that dies early does not start it. */
const machinesFor = ({ kind, state }: StoredCase): readonly MachineName[] => {
  if (kind === 'breach') return [...machinesOf(state as Breach), 'response-clock'];
  return [kind === 'complaint' ? 'complaint' : 'request', 'response-clock'];
};

/** Before any machine sees a restored breach (F12). The next run replaces a clock that sleeps too long. */
const marked = async ({ cases }: Restarting, found: StoredCase): Promise<StoredCase> =>
  found.kind === 'breach'
    ? cases.change(
        breaches,
        found as StoredCase<Breach, BreachEvent>,
        'machine:reconcile',
        ({ state }) => restoreOwedIn(state, cases.tableGeneration),
        'response-clock',
      )
    : found;

/** The clock of a case may sleep past what is due for its files. */
const clockSleepsPast = (found: StoredCase, now: Instant): boolean => {
  const dueAt = filesDueAt(found);
  return dueAt !== undefined && !isAfter(dueAt, now);
};

const isPlanned = ({ id, kind, state }: StoredCase, now: Instant): boolean =>
  kind === 'complaint' && isWokenByPlan(id, state as Complaint, now);

/** @returns whether a start had been lost; files of a case that is over and postponed letters wait for this hour by plan */
const restart = async (ports: Restarting & Pick<Ports, 'clock'>, caseId: CaseId): Promise<boolean> => {
  const { cases, workflows, clock } = ports;
  const noun = workedNounOf(caseId);
  const found = await cases.find(noun, caseId);
  if (found?.keys.wakeAt === undefined) return false;
  const current = await marked(ports, found);
  const now = instantText(clock.now());
  const startsAnew = clockSleepsPast(current, now);
  if (startsAnew) await startClock(ports, current);
  await ensureEach(
    workflows,
    ['recipients', 'customer-notice', 'breach', 'complaint', 'request', 'response-clock'],
    current,
    machinesFor(current).filter((machine) => !startsAnew || machine !== 'response-clock'),
  );
  return !startsAnew && !isPlanned(current, now);
};

/** Dead man's switch and restore: starts every machine past its `wakeAt`, or `all`. Leaves no event. */
export const reconcile =
  (ports: Restarting & Pick<Ports, 'clock'>) =>
  async ({ all = false }: z.output<typeof reconcileInput>): Promise<{ readonly restarted: number }> => {
    const { cases, clock } = ports;
    const ids = all ? cases.allOpen() : await cases.due(instantText(clock.now()), passSize);
    let restarted = 0;
    for await (const caseId of ids) {
      // A register waits for a person (tell-second-missing.ts).
      if (!isWorkedCase(caseId)) continue;
      if (await restart(ports, caseId)) restarted += 1;
    }
    return { restarted };
  };
