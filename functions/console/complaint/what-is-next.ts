import { isSettled } from '#domain/complaint/state.ts';
import type { ComplaintView } from '#functions/case/case-view.ts';
import type { NextAct } from '#functions/next/contract.ts';
import { type ActGroups, isMine } from '../case/next-cards.ts';
import { waitingWords } from '../case/words.ts';
import { nameIn } from '../case/worked-case.ts';
import type { Visit } from '../visit.ts';

export const actGroups: ActGroups = {
  'Write to the complainant': ['ask', 'message'],
  'Look into it': ['record-investigation', 'link-request', 'name-officer'],
  Answer: ['answer'],
  'After the answer': ['record-step', 'give-pack'],
  'This case': ['assign', 'add-note', 'record-undeliverable'],
};

const inOrder = ['confirm-entry', 'confirm-text', 'record-posted'];

/** What waits for them, then a reply, then what was checked, then the answer. */
export const actFor = (
  { next, state, queue }: ComplaintView,
  visit: Pick<Visit, 'officer'>,
): NextAct | undefined => {
  const mine = (action: string) => next.find((one) => one.action === action && isMine(one, visit));
  for (const action of inOrder) {
    const found = mine(action);
    if (found) return found;
  }
  if ((state.unread ?? 0) > 0) return mine('message') ?? mine('add-note');
  if (state.secondLook) return mine('record-investigation');
  if (queue !== 'officer' || state.assigned?.to === undefined) return undefined;
  return state.investigatedBy === undefined ? mine('record-investigation') : mine('answer');
};

/** One sentence, true now: who has it. */
export const nextWords = (view: ComplaintView): string => {
  const { state } = view;
  const waiting = waitingWords(state, isSettled(state));
  if (waiting !== undefined) return waiting;
  if (state.secondLook)
    return 'Look at this complaint and its answer again: we may be able to say more now. Record what you checked.';
  if (state.stage === 'withdrawn') return 'The person withdrew the complaint.';
  if (state.stage === 'closed') return 'The complaint is closed. The right to complain further stays.';
  if (state.unsatisfiedAt !== undefined)
    return 'The person said that it is not resolved. The letter with the next steps closes it.';
  if (state.stage === 'answered') return 'We answered. We wait for the person.';
  if (state.stage === 'answering') return 'The answer is on its way.';
  const to = state.assigned?.to;
  if (to === undefined) return 'Nobody looks into this complaint yet.';
  return state.investigatedBy === undefined
    ? `${nameIn(view, to)} has it. Nothing is recorded yet of what was checked.`
    : `${nameIn(view, to)} looks into it.`;
};
