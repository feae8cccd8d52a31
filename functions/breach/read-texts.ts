import type { Ports } from '#ports/index.ts';
import type { TextByHash } from './words-of.ts';

/** An officer may send a direction that is not JSON. */
const wordsIn = (text: string): Record<string, unknown> => {
  try {
    const words: unknown = JSON.parse(text);
    return typeof words === 'object' && words !== null
      ? (words as Record<string, unknown>)
      : { asTyped: text };
  } catch {
    return { asTyped: text };
  }
};

/** Empty for an erased text. */
export const readTexts = async (
  texts: Ports['texts'],
  caseId: string,
  hashes: readonly string[],
): Promise<TextByHash> => {
  const found = await Promise.all(
    [...new Set(hashes)].map(async (hash) => [hash, await texts.read(caseId, hash)] as const),
  );
  const words = new Map(found.map(([hash, text]) => [hash, text === undefined ? {} : wordsIn(text)]));
  return (hash) => words.get(hash) ?? {};
};
