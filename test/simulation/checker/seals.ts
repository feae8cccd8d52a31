import { createHash } from 'node:crypto';

/** A reader sees the first word where the second may be kept. */
const masks = [
  ['required-by-law', 'legal-hold'],
  ['new-facts', 'hold-ended'],
] as const;
const masked = new RegExp(`(${masks.map(([shown]) => shown).join('|')})`);

/** Of one text at most this many masked words are tried both ways. */
const mostWords = 6;

const waysOf = (text: string): readonly string[] =>
  text.split(masked).reduce<readonly string[]>(
    (ways, part, at) => {
      const hidden = at < 2 * mostWords ? masks.find(([shown]) => shown === part)?.[1] : undefined;
      const parts = hidden === undefined ? [part] : [part, hidden];
      return ways.flatMap((before) => parts.map((one) => before + one));
    },
    [''],
  );

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return masked.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const digests = /(?<![0-9a-f])[0-9a-f]{8,64}(?![0-9a-f])/g;

/** The texts with a masked word that `body` shows and proves: their SHA-256 (hex), or its first digits, is somewhere in it. */
export const provenIn = (body: unknown): readonly string[] => {
  const texts = textsIn(body).flatMap(waysOf);
  if (texts.length === 0) return [];
  const found = JSON.stringify(body).match(digests) ?? [];
  return texts.filter((text) => {
    const sha256 = createHash('sha256').update(text).digest('hex');
    return found.some((digest) => sha256.startsWith(digest));
  });
};
