import { addedId, addedSentences } from '#domain/sentence/added.ts';
import { sentencesAdded } from '#domain/sentence/added-in-use.ts';
import type { Sentence } from '#domain/sentence/entry.ts';
import type { Ports } from '#ports/index.ts';

/** The company’s sentences that count as ours now, for the gate and for previews. A text that was judged before one was withdrawn leaves, as if it had left a second earlier. */
export const sentencesInUse = async ({ cases }: Pick<Ports, 'cases'>): Promise<readonly Sentence[]> =>
  sentencesAdded((await cases.find(addedSentences, addedId))?.state);
