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

type Item = Readonly<Record<string, unknown>>;

/** Enough of a digest to know a text by. */
const digits = 16;
const longDigests = /(?<![0-9a-f])[0-9a-f]{16,64}(?![0-9a-f])/g;

/** The first digits of what each kept text of a request or complaint could be known by: its seal, and its plain SHA-256. */
const knownBy = (items: readonly Item[]): ReadonlyMap<string, string> =>
  new Map(
    items.flatMap(({ pk, sk, text }) =>
      /^(REQUEST|COMPLAINT)#/.test(String(pk)) && String(sk).startsWith('TEXT#') && typeof text === 'string'
        ? [String(sk).slice(5), createHash('sha256').update(text).digest('hex')].map(
            (digest): [string, string] => [digest.slice(0, digits), `${pk} ${sk}`],
          )
        : [],
    ),
  );

/** Finds in what was replied the seal, or the plain digest, of a text that is kept. */
export const sealIn = (items: readonly Item[]): ((body: unknown) => string | undefined) => {
  const known = knownBy(items);
  return (body) =>
    (JSON.stringify(body ?? null).match(longDigests) ?? [])
      .map((digest) => known.get(digest.slice(0, digits)))
      .find((text) => text !== undefined);
};
