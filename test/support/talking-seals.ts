import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/case/canonical-json.ts';

/** A reader sees the first word where the second may be stored. */
const masks = [
  ['required-by-law', 'legal-hold'],
  ['new-facts', 'hold-ended'],
] as const;

const masked = new RegExp(`(${masks.flat().join('|')})`);

/** Of one text at most this many masked words are tried both ways. */
const mostWords = 6;

/** Every way in which the masked words of `text` may be stored, as shown among them. */
const waysOf = (text: string): readonly string[] => {
  const parts = text.split(masked);
  const places = parts.flatMap((part, at) => (masks.some(([shown]) => shown === part) ? [at] : []));
  const tried = places.slice(0, mostWords);
  return Array.from({ length: 2 ** tried.length }, (_, bits) =>
    parts
      .map((part, at) => {
        const bit = tried.indexOf(at);
        return bit >= 0 && (bits >> bit) % 2 === 1
          ? (masks.find(([shown]) => shown === part)?.[1] ?? '')
          : part;
      })
      .join(''),
  );
};

/** Everything with a masked word that may be the sealed content: each text, each object, each object without its own seal. */
const sealable = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return masked.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null || !masked.test(JSON.stringify(value))) return [];
  if (Array.isArray(value)) return value.flatMap(sealable);
  const { hash: _, ...unsealed } = value as { hash?: unknown };
  return [
    ...[value, unsealed].flatMap((one) => [canonicalJson(one), JSON.stringify(one)]),
    ...Object.values(value).flatMap(sealable),
  ];
};

/** How a digest may be written, whole or its beginning. */
const spellings = [
  { encoding: 'hex', written: /(?<![0-9a-f])[0-9a-f]{8,64}(?![0-9a-f])/g },
  { encoding: 'base64', written: /(?<![\w+/])[\w+/]{11,43}(?![\w+/])/g },
  { encoding: 'base64url', written: /(?<![\w-])[\w-]{11,43}(?![\w-])/g },
] as const;

/** Finds the digests that were given out, by their length. */
const digestsIn = (said: readonly string[]) =>
  spellings.map(({ encoding, written }) => {
    const found = new Set(said.flatMap((text) => text.match(written) ?? []));
    return { encoding, found, lengths: new Set([...found].map(({ length }) => length)) };
  });

/**
 * What a reader with `sha256sum` proves from all that they got, replies, pages and letters together: each content with a masked
 * word whose digest, or its beginning, is somewhere among it.
 */
export const provenBy = (...got: readonly unknown[]): readonly string[] => {
  const plain = got.map((one) => JSON.parse(JSON.stringify(one ?? null)) as unknown);
  const texts = new Set(plain.flatMap(sealable).flatMap(waysOf));
  if (texts.size === 0) return [];
  const digests = digestsIn(plain.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))));
  return [...texts].filter((text) => {
    const sha256 = createHash('sha256').update(text, 'utf8').digest();
    return digests.some(({ encoding, found, lengths }) => {
      const whole = sha256.toString(encoding);
      return [...lengths].some((length) => found.has(whole.slice(0, length)));
    });
  });
};
