import { instantText } from '#domain/calendar/instants.ts';
import { type Instant, isAfter } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { DueMilestone } from '#functions/clock/contract.ts';
import type { Ports } from '#ports/index.ts';

interface FilesOf<C extends { readonly state: unknown }, W> {
  readonly workOf: (state: C['state']) => W | undefined;
  readonly isSettled: (state: C['state']) => boolean;
  /** Whatever fails, the next run begins again. */
  readonly workOn: (work: W) => Promise<C>;
  readonly dueIn: (of: C) => DueMilestone | undefined;
  readonly letterIn: (of: C) => DueMilestone | undefined;
}

/**
 * Also of a case that is over. A fault ends no clock: it is logged, the letters go on, and reconcile tries again every hour;
 * the watcher raises its alarm while the draft still has a day.
 */
export const filesDue = <
  C extends { readonly id: CaseId; readonly state: unknown },
  W extends { readonly what: string; readonly dueAt: Instant },
>(
  { clock }: Pick<Ports, 'clock'>,
  of: C,
  { workOf, isSettled, workOn, dueIn, letterIn }: FilesOf<C, W>,
): DueMilestone | undefined => {
  const work = workOf(of.state);
  // The clock of a case that is over ends: reconcile wakes it in two years.
  if (work === undefined || (isSettled(of.state) && isAfter(work.dueAt, instantText(clock.now()))))
    return undefined;
  const handle = async (): Promise<DueMilestone | undefined> => {
    try {
      return dueIn(await workOn(work));
    } catch (fault) {
      console.error({ code: 'files-wait', caseId: of.id, work: work.what, fault: (fault as Error).name });
      return letterIn(of);
    }
  };
  return { milestone: { name: `${work.what}-files`, firesAt: work.dueAt }, handle };
};

/** A letter that is due never waits for a file. */
export const firstDue = (
  letter: DueMilestone | undefined,
  files: DueMilestone | undefined,
  now: Instant,
): DueMilestone | undefined => {
  if (letter === undefined || files === undefined) return letter ?? files;
  const { firesAt } = letter.milestone;
  return !isAfter(firesAt, now) || !isAfter(firesAt, files.milestone.firesAt) ? letter : files;
};
