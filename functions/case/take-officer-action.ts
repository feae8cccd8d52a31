import { instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { OfficerAction } from '#domain/request/officer-action-commands.ts';
import { decideOfficerAction, officerActions } from '#domain/request/officer-actions.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { startClock } from '#functions/clock/contract.ts';
import {
  type Cleared,
  type GatePorts,
  gate,
  type Held,
  isHeld,
  keepSentWords,
  writtenReply,
} from '#functions/held-text/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import { committedEarlier } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import type { ActionRow, SaidAction } from './commands.ts';
import { type ActionWithText, textToPerson } from './text-to-person.ts';

export type ActingPorts = Pick<Ports, 'cases' | 'texts' | 'workflows' | 'clock'>;
type TextPorts = ActingPorts & GatePorts;

interface Officer {
  readonly sub: string;
  readonly name: string;
}

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

/** A refused action leaves no text; one that changes nothing is not looked at again. */
const decideFirst = async (
  { cases, clock }: ActingPorts,
  caseId: CaseId,
  action: OfficerAction,
): Promise<{ readonly seen: Seen; readonly changes: boolean }> => {
  const seen = await cases.read(requests, caseId);
  const decide = eventsForAction(action, instantText(clock.now()));
  return { seen, changes: committedEarlier(seen) || decide(seen).length > 0 };
};

const withSeal = ({ text: _, ...rest }: ActionWithText, textSha256: string): OfficerAction =>
  ({ ...rest, textSha256 }) as OfficerAction;

/** To decide about before its text is kept. */
export const sealedAction = async (
  texts: Pick<Ports['texts'], 'seal'>,
  caseId: CaseId,
  said: ActionWithText,
): Promise<OfficerAction> => withSeal(said, await texts.seal(caseId, said.text));

/** Of an act that changes nothing: what it would send was kept and sent before. */
const sentBefore = 'sent-before';
type Passed = Cleared | typeof sentBefore;

/** @returns the text that waits for a second person instead; undefined: no text of it leaves */
const passed = async (
  ports: TextPorts,
  caseId: CaseId,
  said: SaidAction,
  { sub: by, name: officer }: Officer,
): Promise<Held<Seen> | Passed | undefined> => {
  const written = textToPerson(said);
  if (written === undefined) return undefined;
  const action = await sealedAction(ports.texts, caseId, said as ActionWithText);
  const { seen, changes } = await decideFirst(ports, caseId, action);
  return changes ? gate(ports)(seen, { ...written, action: said, by, officer }) : sentBefore;
};

/** Beside the case. What colleagues alone read needs nobody’s leave. @returns its seal */
const keepText = async (
  { texts }: ActingPorts,
  caseId: CaseId,
  said: ActionWithText,
  cleared: Passed | undefined,
): Promise<string> => {
  if (textToPerson(said) === undefined) return texts.put(caseId, said.text);
  if (cleared === undefined) throw new Error(`${said.type} goes through the gate`);
  if (cleared === sentBefore) return texts.seal(caseId, said.text);
  return keepSentWords(texts, caseId, cleared.words(said.text));
};

export const applyOfficerAction =
  (ports: ActingPorts) =>
  async (caseId: CaseId, said: SaidAction, by: string, cleared?: Passed): Promise<Seen> => {
    const { cases, texts, workflows, clock } = ports;
    if ('text' in said) await decideFirst(ports, caseId, await sealedAction(texts, caseId, said));
    const action = 'text' in said ? withSeal(said, await keepText(ports, caseId, said, cleared)) : said;
    const decide = eventsForAction(action, instantText(clock.now()));
    const ends = typeof cleared === 'object' ? cleared.decide : () => [];
    const all = (seen: Seen) => [...ends(seen.state, seen.history), ...decide(seen)];
    const change = cases.change(requests, caseId, `officer:${by}`, all, 'request');
    const after = await commitAndStart(workflows, 'request', change);
    if (officerActions[action.type].bringsForward) await startClock({ cases, workflows }, after);
    return after;
  };

/** @throws {Refusal} */
export const takeOfficerAction =
  ({ action }: Pick<ActionRow, 'action'>) =>
  (ports: TextPorts) =>
  async (
    said: { readonly caseId: string; readonly by: string },
    { officer }: { readonly officer: Officer },
  ) => {
    const { caseId, by } = said;
    const given = action(said as never);
    const fields = textToPerson(given)?.fields;
    const how = await passed(ports, caseId, given, officer);
    if (typeof how === 'object' && isHeld(how))
      return { status: 202 as const, body: { ...summaryOf(how.seen), ...writtenReply(fields ?? [], how) } };
    const after = await applyOfficerAction(ports)(caseId, given, by, how);
    return { body: { ...summaryOf(after), ...(fields && writtenReply(fields)) } };
  };
