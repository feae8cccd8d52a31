import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { UnknownCase } from '#domain/case/errors.ts';
import type { Verb } from '#domain/request/officer-action-commands.ts';
import { decideVerb } from '#domain/request/officer-actions.ts';
import { type Request, type RequestEvent, requests } from '#domain/request/request.ts';
import { wakeClock } from '#functions/clock/contract.ts';
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
/** A verb whose text is still to be put beside the case. */
export type Spoken = Verb extends infer V
  ? V extends { textSha256: string }
    ? Omit<V, 'textSha256'>
    : never
  : never;

export const decidedFor =
  (verb: Verb, now: string) =>
  ({ id, state, history }: Seen) =>
    decideVerb({ id, state, history, now }, verb);

/** Verbs after which a date may lie before the one that the clock sleeps until. */
const mayBringForward: Readonly<Record<Verb['type'], boolean>> = {
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
  'tell-owed': false,
  close: false,
};

/** What an officer gets back: where the case stands now. */
export const standOf = ({ id, state: { stage, kind, dueOn, workBy }, revision }: Seen) => ({
  id,
  stage,
  kind,
  dueOn,
  workBy,
  revision,
});

/** Decides an officer's verb against the case, commits what happens and hands the case to its machine. */
export const useVerb =
  ({ cases, workflows, clock }: Omit<Needs, 'texts'>) =>
  async (id: CaseId, verb: Verb, actor: string): Promise<Seen> => {
    const decide = decidedFor(verb, instantText(clock.now()));
    const change = cases.change(requests, id, actor, decide, 'request');
    const after = await commitAndStart(workflows, 'request', change);
    if (mayBringForward[verb.type]) await wakeClock({ cases, workflows }, after);
    return after;
  };

/** As `useVerb`, with a text that stands beside the case; a refusal leaves no text behind. @throws {DomainError} */
export const useSpokenVerb =
  (needs: Needs) =>
  async (id: CaseId, verb: Spoken, text: string, actor: string): Promise<Seen> => {
    const { cases, texts, clock } = needs;
    const seen = await cases.find(requests, id);
    if (seen === undefined) throw new UnknownCase();
    decidedFor({ ...verb, textSha256: '' } as Verb, instantText(clock.now()))(seen);
    const textSha256 = await texts.put(id, text);
    return useVerb(needs)(id, { ...verb, textSha256 } as Verb, actor);
  };
