import type { Day } from '#domain/calendar/times.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { type Confirming, mustBeAsShown, type Proposal, ProposalChanged } from '#domain/case/proposals.ts';
import { conflict, unknown } from '#domain/case/refusal.ts';
import { mustBeDifferentPerson, NothingToConfirm } from '#domain/case/two-persons.ts';
import {
  type AddedEvent,
  type AddedSentences,
  noneAdded,
  type Side,
  type Signing,
  type WaitingSentence,
} from './added.ts';
import { mustFitTheCatalog } from './added-rules.ts';
import type { Sentence } from './entry.ts';
import { sentenceOf } from './ours.ts';

/** All are in one item, which has room for as many with their history. */
export const mostAdded = 100;

export const SentenceKeyTaken = conflict(
  'sentence-key-taken',
  'A sentence has this key already, or had it. Choose another key.',
);
export const TooManySentences = conflict(
  'too-many-sentences',
  `The company has ${mostAdded} sentences of its own. Withdraw one that nobody needs.`,
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

/** @throws {SentenceKeyTaken | TooManySentences | ProposalChanged | InvalidInput | WordsReturned} */
export const decidePropose = (
  table: AddedSentences = noneAdded,
  { sentence, ...signing }: Signing & { readonly sentence: Sentence },
  today: Day,
): readonly AddedEvent[] => {
  const { key } = sentence;
  const isTaken = sentenceOf(key) !== undefined || Object.hasOwn(table.inUse, key);
  if (isTaken || table.ended.includes(key)) throw new SentenceKeyTaken();
  const others = othersOf(table, key);
  if (others.length >= mostAdded) throw new TooManySentences();
  mustFitTheCatalog(sentence, others, today);
  const waits = table.waiting[key];
  if (waits !== undefined && isSame(waits.sentence, sentence)) {
    // Another person confirms the sentence that waits, instead of proposing it as well.
    if (waits.proposed.by !== signing.by) throw new ProposalChanged(sentenceProposal(waits));
    return [];
  }
  return [{ type: 'sentence-proposed', sentence, ...signing }];
};

/** One is a supervisor, the other the data protection officer. */
export const areBothSides = (one: readonly Side[], other: readonly Side[]): boolean =>
  one.some((side) => other.some((theirs) => theirs !== side));

export interface ConfirmingSentence extends Confirming, Signing {
  readonly key: string;
  readonly speaksOfEvent: 'yes' | 'no' | undefined;
}

/**
 * The second person answers the question that a signer answers for every text. “Yes” returns the sentence.
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
    if (table.inUse[key]?.confirmed.by === signing.by) return [];
    throw new NothingToConfirm();
  }
  const { sentence, proposed } = waits;
  mustBeDifferentPerson(signing.by, proposed.by);
  if (!areBothSides(proposed.as, signing.as)) throw new OtherGroupNeeded();
  mustBeAsShown({ by: signing.by, proposalSha256 }, sentenceProposal(waits));
  if (speaksOfEvent === undefined)
    throw new InvalidInput([
      { pointer: '#/speaksOfEvent', detail: 'Say whether the sentence speaks of such an event.' },
    ]);
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
