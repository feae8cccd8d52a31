import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/case/canonical-json.ts';

/** A reader sees the first word where the second may be stored. */
const masks = [
  ['required-by-law', 'legal-hold'],
  ['new-facts', 'hold-ended'],
] as const;

/** Of one text at most this many masked words are tried both ways. */
const mostWords = 6;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Every way in which the masked words of `text` may be stored, as shown among them. */
const waysOf = (text: string): readonly string[] => {
  const parts = text.split(new RegExp(`(${masks.flat().join('|')})`));
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

/** Everything that a reader could take for the sealed content: each text, each object, each object without its own seal. */
const sealable = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(sealable);
  if (typeof value !== 'object' || value === null) return [];
  const { hash: _, ...unsealed } = value as { hash?: unknown };
  return [
    ...[value, unsealed].flatMap((one) => [canonicalJson(one), JSON.stringify(one)]),
    ...Object.values(value).flatMap(sealable),
  ];
};

/** What a reader with `sha256sum` proves from a reply: the content whose digest, or its first 16 digits, the reply has. */
export const provenBy = (reply: unknown): readonly string[] => {
  const plain = JSON.parse(JSON.stringify(reply)) as unknown;
  const digests = [...new Set(JSON.stringify(plain).match(/(?<![0-9a-f])[0-9a-f]{16,64}(?![0-9a-f])/g))];
  if (digests.length === 0) return [];
  const texts = new Set(sealable(plain).flatMap(waysOf));
  return [...texts].filter((text) => {
    const whole = sha256(text);
    return digests.some((digest) => whole.startsWith(digest));
  });
};
