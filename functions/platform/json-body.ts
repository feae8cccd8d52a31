import { BadRequest } from './problem.ts';

/** Deepest nesting (S11). */
const maxDepth = 16;
/** Members of one object: a list has at most 200 segments, and so has a letter's table of them. Arrays have limits of their own. */
const maxMembers = 500;
/** Bytes; the recipients' list has its own limit. */
const maxBytes = 65_536;

const forbidden = new Set(['__proto__', 'prototype', 'constructor']);

const inspect = (value: unknown, depth: number): void => {
  if (typeof value !== 'object' || value === null) return;
  if (depth >= maxDepth) throw new BadRequest(400, 'body-too-deep', 'The body is nested too deeply.');
  const keys = Object.keys(value);
  if (keys.length > maxMembers && !Array.isArray(value))
    throw new BadRequest(400, 'body-too-wide', 'The body has an object with too many members.');
  for (const key of keys) {
    if (forbidden.has(key))
      throw new BadRequest(400, 'forbidden-key', 'The body has a key that is not allowed.');
    inspect((value as Record<string, unknown>)[key], depth + 1);
  }
};

/** Only an escape of UTF-16 can be half a character. */
const mayBeHalf = /\\ud[89a-f]/i;

/** U+FFFD for half a character, which no store takes and no reader sees: nothing received is refused for it. */
const wellFormed = (value: unknown): unknown => {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name.toWellFormed(), wellFormed(inner)]),
  );
};

/** Well-formed text. @returns undefined without a body. @throws {BadRequest} 413, 415 or 400 with a stable code */
export const jsonBody = (
  body: string | undefined,
  isBase64Encoded: boolean,
  contentType: string | undefined,
): unknown => {
  if (body === undefined || body === '') return undefined;
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  if (Buffer.byteLength(text) > maxBytes)
    throw new BadRequest(413, 'body-too-large', 'The body is larger than 64 KB.');
  if (contentType !== undefined && !/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(contentType))
    throw new BadRequest(415, 'unsupported-media-type', 'Please send application/json.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw Object.assign(new BadRequest(400, 'malformed-json', 'The body is not well-formed JSON.'), {
      cause,
    });
  }
  inspect(value, 0);
  return mayBeHalf.test(text) ? wellFormed(value) : value;
};
