import { expect } from 'vitest';

/** A test with the hooks around it, kept so that it can run again without loading its file again. */
interface Kept {
  readonly title: string;
  readonly run: () => Promise<void>;
}

type Step = () => unknown;
type Body = (...args: readonly never[]) => unknown;

interface Suite {
  readonly title: string;
  readonly before: Step[];
  readonly after: Step[];
}

const kept: Kept[] = [];
const file = (): Suite => ({ title: '', before: [], after: [] });
let suites: Suite[] = [file()];

const describeOne = (title: string, body: () => void): void => {
  suites = [...suites, { ...file(), title }];
  body();
  suites = suites.slice(0, -1);
};

/** Also what Vitest does once for a file is done for every test: none finds what another left. */
const keep = (title: string, test: Step): void => {
  const around = suites;
  kept.push({
    title: [...around.map((suite) => suite.title), title].filter((part) => part !== '').join(' > '),
    run: async () => {
      for (const { before } of around) for (const step of before) await step();
      try {
        await test();
      } finally {
        for (const { after } of around.toReversed()) for (const step of after) await step();
      }
    },
  });
};

const hook = (when: 'before' | 'after') => (step: Step) => void suites.at(-1)?.[when].push(step);

/** Rows that are lists are spread, as Vitest does; the row's number tells equal titles apart. */
const each =
  (one: (title: string, body: () => void) => void) =>
  (rows: readonly unknown[]) =>
  (title: string, body: Body) => {
    for (const [n, row] of rows.entries())
      one(`${title} #${n + 1}`, () => body(...((Array.isArray(row) ? row : [row]) as never[])));
  };

const describe = Object.assign(describeOne, { each: each(describeOne) });
const it = Object.assign(keep, { each: each(keep) });
const [beforeAll, beforeEach, afterAll, afterEach] = [
  hook('before'),
  hook('before'),
  hook('after'),
  hook('after'),
];

/** Runs `load` and hands out the tests that it declared. */
const testsOf = async (load: () => Promise<unknown>): Promise<readonly Kept[]> => {
  kept.length = 0;
  suites = [file()];
  await load();
  return [...kept];
};

export { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, type Kept, testsOf };
