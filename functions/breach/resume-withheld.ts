import type { Withheld } from '#domain/breach/events.ts';
import { hasEnded, hasRequestsToResume, withheldIn } from '#domain/breach/withheld.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { type Request, type RequestEvent, requests } from '#domain/request/request.ts';
import { withheldAnswerStatus } from '#domain/request/withheld-answer.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import { type BreachPorts, carryOut, type StoredBreach } from './carry-out.ts';

export type ResumePorts = BreachPorts & Pick<Ports, 'workflows'>;

const actor = 'machine:run-clock';

/** Only if that answer still closes it: same id, 30 new days, a letter. */
const resumed = async (
  { cases, clock, workflows }: ResumePorts,
  { request, answerSha256 }: Withheld,
): Promise<ReturnType<typeof withheldAnswerStatus>> => {
  const found = await cases.find(requests, request);
  if (found === undefined) return 'over';
  const statusIn = ({ state, history }: StoredCase<Request, RequestEvent>) =>
    withheldAnswerStatus(state, history, answerSha256);
  if (statusIn(found) !== 'kept') return statusIn(found);
  const change = cases.change(
    requests,
    found,
    actor,
    (seen) =>
      statusIn(seen) === 'kept'
        ? decideOfficerAction({ ...seen, now: instantText(clock.now()) }, { type: 'resume' })
        : [],
    'request',
  );
  return statusIn(await commitAndStart(workflows, 'request', change));
};

/** Reopens every request before the commit: after a crash the next run finds them reopened. */
export const resumeWithheld =
  (ports: ResumePorts) =>
  async (of: StoredBreach): Promise<StoredBreach> => {
    if (!hasRequestsToResume(of.state)) return of;
    const ended: Required<Withheld>[] = [];
    for (const withheld of withheldIn(of.state)) {
      const became = await resumed(ports, withheld);
      if (hasEnded(became)) ended.push({ ...withheld, became });
    }
    return carryOut(ports, of, actor, { type: 'end-withheld', ended });
  };
