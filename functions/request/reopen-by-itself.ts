import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { withheldAnswerStatus } from '#domain/request/withheld-answer.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';

export type ReopenPorts = Pick<Ports, 'cases' | 'clock' | 'workflows'>;

/**
 * What kept a part of this answer back has ended, a hold or a preservation: nothing tells which (R-10, P47). Only if that answer still
 * closes the request: same id, 30 new days, a letter. Once, however often it is called. @returns what became of the answer
 */
export const reopenByItself = async (
  { cases, clock, workflows }: ReopenPorts,
  { request, answerSha256 }: { readonly request: CaseId; readonly answerSha256: string },
): Promise<ReturnType<typeof withheldAnswerStatus>> => {
  const found = await cases.find(requests, request);
  if (found === undefined) return 'over';
  const statusIn = ({ state, history }: Pick<StoredCase<Request, RequestEvent>, 'state' | 'history'>) =>
    withheldAnswerStatus(state, history, answerSha256);
  if (statusIn(found) !== 'kept') return statusIn(found);
  const change = cases.change(
    requests,
    found,
    'machine:reconcile',
    (seen) =>
      statusIn(seen) === 'kept'
        ? decideOfficerAction({ ...seen, now: instantText(clock.now()) }, { type: 'resume' })
        : [],
    'request',
  );
  return statusIn(await commitAndStart(workflows, 'request', change));
};
