import type { Withheld } from '#domain/breach/events.ts';
import { breaches } from '#domain/breach/noun.ts';
import { hasEnded, hasRequestsToResume, withheldIn } from '#domain/breach/withheld.ts';
import { requests } from '#domain/request/request.ts';
import { holdsTouching } from '#functions/notice/offers.ts';
import { type AskingPorts, mayErase, type StoredWork } from '#functions/preservation/offers.ts';
import { type ReopenPorts, reopenByItself } from '#functions/request/offers.ts';
import type { Ports } from '#ports/index.ts';
import { type BreachPorts, carryOut, type StoredBreach } from './carry-out.ts';
import { openBreaches } from './open-breaches.ts';

type ResumePorts = BreachPorts & ReopenPorts & AskingPorts & Pick<Ports, 'files'>;

/** What a preservation or another hold still covers waits for its end (P47). */
const isKept = async (ports: ResumePorts, request: string): Promise<boolean> => {
  const found = await ports.cases.find(requests, request);
  if (found === undefined) return false;
  if (!(await mayErase(ports, found as unknown as StoredWork))) return true;
  return (await holdsTouching(ports)(request)).length > 0;
};

/** Reopens every request before the commit: after a crash the next run finds them reopened. */
const resumeOf = async (ports: ResumePorts, of: StoredBreach): Promise<void> => {
  const ended: Required<Withheld>[] = [];
  for (const withheld of withheldIn(of.state)) {
    if (await isKept(ports, withheld.request)) continue;
    const became = await reopenByItself(ports, withheld);
    if (hasEnded(became)) ended.push({ ...withheld, became });
  }
  if (ended.length > 0) await carryOut(ports, of, 'machine:reconcile', { type: 'end-withheld', ended });
};

/**
 * Every hour: each request that a hold kept something back from is reopened once the hold has ended, in the same run as after a
 * preservation, so that neither words nor time tell which it was (R-10, P47). An answer whose letter is on its way is looked for in the
 * next hour. One breach that fails keeps none of the others.
 */
export const resumeWithheld = (ports: ResumePorts) => async (): Promise<void> => {
  const faults: unknown[] = [];
  for await (const { id } of openBreaches(ports)) {
    const found = await ports.cases.find(breaches, id);
    if (found === undefined || !hasRequestsToResume(found.state)) continue;
    await resumeOf(ports, found).catch((fault) => faults.push(fault));
  }
  if (faults.length > 0) throw new AggregateError(faults, 'breaches whose requests were not reopened');
};
