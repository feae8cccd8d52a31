import { instantText } from '#domain/calendar/instants.ts';
import { type Instant, isAfter } from '#domain/calendar/times.ts';
import { fileWorkOf } from '#domain/request/files.ts';
import { isSettled, type Request, type RequestEvent } from '#domain/request/request.ts';
import type { DueMilestone } from '#functions/clock/contract.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { type FilePorts, workOnFiles } from './work-on-files.ts';

type Next = (of: StoredCase<Request, RequestEvent>) => DueMilestone | undefined;

/**
 * Also of a case that is over. A fault ends no clock: it is logged, the letters go on, and reconcile tries again every hour;
 * the watcher raises its alarm while the draft still has a day.
 */
export const filesDue = (
  ports: FilePorts & Pick<Ports, 'clock'>,
  of: StoredCase<Request, RequestEvent>,
  { dueIn, letterIn }: Readonly<Record<'dueIn' | 'letterIn', Next>>,
): DueMilestone | undefined => {
  const work = fileWorkOf(of.state);
  // The clock of a case that is over ends: reconcile wakes it in two years.
  if (work === undefined || (isSettled(of.state) && isAfter(work.dueAt, instantText(ports.clock.now()))))
    return undefined;
  const handle = async (): Promise<DueMilestone | undefined> => {
    try {
      return dueIn(await workOnFiles(ports, of, work, 'machine:run-clock'));
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
