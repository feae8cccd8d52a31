import fc from 'fast-check';
import { corpus, mediaTypes, otherValues, rawBodies, threats } from './corpus.ts';

/** A text of the corpus, or one that nobody has thought of. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...threats).chain((threat) => fc.constantFrom(...corpus[threat])) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((units) => String.fromCharCode(...units)),
  },
);

/** Beside a text that is right, so that more than the first check reads it. */
const spoiled = (text: string): fc.Arbitrary<string> =>
  hostileText.chain((hostile) =>
    fc.constantFrom(hostile, `${text}${hostile}`, `${hostile}${text}`, `${text} ${hostile} ${text}`),
  );

type Path = readonly (string | number)[];

const leavesOf = (value: unknown, at: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...at, name]))];
};

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], value);

const replaced = (value: unknown, [name, ...rest]: Path, by: unknown): unknown => {
  if (name === undefined) return by;
  if (Array.isArray(value))
    return value.map((one, n) => (n === Number(name) ? replaced(one, rest, by) : one));
  return { ...(value as object), [name]: replaced((value as Record<string, unknown>)[name], rest, by) };
};

/** A field whose words nobody chooses from a list. */
const isProse = (value: unknown): boolean =>
  typeof value === 'string' && /[A-Z]/.test(value) && /[a-z]| /.test(value);

/** One field is spoiled, replaced by another type, or left out: mostly prose, which goes furthest. */
const withOneSpoiled = (body: unknown): fc.Arbitrary<unknown> => {
  const leaves = leavesOf(body);
  const prose = leaves.filter((path) => isProse(at(body, path)));
  const chosen = [
    { weight: 1, arbitrary: fc.constantFrom(...leaves) },
    ...(prose.length > 0 ? [{ weight: 2, arbitrary: fc.constantFrom(...prose) }] : []),
  ];
  return fc.oneof(...chosen).chain((path) => {
    const was = at(body, path);
    return fc
      .oneof(
        { weight: 6, arbitrary: spoiled(typeof was === 'string' ? was : '') as fc.Arbitrary<unknown> },
        { weight: 1, arbitrary: fc.constantFrom(...otherValues, undefined) },
      )
      .map((by) => replaced(body, path, by));
  });
};

const members = [
  '"__proto__":{"hostile":1},',
  '"constructor":{"prototype":{"hostile":1}},',
  '"hostile":"{{7919*7907}}",',
  '"toString":null,',
  `"hostile":${'['.repeat(12)}${']'.repeat(12)},`,
];

/** JSON as it comes: mostly one field spoiled, seldom two, a strange member, or no such body at all. */
export const hostileJson = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<string> => {
  const text = (value: unknown): string => JSON.stringify(value) ?? '';
  const once = valid.chain(withOneSpoiled);
  return fc.oneof(
    { weight: 2, arbitrary: valid.map(text) },
    { weight: 8, arbitrary: once.map(text) },
    { weight: 3, arbitrary: once.chain(withOneSpoiled).map(text) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(valid, fc.constantFrom(...members))
        .map(([body, member]) => text(body).replace('{', `{${member}`)),
    },
    { weight: 1, arbitrary: fc.constantFrom(...rawBodies) },
  );
};

/** A form's fields as they are, with some spoiled, left out, doubled or unknown. */
export const hostileForm = (fields: readonly (readonly [string, string])[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...fields.map(([name, value]) =>
        fc.oneof(
          { weight: 5, arbitrary: fc.constant([[name, value]]) },
          { weight: 3, arbitrary: spoiled(value).map((text) => [[name, text]]) },
          {
            weight: 1,
            arbitrary: fc.constantFrom(
              [],
              [
                [name, value],
                [name, 'again'],
              ],
              [[`${name}[]`, value]],
            ),
          },
        ),
      ),
    )
    .chain((sent) =>
      fc
        .option(fc.tuple(hostileText, hostileText), { freq: 8 })
        .map((more) =>
          new URLSearchParams([...sent.flat(), ...(more ? [more] : [])] as [string, string][]).toString(),
        ),
    );

/** For a parameter of a path: API Gateway refuses what is longer itself. */
export const hostilePart: fc.Arbitrary<string> = hostileText
  .filter((text) => text !== '' && text.isWellFormed())
  .map((text) => encodeURIComponent(text.slice(0, 1000).toWellFormed()));

const headerText = hostileText.map((text) => text.slice(0, 2000).replace(/[^\t\x20-\x7e\x80-\xff]/g, '?'));

/** What HTTP can carry in a header; the gateway refuses anything else. */
export const hostileHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 4,
    arbitrary: fc.dictionary(
      fc.constantFrom(
        'accept',
        'accept-language',
        'idempotency-key',
        'origin',
        'referer',
        'user-agent',
        'sec-gpc',
        'x-officer-address',
        'x-console-secret',
        'x-forwarded-for',
        'x-csrf-token',
        'host',
      ),
      fc.oneof(
        headerText,
        fc.constantFrom('text/html', 'application/json', 'text/csv', '"key-1"', 'es', '*/*;q=0'),
      ),
      { maxKeys: 3 },
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...mediaTypes)
      .map((type): Record<string, string> => (type === undefined ? {} : { 'content-type': type })),
  },
);

export const hostileQuery: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc
      .dictionary(
        fc.constantFrom(
          'cursor',
          'queue',
          'assignee',
          'noun',
          'kind',
          'controller',
          'due',
          'waits',
          'unread',
          'closed',
          'from',
          'to',
          'code',
          'key',
          'list',
          'part',
          'for',
          'next',
          'id',
          'page',
          '__proto__',
          'constructor',
        ),
        fc.oneof(
          hostileText.map((text) => text.slice(0, 1500)),
          fc.constantFrom('request', 'yes', 'late', 'eyJwayI6IngifQ=='),
        ),
        { maxKeys: 3 },
      )
      .map((query) => `?${new URLSearchParams(query)}`),
  },
);
