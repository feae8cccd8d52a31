/*
 * `node infra/commands/ci-scope.ts <step>` prints how much of a step CI plays: `whole <hash>`, `part n of m`, or `part n of m <hash>`.
 * With a hash where what the step judges has changed since it was noted, or where that is unknown. `--write <hash>` notes after such a
 * run what it has judged, as it was before: a rehearsal synthesizes another stage. `.ci/whole.json` is committed with it. `CI_WHOLE=1`:
 * always whole.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { must, root } from './rehearse-run.ts';

interface Judged {
  /** Of the root. Without a file for each of them nothing is known. */
  readonly files: readonly string[];
  /** In so many commits each part is played once, by chance of their names. */
  readonly parts: number;
  /** Where it has changed, this part; without: the whole. */
  readonly partsOfNew?: number;
}

/** What each step judges: outputs where there are some, else the sources that make them. */
const steps = {
  peers: {
    files: ['test/openapi/*.golden.json', 'test/peers/*', 'functions/platform/**/*.ts', 'infra/local/*.ts'],
    parts: 4,
  },
  rehearse: {
    files: [
      ...['cdk.out/*.template.json', 'test/workflows/*.asl.json', 'functions/adapters/**/*.ts'],
      ...[
        'test/rehearsal/*',
        'test/scenarios/*.ts',
        'test/adapters/*.ts',
        'infra/commands/rehearse*.ts',
        'infra/DEPLOY.md',
        'infra/RUNBOOK.md',
      ],
    ],
    parts: 4,
  },
  // Long lists of worlds, crashes and explored shapes, histories by chance: the rest of `prove` and `test:long` is whole in every run.
  worlds: {
    files: [
      // A new noun is among them.
      'functions/!(site|console|design-system|openapi)/**/*.ts',
      'test/workflows/*.asl.json',
      ...[
        'test/{simulation,model,support}/**/*.ts',
        'infra/local/**/*.ts',
        'infra/*.ts',
        'package-lock.json',
      ],
    ],
    parts: 3,
    // A longer search for what nobody thought of is the night's: what is known dies in seeds of each day and in the nearest tests.
    partsOfNew: 2,
  },
  // Files of lives, on the laptop and on the simulated stage; none takes a part of its own list, as both parts have one number.
  lives: {
    files: [
      ...['functions/**/*.ts', 'test/workflows/*.asl.json', 'infra/local/**/*.ts'],
      ...[
        'test/{scenarios,local,support}/**/*.ts',
        'infra/*.{ts,md}',
        'infra/settings/**/*',
        'package-lock.json',
      ],
    ],
    parts: 3,
  },
  browser: {
    files: [
      // What draws pages, and the documents of what they are drawn from.
      ...['functions/{site,console,design-system,next,letters}/**/*', 'functions/*/{letter,letters}/*'],
      'test/openapi/*.golden.json',
      ...['test/browser/**/*.ts', 'package-lock.json'],
    ],
    parts: 4,
  },
} as const satisfies Readonly<Record<string, Judged>>;
export type ScopedStep = keyof typeof steps;

/** Of a bundle or a version of a function: its code is judged by other steps. */
const assets = /[0-9a-f]{64}|(?<=CurrentVersion)[0-9A-Fa-f]{32,40}/g;

/** @returns a hash of all that the step judges; undefined where some of it is not there @public test/infra */
export const hashOf = (step: ScopedStep, folder = root): string | undefined => {
  const hash = createHash('sha256');
  for (const pattern of steps[step].files) {
    const found = globSync(pattern, { cwd: folder, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => `${one.parentPath}/${one.name}`)
      .toSorted();
    if (found.length === 0) return undefined;
    for (const file of found)
      hash.update(file.slice(folder.length)).update(readFileSync(file, 'utf8').replace(assets, ''));
  }
  return hash.digest('hex');
};

type Whole = Readonly<Partial<Record<ScopedStep, string>>>;

/** `commit`: in hexadecimal digits. `whole`: what was noted; undefined where all must be played. @public test/infra */
export const scopeOf = (
  step: ScopedStep,
  now: string | undefined,
  whole: Whole | undefined,
  commit: string,
): string => {
  const judged: Judged = steps[step];
  const isNew = now === undefined || whole?.[step] !== now;
  const parts = isNew ? judged.partsOfNew : judged.parts;
  const hash = isNew ? ` ${now ?? 'unknown'}` : '';
  if (whole === undefined || parts === undefined) return `whole${hash}`;
  return `part ${1 + (Number.parseInt(commit.slice(0, 8), 16) % parts)} of ${parts}${hash}`;
};

const noted = `${root}.ci/whole.json`;
const wholeNow = (): Whole => (existsSync(noted) ? JSON.parse(readFileSync(noted, 'utf8')) : {});

const isStep = (name: string): name is ScopedStep => Object.hasOwn(steps, name);

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { write: { type: 'string' } },
    allowPositionals: true,
  });
  const [step = ''] = positionals;
  if (!isStep(step)) throw new Error(`A step is one of: ${Object.keys(steps).join(', ')}.`);
  if (values.write !== undefined) {
    writeFileSync(noted, `${JSON.stringify({ ...wholeNow(), [step]: values.write }, null, 2)}\n`);
  } else {
    const now = hashOf(step);
    const commit = (await must('git rev-parse', 'git', ['rev-parse', 'HEAD'])).trim();
    console.log(scopeOf(step, now, process.env.CI_WHOLE === undefined ? wholeNow() : undefined, commit));
  }
}
