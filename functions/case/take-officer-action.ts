import { instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { OfficerAction } from '#domain/request/officer-action-commands.ts';
import { decideOfficerAction, officerActions } from '#domain/request/officer-actions.ts';
import { type Request, type RequestEvent, requests } from '#domain/request/request.ts';
import { startClock } from '#functions/clock/contract.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { Answer } from '#ports/routes.ts';
import { commitAndStart } from '#ports/workflows.ts';
import type { ActionRow, SaidAction } from './commands.ts';

export type ActingPorts = Pick<Ports, 'cases' | 'texts' | 'workflows' | 'clock'>;

type Seen = StoredCase<Request, RequestEvent>;

export const eventsForAction =
  (action: OfficerAction, now: Instant) =>
  ({ id, state, history }: Seen) =>
    decideOfficerAction({ id, state, history, now }, action);

export const summaryOf = ({ id, state: { stage, kind, dueOn, workBy }, revision }: Seen) => ({
  id,
  stage,
  kind,
  dueOn,
  workBy,
  revision,
});

/** A refused action leaves no text. */
const withText = async (
  { cases, texts, clock }: ActingPorts,
  caseId: CaseId,
  said: SaidAction,
): Promise<OfficerAction> => {
  if (!('text' in said)) return said;
  const { text, ...rest } = said;
  const hashed = (textSha256: string) => ({ ...rest, textSha256 }) as OfficerAction;
  eventsForAction(hashed(''), instantText(clock.now()))(await cases.read(requests, caseId));
  return hashed(await texts.put(caseId, text));
};

export const applyOfficerAction =
  (ports: ActingPorts) =>
  async (caseId: CaseId, said: SaidAction, by: string): Promise<Seen> => {
    const { cases, workflows, clock } = ports;
    const action = await withText(ports, caseId, said);
    const decide = eventsForAction(action, instantText(clock.now()));
    const change = cases.change(requests, caseId, `officer:${by}`, decide, 'request');
    const after = await commitAndStart(workflows, 'request', change);
    if (officerActions[action.type].bringsForward) await startClock({ cases, workflows }, after);
    return after;
  };

/** @throws {Refusal} */
export const takeOfficerAction =
  ({ action }: Pick<ActionRow, 'action'>) =>
  (ports: ActingPorts) =>
  async (said: { readonly caseId: string; readonly by: string }): Promise<Answer> => {
    const { caseId, by } = said;
    return { body: summaryOf(await applyOfficerAction(ports)(caseId, action(said as never), by)) };
  };
