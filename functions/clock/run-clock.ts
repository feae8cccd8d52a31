import { ceilToSecond, instantText } from '#domain/calendar/instants.ts';
import { type Instant, isAfter, isBefore, millisecondsOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import type { Ports } from '#ports/index.ts';
import { ensureEach } from '#ports/workflows.ts';
import type { CaseClock, ClockResult, DueMilestone } from './contract.ts';

/** Milliseconds; an execution lives one year (decision 0002). Waking early is harmless. */
const longestWait = 300 * 86_400_000;

/** Milliseconds. Dated work begins at most this late (decision 0040). */
const beginsWithin = 30 * 60_000;

type HandingOver = Pick<Ports, 'cases' | 'workflows'>;

type Count = (name: 'DatedWorkLate', value: 0 | 1) => void;

const beginsLate = ({ milestone, openedAt }: DueMilestone, now: number): boolean => {
  const due = [milestone.firesAt, ...(openedAt === undefined ? [] : [openedAt])];
  return now - Math.max(...due.map((at: Instant) => millisecondsOf(at))) > beginsWithin;
};

/**
 * Starts the run after this one. One that another run has replaced makes sure of that one and ends, so the chains of two runs
 * become one.
 */
const handOver = async (
  { cases, workflows }: HandingOver,
  caseId: CaseId,
  run: number,
  until: Instant,
): Promise<void> => {
  const current = await cases.raiseRun(caseId, 'response-clock', run);
  const runs = { 'response-clock': current };
  await ensureEach(workflows, ['response-clock'], { id: caseId, runs }, ['response-clock'], until);
};

/** `until` is always in the future, so no clock can spin. `clocks`: by case id prefix. @throws {NotFound} */
export const runClock =
  <P>(clocks: Readonly<Record<string, (ports: P) => CaseClock>>, count: Count = () => {}) =>
  (ports: P & HandingOver & Pick<Ports, 'clock'>) =>
  async ({
    caseId,
    run,
  }: {
    readonly caseId: CaseId;
    readonly run?: number | undefined;
  }): Promise<ClockResult> => {
    const { clock } = ports;
    const caseClock = clocks[caseId.slice(0, 3)]?.(ports);
    if (caseClock === undefined) throw new NotFound();
    let due = await caseClock.upcoming(caseId);
    while (due !== undefined && !isAfter(due.milestone.firesAt, instantText(clock.now()))) {
      const { name } = due.milestone;
      const isLate = beginsLate(due, clock.now());
      due = await due.handle();
      // After it, so that a step that fails and is tried again counts once.
      count('DatedWorkLate', isLate ? 1 : 0);
      if (due?.milestone.name === name) throw new Error(`milestone ${name} was kept and is still next`);
    }
    if (due === undefined) return { settled: true, until: '' };
    const furthest = instantText(clock.now() + longestWait);
    const next = isBefore(due.milestone.firesAt, furthest) ? due.milestone.firesAt : furthest;
    const until = ceilToSecond(next).text;
    if (run !== undefined) await handOver(ports, caseId, run, until);
    return { settled: false, until };
  };
