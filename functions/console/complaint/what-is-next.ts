import type { ComplaintView } from '#functions/case/case-view.ts';
import type { Markup } from '#functions/design-system/html.ts';
import type { NextAct } from '#functions/next/contract.ts';
import { type ActGroups, actButton, isMine, takeButton } from '../case/next-cards.ts';
import { counted } from '../case/words.ts';
import { nameIn } from '../case/worked-case.ts';
import type { Visit } from '../visit.ts';
import { pageOfComplaint } from './complaint-case.ts';

type Reading = Pick<Visit, 'officer' | 'zone' | 'newKey'>;

export const actGroups: ActGroups = {
  'Write to the complainant': ['ask', 'message'],
  'Look into it': ['record-investigation', 'link-request', 'name-officer'],
  Answer: ['answer'],
  'After the answer': ['record-step', 'give-pack'],
  'This case': ['assign', 'add-note', 'record-undeliverable'],
};

const inOrder = ['confirm-entry', 'confirm-text', 'record-posted'];

const actFor = ({ next, state, queue }: ComplaintView, visit: Reading): NextAct | undefined => {
  const mine = (action: string) => next.find((one) => one.action === action && isMine(one, visit));
  for (const action of inOrder) {
    const found = mine(action);
    if (found) return found;
  }
  if ((state.unread ?? 0) > 0) return mine('message');
  if (queue !== 'officer' || state.assigned?.to === undefined) return undefined;
  return state.investigatedBy === undefined ? mine('record-investigation') : mine('answer');
};

/** Take it first; then look into it; then answer. */
export const firstAct = (view: ComplaintView, visit: Reading): Markup | undefined => {
  const casePage = pageOfComplaint(view.id);
  const act = actFor(view, visit);
  if (act !== undefined) return actButton(casePage, act);
  if (view.queue !== 'officer' || view.state.assigned !== undefined) return undefined;
  const work = view.next.find(({ action }) => action === 'record-investigation');
  // Who decided the matter cannot take it.
  if (work !== undefined && !isMine(work, visit)) return undefined;
  return takeButton({ next: view.next, assignee: undefined, casePage }, visit);
};

/** One sentence, true now: who has it. */
export const nextWords = (view: ComplaintView): string => {
  const { state } = view;
  if (state.stage === 'withdrawn') return 'The person withdrew the complaint.';
  if (state.stage === 'closed') return 'The complaint is closed. The right to complain further stays.';
  const unread = state.unread ?? 0;
  if (unread > 0) return `The person wrote to us: ${counted(unread, 'message')} without a reply.`;
  if ((state.waitingForPost ?? []).length > 0)
    return `${counted(state.waitingForPost?.length ?? 0, 'letter')} must be mailed on paper.`;
  if (state.stage === 'answered') return 'We answered. We wait for the person.';
  if (state.stage === 'answering') return 'The answer is on its way.';
  const to = state.assigned?.to;
  if (to === undefined) return 'Nobody looks into this complaint yet.';
  return state.investigatedBy === undefined
    ? `${nameIn(view, to)} has it. Nothing is recorded yet of what was checked.`
    : `${nameIn(view, to)} looks into it.`;
};
