import { addedId, addedSentences, sentencesAdded } from '#domain/sentence/added.ts';
import type { Sentence } from '#domain/sentence/entry.ts';
import type { Ports } from '#ports/index.ts';

/** The company’s sentences that count as ours now, for the gate and for previews: a withdrawn one counts no more. */
export const sentencesInUse = async ({ cases }: Pick<Ports, 'cases'>): Promise<readonly Sentence[]> =>
  sentencesAdded((await cases.find(addedSentences, addedId))?.state);
