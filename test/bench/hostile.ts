/*
 * How long the worst bodies take: node test/bench/hostile.ts [rounds]. For each route with a body, JSON of 64 KB that is as hard
 * to read as we know, and for each pattern's worst text one of each length. Prints the fastest of some rounds, in ms. Ends with 1 if a body takes
 * 5 ms or more to be checked, or if four times the text takes more than eight times as long.
 */
import { check } from '#functions/platform/check.ts';
import type { Row } from '#functions/platform/door.ts';
import { jsonBody } from '#functions/platform/json-body.ts';
import { routes } from '#infra/routes.ts';
import { corpus } from '#test/hostile/corpus.ts';

const rounds = Number(process.argv[2] ?? 15);
const mostMs = 5;
const mostGrowth = 8;
const bytes = 65_536;

type Schema = NonNullable<Row['body']>;

/** The fastest of several: the collector of garbage comes when it likes. */
const fastest = (run: () => number): number => Math.min(...Array.from({ length: rounds }, run));

/** Of this thread alone, so that other work on the machine adds nothing. */
const spentMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const timed = (work: () => unknown): number => {
  const began = spentMs();
  try {
    work();
  } catch {
    // A refusal takes as long as an acceptance, or longer.
  }
  return spentMs() - began;
};

const shapeOf = ({ _zod }: Schema): readonly string[] =>
  Object.keys((_zod.def as unknown as { readonly shape?: object }).shape ?? {});

/** `wanted` bytes of one text again and again. */
const filled = (part: string, wanted: number): string =>
  part.repeat(Math.ceil(wanted / Buffer.byteLength(JSON.stringify(part)))).slice(0, wanted);

/** One field takes all that there is; the others are short. */
const oneLong = (names: readonly string[], at: number, text: string): string =>
  JSON.stringify(Object.fromEntries(names.map((name, n) => [name, n === at ? text : 'x'])));

const many = (count: number, value = 'x'): object =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, value]));

const whole: readonly string[] = [
  JSON.stringify(many(5_000)),
  JSON.stringify({ a: Array.from({ length: 13_000 }, () => 'ab') }),
  `{"a":[${'{},'.repeat(21_000)}{}]}`,
  `{"a":"${'\\ud800'.repeat(10_900)}"}`,
  `{"a":${'['.repeat(14)}${Array.from({ length: 9_000 }, () => '"\\ud8"')}${']'.repeat(14)}}`,
];

const texts = [...new Set(corpus.patterns.map((text) => text.slice(0, 8)))];

const fits = (body: string): boolean => Buffer.byteLength(body) <= bytes;

/** Also inside: an array or a table takes the same text many times. */
const bodiesFor = (schema: Schema): readonly string[] => {
  const names = shapeOf(schema);
  const long = names.flatMap((_, at) => texts.map((part) => oneLong(names, at, filled(part, 60_000))));
  const lists = names.map((name) => JSON.stringify({ [name]: Array.from({ length: 12_000 }, () => 'ab') }));
  const tables = names.map((name) => JSON.stringify({ [name]: many(500, 'ab '.repeat(35)) }));
  return [...whole, ...long, ...lists, ...tables].filter(fits);
};

const read = (schema: Schema, body: string) => () =>
  check(schema, jsonBody(body, false, 'application/json') ?? {});

const worst = { ms: 0, route: '', body: '' };
let bodies = 0;
for (const { method, path, ...route } of routes as readonly Row[])
  if (route.body !== undefined)
    for (const body of bodiesFor(route.body)) {
      bodies += 1;
      const work = read(route.body, body);
      const once = timed(work);
      const ms = once < mostMs / 2 ? once : fastest(() => timed(work));
      if (ms > worst.ms) Object.assign(worst, { ms, route: `${method} ${path}`, body: body.slice(0, 60) });
    }
console.log(
  `${bodies} bodies of up to 64 KB; the slowest takes ${worst.ms.toFixed(2)} ms: ${worst.route} ${worst.body}`,
);

const growths = (routes as readonly Row[]).flatMap(({ method, path, body }) =>
  body === undefined
    ? []
    : texts.map((part) => {
        const names = shapeOf(body);
        const of = (length: number): string =>
          JSON.stringify(
            Object.fromEntries(names.map((name) => [name, filled(part, length / names.length)])),
          );
        const at = (length: number): number => {
          const work = read(body, of(length));
          return fastest(() => timed(work));
        };
        return { route: `${method} ${path}`, part, small: at(15_000), large: at(60_000) };
      }),
);
const grown = growths
  .filter(({ large }) => large >= 1)
  .toSorted((a, b) => b.large / b.small - a.large / a.small)[0];
const growth = grown === undefined ? 0 : grown.large / grown.small;
console.log(
  grown === undefined
    ? 'no text of 60,000 characters takes a millisecond'
    : `four times the text takes at most ${growth.toFixed(1)} times as long: ${grown.route} ${JSON.stringify(grown.part)}`,
);
process.exitCode = worst.ms < mostMs && growth < mostGrowth ? 0 : 1;
