import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import type { OfficerAction } from '#domain/request/officer-action-commands.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { type Request, type RequestEvent, requests } from '#domain/request/request.ts';
import { startClock } from '#functions/clock/contract.ts';
import type { Cases, StoredCase } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { Texts } from '#ports/people.ts';
import { commitAndStart, type Workflows } from '#ports/workflows.ts';

export interface Needs {
  readonly cases: Cases;
  readonly texts: Texts;
  readonly workflows: Workflows;
  readonly clock: Clock;
}

type Seen = StoredCase<Request, RequestEvent>;
/** An action whose text is still to be put beside the case. */
export type ActionWithText = OfficerAction extends infer V
  ? V extends { textSha256: string }
    ? Omit<V, 'textSha256'>
    : never
  : never;

export const eventsForAction =
  (action: OfficerAction, now: string) =>
  ({ id: caseId, state, history }: Seen) =>
    decideOfficerAction({ id: caseId, state, history, now }, action);

/** Verbs after which a date may lie before the one that the clock sleeps until. */
const mayBringForward: Readonly<Record<OfficerAction['type'], boolean>> = {
  assign: true,
  reclassify: true,
  split: false,
  join: false,
  'take-duplicate': false,
  reopen: false,
  resume: false,
  extend: false,
  'set-new-date': true,
  write: false,
  'receive-message': false,
  'send-owed-letter': false,
  close: false,
};

/** What an officer gets back: where the case stands now. */
export const summaryOf = ({ id: caseId, state: { stage, kind, dueOn, workBy }, revision }: Seen) => ({
  id: caseId,
  stage,
  kind,
  dueOn,
  workBy,
  revision,
});

/** Decides an officer's action against the case, commits what happens and hands the case to its machine. */
export const applyOfficerAction =
  ({ cases, workflows, clock }: Omit<Needs, 'texts'>) =>
  async (caseId: CaseId, action: OfficerAction, actor: string): Promise<Seen> => {
    const decide = eventsForAction(action, instantText(clock.now()));
    const change = cases.change(requests, caseId, actor, decide, 'request');
    const after = await commitAndStart(workflows, 'request', change);
    if (mayBringForward[action.type]) await startClock({ cases, workflows }, after);
    return after;
  };

/** As `applyOfficerAction`, with a text that stands beside the case; a refusal leaves no text behind. @throws {Refusal} */
export const applyOfficerActionWithText =
  (needs: Needs) =>
  async (caseId: CaseId, action: ActionWithText, text: string, actor: string): Promise<Seen> => {
    const { cases, texts, clock } = needs;
    const seen = await cases.find(requests, caseId);
    if (seen === undefined) throw new NotFound();
    eventsForAction({ ...action, textSha256: '' } as OfficerAction, instantText(clock.now()))(seen);
    const textSha256 = await texts.put(caseId, text);
    return applyOfficerAction(needs)(caseId, { ...action, textSha256 } as OfficerAction, actor);
  };
