import { existsSync, globSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { partNamed, partOf } from '../test/support/part.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
// Workers and laptops need not compile again what another has: a third of a laptop's start.
const compiled = `${root}.cache/compile`;
process.env.NODE_COMPILE_CACHE ??= compiled;
// A test file has another address in each run, and leaves an entry there that nobody reads again: 600 a run.
if (existsSync(compiled) && readdirSync(compiled, { recursive: true }).length > 30_000)
  rmSync(compiled, { recursive: true, force: true });

const testsThat = (folder: string, say: RegExp): string[] =>
  globSync(`${folder}/**/*.test.ts`, { cwd: root }).filter((file) =>
    say.test(readFileSync(root + file, 'utf8')),
  );

/** What `npm run rehearse` runs against the emulator, one group after the other. */
const rehearsal = [
  // Deploys the stage as infra/DEPLOY.md says; `npm run rehearse` runs it before all others.
  { name: 'guide', groupOrder: 0, include: ['test/rehearsal/deploy.test.ts'], maxWorkers: 1 },
  {
    name: 'contracts',
    groupOrder: 1,
    include: [
      ...testsThat('test/adapters', /-table\.ts'|places\.ts'|REHEARSAL/),
      // The store's own condition against a domain that lies.
      'test/breach/release.test.ts',
    ],
    maxWorkers: 2,
  },
  {
    name: 'doors',
    groupOrder: 2,
    include: [
      'test/rehearsal/{first-deployment,emulated,doors,tasks,engines,recorded,test-state,takeover}.test.ts',
    ],
    maxWorkers: 2,
  },
  { name: 'scenarios', groupOrder: 3, include: testsThat('test/scenarios', /needs: 'none'/), maxWorkers: 2 },
  { name: 'redeploy', groupOrder: 4, include: ['test/rehearsal/redeploy.test.ts'], maxWorkers: 1 },
  // Of another release: only `npm run rehearse -- --from <commit>` names it.
  { name: 'upgrade', groupOrder: 4, include: ['test/rehearsal/upgrade.test.ts'], maxWorkers: 1 },
  { name: 'runbook', groupOrder: 5, include: ['test/rehearsal/runbook.test.ts'], maxWorkers: 1 },
  {
    name: 'first deployment',
    groupOrder: 6,
    include: ['test/rehearsal/first-failure.test.ts'],
    maxWorkers: 1,
  },
  { name: 'all of it', groupOrder: 7, include: ['test/rehearsal/all-of-it.test.ts'], maxWorkers: 1 },
  { name: 'take-down', groupOrder: 8, include: ['test/rehearsal/take-down.test.ts'], maxWorkers: 1 },
  { name: 'destroyed', groupOrder: 9, include: ['test/rehearsal/destroyed.test.ts'], maxWorkers: 1 },
].map(({ groupOrder, ...test }) => ({
  extends: true as const,
  test: { ...test, sequence: { groupOrder }, testTimeout: 120_000, hookTimeout: 120_000 },
}));

/** They start a laptop of their own, to try the laptop: `npm run test:long`. */
const laptops = testsThat('test/local', /\b(?:stub|start|open)Laptop\b/);

/** Lived through on the laptop every day: what a newcomer reads, with a request and a breach. All others: `npm run test:long`. */
const everydayLife = 'test/scenarios/readme.test.ts';

/** Lives on a laptop or on the simulated stage: `LIVES=2/3` plays each third file, from the second (.ci/run). */
const lives = partOf(
  [...globSync('test/scenarios/**/*.test.ts', { cwd: root }), ...laptops]
    .filter((file) => file !== everydayLife)
    .toSorted(),
  partNamed(process.env.LIVES),
);
const isLong = (file: string): boolean => file.endsWith('.long.test.ts');

const patient = { testTimeout: 120_000, hookTimeout: 60_000 };

/** Instruments of the night install their packages under test: those have tests of their own. */
const packages = '**/node_modules/**';

/** Worlds of their own, with chance and time of their own. */
const proofs = ['test/{simulation,model,hostile}/**/*.test.ts'];

/** Whole worlds, of which each takes seconds. What they find, tests of every day find too (test/mutants/TABLE.md). */
const wholeWorlds = 'test/simulation/{simulation,seeds,race,requests,officers,transfers}.test.ts';

/**
 * A worker keeps what it has loaded (the CDK, the SDK) for the next file of its project. Projects are of one group, the longest files
 * first in each: a worker waits for the other only at the very end (decision 0073).
 */
const everyday = [
  {
    extends: true as const,
    test: {
      name: 'unit',
      include: ['test/**/*.test.ts'],
      exclude: [
        ...laptops,
        'test/scenarios/**',
        'test/browser/**',
        'test/rehearsal/**',
        'test/bench/**',
        ...proofs,
        '**/*.{prove,long}.test.ts',
        packages,
      ],
      isolate: false,
      testTimeout: 30_000,
      hookTimeout: 30_000,
    },
  },
  {
    extends: true as const,
    test: {
      name: 'laptop',
      include: [everydayLife],
      isolate: false,
      // A laptop boots in two seconds alone, in ten beside other work: patience is no assertion.
      ...patient,
    },
  },
  {
    extends: true as const,
    test: {
      name: 'proofs',
      include: proofs,
      exclude: [wholeWorlds, '**/*.{prove,long}.test.ts', packages],
      isolate: false,
      ...patient,
    },
  },
];

/** Whole worlds, fixed lists of seeds, every interleaving of small shapes, hostile input, crashes, mutants: `npm run prove`. */
const prove = [
  {
    extends: true as const,
    test: {
      name: 'prove',
      include: ['test/**/*.prove.test.ts', wholeWorlds],
      // An exploration is a process of its own, and there are two cores.
      maxConcurrency: 2,
      testTimeout: 480_000,
      hookTimeout: 480_000,
    },
  },
];

/** Scenarios that live through weeks, kills or a year, and what is tried with large numbers: `npm run test:long`. */
const long = [
  {
    extends: true as const,
    test: {
      name: 'scenarios',
      include: lives.filter((file) => !isLong(file)),
      isolate: false,
      sequence: { groupOrder: 1 },
      ...patient,
    },
  },
  {
    extends: true as const,
    test: {
      name: 'long',
      sequence: { groupOrder: 2 },
      include: [
        ...lives.filter(isLong),
        'test/!(scenarios)/**/*.long.test.ts',
        // Tried in part every day, here in full.
        ...testsThat('test', /#test\/support\/runs\.ts'/),
      ],
      exclude: ['test/model/**', packages],
      ...patient,
    },
  },
];

/** Wider shapes of the model, and proofs that one of two walls would do: nightly. */
const nightly = {
  extends: true as const,
  test: { name: 'nightly', include: ['test/model/**/*.long.test.ts'], testTimeout: 3_600_000 },
};

/** In a real browser: `npm run test:browser`. */
const browser = [
  {
    extends: true as const,
    test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...patient },
  },
];

const projectsFor = () => {
  if (process.env.PROVE !== undefined) return prove;
  if (process.env.BROWSER !== undefined) return browser;
  if (process.env.REHEARSAL !== undefined) return rehearsal;
  return process.env.LONG === undefined ? everyday : [...long, nightly];
};

export default defineConfig({
  root,
  cacheDir: '.cache/vitest',
  // Vitest itself would leave one core idle, which of two is half.
  test: {
    projects: projectsFor(),
    maxWorkers: '100%',
    setupFiles: ['test/support/chance.ts'],
    // Node's own loader: Vite's puts a getter before each imported name, 40 in 100 of a simulation's time.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // A worker makes much that it soon forgets.
    execArgv: ['--max-semi-space-size=64'],
  },
});
