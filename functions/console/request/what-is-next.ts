import { blockWaiting, owesReview } from '#domain/request/child-block.ts';
import { awaitsCompany, isBlockedBy, isCompanySilent, owesPlace } from '#domain/request/company-chase.ts';
import { waitsForInstruction } from '#domain/request/instruction.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { isSettled, isVerified, type Request } from '#domain/request/state.ts';
import { owesAccount } from '#domain/request/unheard.ts';
import type { RequestView } from '#functions/case/case-view.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { NextAct } from '#functions/next/contract.ts';
import { type ActGroups, isMine } from '../case/next-cards.ts';
import { waitingWords } from '../case/words.ts';
import { nameIn } from '../case/worked-case.ts';
import type { Visit } from '../visit.ts';

/** By what an officer wants to do. */
export const actGroups: ActGroups = {
  'Write to the person': ['ask', 'message'],
  'Who is asking': ['check-identity', 'name-instruction', 'reclassify', 'record-state', 'apply-restriction'],
  'A child’s data': ['decide-block', 'record-child-age', 'tell-company'],
  Dates: ['extend', 'set-new-date'],
  Answer: [
    'answer',
    'put-package',
    'review-package',
    'declare-records',
    'upload-holder-package',
    'record-holder-answer',
    'reopen',
  ],
  'This case': ['assign', 'add-note', 'change-format', 'split', 'link', 'close', 'record-undeliverable'],
};

const inOrder = [
  ...['confirm-entry', 'confirm-identity', 'confirm-records', 'confirm-block', 'confirm-text'],
  ...['record-posted', 'apply-restriction', 'decide-block', 'name-instruction', 'close'],
];

/** Acts that can be done at any time, and are the next one only while they are owed. */
const owed: Readonly<Record<string, (state: Request) => boolean>> = {
  'apply-restriction': (state) => owesAccount(state) || owesPlace(state),
  close: isCompanySilent,
  'name-instruction': (state) => isVerified(state) && waitsForInstruction(state),
  'decide-block': (state) => owesReview(state) && blockWaiting(state) === undefined,
};

/** What waits for them, then a reply, then proof, then the answer. */
export const actFor = (
  { next, state, queue }: RequestView,
  visit: Pick<Visit, 'officer'>,
): NextAct | undefined => {
  const mine = (action: string) => next.find((one) => one.action === action && isMine(one, visit));
  for (const action of inOrder) {
    const isOwed = owed[action]?.(state) ?? true;
    const found = isOwed ? mine(action) : undefined;
    if (found) return found;
  }
  if ((state.unread ?? 0) > 0) return mine('message') ?? mine('add-note');
  if (queue !== 'officer' || state.assigned?.to === undefined) return undefined;
  const needsProof =
    kindPolicies[state.kind].needsIdentity && !isVerified(state) && state.evidence === undefined;
  return (needsProof ? mine('check-identity') : undefined) ?? mine('answer') ?? mine('close');
};

const closedWords: Readonly<Record<string, string>> = {
  redirected: 'The company decides about it, and the person was told.',
  recorded: 'The restriction was recorded as from receipt.',
  lapsed: 'Nobody confirmed who is asking.',
  joined: 'It is answered with another request.',
};

const waitingFor = ({ state }: RequestView): string => {
  if (awaitsCompany(state))
    return isBlockedBy(state)
      ? 'The company ordered a block, and can lift it. Nothing is left for an officer.'
      : 'The company was told of a child’s data and is asked again. Nothing is left for an officer.';
  if (state.stage === 'notifying-controller')
    return 'The company is being told. Nothing is left for an officer.';
  if (state.stage === 'answering') return 'The answer is on its way.';
  if (state.stage === 'lapsed')
    return `Paused: nobody confirmed who is asking. They can go on until ${dateInWords(state.dueOn)}.`;
  return 'We wait for the person to confirm who is asking.';
};

const noAccount = 'The restriction is on no account yet. Find the account and apply it.';

const unreviewed = ({ childBlock }: Request): string =>
  childBlock === undefined
    ? ''
    : `A report about a child is not reviewed yet. Review it by ${dateInWords(childBlock.reviewBy)}.`;

/** A task of a report about a child in a company's data. */
const companyTask = (state: Request): string | undefined => {
  if (isCompanySilent(state))
    return 'The company has not answered about a child’s data. Call it, then close the case with what you know.';
  return owesPlace(state)
    ? 'The company ordered a block, and the report names no customer’s account. Find the account and apply the block, or block in the systems by hand and close the case.'
    : undefined;
};

const settledWords = ({ state }: RequestView): string => {
  if (owesAccount(state)) return noAccount;
  if (owesReview(state)) return unreviewed(state);
  if (state.stage !== 'closed') return 'The person withdrew the request.';
  return closedWords[state.outcome] ?? 'The request is answered. Nothing is left to do.';
};

/** One sentence, true now: who has it. */
export const nextWords = (view: RequestView): string => {
  const { state, queue } = view;
  const waiting = waitingWords(state, isSettled(state));
  if (waiting !== undefined) return waiting;
  if (isSettled(state)) return settledWords(view);
  if (owesAccount(state)) return noAccount;
  if (owesReview(state)) return unreviewed(state);
  const task = companyTask(state);
  if (task !== undefined) return task;
  if (queue !== 'officer') return waitingFor(view);
  const { assigned } = state;
  return assigned === undefined
    ? 'Nobody has this request yet.'
    : `${nameIn(view, assigned.to)} works on it.`;
};
