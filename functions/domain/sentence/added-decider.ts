import type { Day } from '#domain/calendar/times.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { Commit } from '#domain/case/case.ts';
import { type Fault, InvalidInput } from '#domain/case/errors.ts';
import { type Confirming, mustBeAsShown, type Proposal, ProposalChanged } from '#domain/case/proposals.ts';
import { conflict, unknown } from '#domain/case/refusal.ts';
import { isFull } from '#domain/case/shared-decider.ts';
import { mustBeDifferentPerson, NothingToConfirm } from '#domain/case/two-persons.ts';
import {
  type AddedEvent,
  type AddedSentences,
  areBothSides,
  noneAdded,
  type Signing,
  type WaitingSentence,
} from './added.ts';
import { mustFitTheCatalog } from './added-rules.ts';
import type { Sentence } from './entry.ts';

/** All are in one item, which has room for as many, and for the history of {@link isFull}. */
export const mostAdded = 100;

export const SentenceKeyTaken = conflict(
  'sentence-key-taken',
  'A sentence has this key already, or had it. Choose another key.',
);
export const TooManySentences = conflict(
  'too-many-sentences',
  `The company has ${mostAdded} sentences of its own. Withdraw one that nobody needs.`,
);
/** Withdrawing still has room. */
export const NoRoomForSentences = conflict(
  'no-room-for-sentences',
  'The list of the company’s sentences is full. Ask your engineers to put those that you use most into our catalog.',
);
export const NoSuchSentence = unknown('no-such-sentence', 'The company has no sentence with this key.');
export const OtherGroupNeeded = conflict(
  'other-group-needed',
  'A supervisor and the data protection officer add a sentence together. Someone of the other group must confirm it.',
);

export const sentenceProposal = ({ sentence, proposed }: WaitingSentence): Proposal => ({
  confirms: 'sentence',
  ...{ sentence, proposed },
});

const isSame = (a: Sentence, b: Sentence): boolean => canonicalJson(a) === canonicalJson(b);

/** Another key’s sentences: in use, or waiting. */
const othersOf = ({ waiting, inUse }: AddedSentences, key: string): readonly Sentence[] =>
  [...Object.values(inUse), ...Object.values(waiting)]
    .map(({ sentence }) => sentence)
    .filter((one) => one.key !== key);

/** Both persons answer the question that a signer answers for every text. */
export type Answer = 'yes' | 'no' | undefined;

const answerFaults = (speaksOfEvent: Answer): readonly Fault[] =>
  speaksOfEvent === undefined
    ? [{ pointer: '#/speaksOfEvent', detail: 'Say whether the sentence speaks of such an event.' }]
    : [];

const proposalFaults = (speaksOfEvent: Answer): readonly Fault[] =>
  speaksOfEvent === 'yes'
    ? [
        {
          pointer: '#/speaksOfEvent',
          detail: 'No sentence of ours speaks of such an event. Change its words.',
        },
      ]
    : answerFaults(speaksOfEvent);

export interface ProposingSentence extends Signing {
  readonly sentence: Sentence;
  readonly speaksOfEvent: Answer;
}

interface Facts {
  readonly today: Day;
  readonly history: readonly Commit[];
}

/** @throws {SentenceKeyTaken | TooManySentences | NoRoomForSentences | ProposalChanged | InvalidInput | WordsReturned} */
export const decidePropose = (
  table: AddedSentences = noneAdded,
  { sentence, speaksOfEvent, ...signing }: ProposingSentence,
  { today, history }: Facts,
): readonly AddedEvent[] => {
  const { key } = sentence;
  const others = othersOf(table, key);
  mustFitTheCatalog(sentence, others, today, proposalFaults(speaksOfEvent));
  const waits = table.waiting[key];
  const known = waits ?? table.inUse[key];
  if (known !== undefined && isSame(known.sentence, sentence)) {
    // Said again after a lost reply. Another person confirms the sentence that waits, instead of proposing it as well.
    if (known.proposed.by === signing.by) return [];
    if (waits !== undefined) throw new ProposalChanged(sentenceProposal(waits));
  }
  if (Object.hasOwn(table.inUse, key) || table.ended.includes(key)) throw new SentenceKeyTaken();
  if (others.length >= mostAdded) throw new TooManySentences();
  if (isFull(history)) throw new NoRoomForSentences();
  return [{ type: 'sentence-proposed', sentence, ...signing }];
};

export interface ConfirmingSentence extends Confirming, Signing {
  readonly key: string;
  readonly speaksOfEvent: Answer;
}

/**
 * “Yes” returns the sentence.
 * @throws {NothingToConfirm | SamePerson | OtherGroupNeeded | ProposalChanged | InvalidInput | WordsReturned}
 */
export const decideConfirm = (
  table: AddedSentences = noneAdded,
  { key, speaksOfEvent, proposalSha256, ...signing }: ConfirmingSentence,
  today: Day,
): readonly AddedEvent[] => {
  const waits = table.waiting[key];
  if (waits === undefined) {
    // Said again after a lost reply.
    if (speaksOfEvent === 'no' && table.inUse[key]?.confirmed.by === signing.by) return [];
    throw new NothingToConfirm();
  }
  const { sentence, proposed } = waits;
  mustBeDifferentPerson(signing.by, proposed.by);
  if (!areBothSides(proposed.as, signing.as)) throw new OtherGroupNeeded();
  mustBeAsShown({ by: signing.by, proposalSha256 }, sentenceProposal(waits));
  const unanswered = answerFaults(speaksOfEvent);
  if (unanswered.length > 0) throw new InvalidInput(unanswered);
  if (speaksOfEvent === 'yes') return [{ type: 'sentence-returned', key, ...signing }];
  // A later release may have the same sentence, or more words on its lists.
  mustFitTheCatalog(sentence, othersOf(table, key), today);
  return [{ type: 'sentence-added', key, ...signing }];
};

/** Either person, at once: the same words wait for a second person from then on. @throws {NoSuchSentence} */
export const decideWithdraw = (
  table: AddedSentences = noneAdded,
  { key, ...signing }: Signing & { readonly key: string },
): readonly AddedEvent[] => {
  if (table.ended.includes(key)) return [];
  if (!Object.hasOwn(table.inUse, key) && !Object.hasOwn(table.waiting, key)) throw new NoSuchSentence();
  return [{ type: 'sentence-withdrawn', key, ...signing }];
};
