import { kindPolicies } from '#domain/request/kinds.ts';
import { isSettled, isVerified } from '#domain/request/state.ts';
import type { RequestView } from '#functions/case/case-view.ts';
import type { Markup } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { NextAct } from '#functions/next/contract.ts';
import { type ActGroups, actButton, isMine, takeButton } from '../case/next-cards.ts';
import { counted } from '../case/words.ts';
import { nameIn } from '../case/worked-case.ts';
import type { Visit } from '../visit.ts';
import { pageOfRequest } from './request-case.ts';

type Reading = Pick<Visit, 'officer' | 'zone' | 'newKey'>;

/** By what an officer wants to do. */
export const actGroups: ActGroups = {
  'Write to the person': ['ask', 'message'],
  'Who is asking': ['check-identity', 'reclassify', 'record-state', 'record-child-age', 'apply-restriction'],
  Dates: ['extend', 'set-new-date'],
  Answer: ['answer', 'put-package', 'reopen'],
  'This case': ['assign', 'add-note', 'change-format', 'split', 'link', 'close', 'record-undeliverable'],
};

const inOrder = ['confirm-entry', 'confirm-identity', 'confirm-text', 'record-posted', 'apply-restriction'];

/** The one next act of this officer: what waits for them, then a reply, then proof, then the answer. */
const actFor = ({ next, state, queue }: RequestView, visit: Reading): NextAct | undefined => {
  const mine = (action: string) => next.find((one) => one.action === action && isMine(one, visit));
  for (const action of inOrder) {
    const found = action === 'apply-restriction' && state.unplaced === undefined ? undefined : mine(action);
    if (found) return found;
  }
  if ((state.unread ?? 0) > 0) return mine('message');
  if (queue !== 'officer' || state.assigned?.to === undefined) return undefined;
  const needsProof =
    kindPolicies[state.kind].needsIdentity && !isVerified(state) && state.evidence === undefined;
  return (needsProof ? mine('check-identity') : undefined) ?? mine('answer') ?? mine('close');
};

/** Take it first; then the one next act. */
export const firstAct = (view: RequestView, visit: Reading): Markup | undefined => {
  const casePage = pageOfRequest(view.id);
  const act = actFor(view, visit);
  if (act !== undefined) return actButton(casePage, act);
  if (view.queue !== 'officer' || view.state.assigned !== undefined) return undefined;
  return takeButton({ next: view.next, assignee: undefined, casePage }, visit);
};

const closedWords: Readonly<Record<string, string>> = {
  redirected: 'The company decides about it, and the person was told.',
  recorded: 'The restriction was recorded as from receipt.',
  lapsed: 'Nobody confirmed who is asking.',
  joined: 'It is answered with another request.',
};

const waitingFor = ({ state }: RequestView): string => {
  if (state.stage === 'notifying-controller')
    return 'The company is being told. Nothing is left for an officer.';
  if (state.stage === 'answering') return 'The answer is on its way.';
  if (state.stage === 'lapsed')
    return `Paused: nobody confirmed who is asking. They can go on until ${dateInWords(state.dueOn)}.`;
  return 'We wait for the person to confirm who is asking.';
};

/** One sentence, true now: who has it. */
export const nextWords = (view: RequestView): string => {
  const { state, queue } = view;
  if (state.stage === 'withdrawn') return 'The person withdrew the request.';
  if (state.stage === 'closed')
    return closedWords[state.outcome] ?? 'The request is answered. Nothing is left to do.';
  if (isSettled(state)) return 'Nothing is left to do.';
  const unread = state.unread ?? 0;
  if (unread > 0) return `The person wrote to us: ${counted(unread, 'message')} without a reply.`;
  if ((state.waitingForPost ?? []).length > 0)
    return `${counted(state.waitingForPost?.length ?? 0, 'letter')} must be mailed on paper.`;
  if ((state.returned ?? []).length > 0) return 'A letter came back. Mail it on paper, or add a note.';
  if (queue !== 'officer') return waitingFor(view);
  const to = state.assigned?.to;
  return to === undefined ? 'Nobody has this request yet.' : `${nameIn(view, to)} works on it.`;
};
