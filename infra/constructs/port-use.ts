import { buildSync } from 'esbuild';
import type { FunctionName } from '#infra/functions.ts';
import { whole } from './bundling.ts';
import { bundled, keptBuild } from './kept-builds.ts';
import { kindsWritten } from './kinds-written.ts';
import { type Ports, portActions } from './port-actions.ts';

/** A row of powers.json: port → methods that the bundle calls, `starts` → machines, `nouns`, `writes`, `opens` and `floors` → kinds; all sorted. */
export type Row = Readonly<Record<string, readonly string[]>>;

/** What a bundle holds after tree shaking. */
export interface Use {
  readonly row: Row;
  /** SDK commands, for example `GetItem`. */
  readonly commands: readonly string[];
}

const call = new RegExp(`\\b(${Object.keys(portActions).join('|')})\\d*\\??\\.(\\w+)`, 'g');
/** Every mention of what starts a machine. */
const start = /\b(?:commitAndStart|ensureEach)\d*\b|\b(?:ensure|nudge)\b(?=[^:\w])/g;
/** A start that can be read: the machine, or a list of machines, is in quotes at the call. */
const literal = /^(?:\w+\(\s*(?:\w+\.)?workflows\d*,|(?:ensure|nudge)\()\s*(?:"([\w-]+)"|\[([\s"\w,-]+)\])/;
const sorted = (words: Iterable<string>): string[] => [...new Set(words)].sort();

/** esbuild writes `// <file>` before each file's part. */
const ownParts = (bundle: string): readonly string[] =>
  bundle
    .split(/^\/\/ (?=(?:\S*node_modules|functions)\/\S+$)/m)
    .filter((part) => part.startsWith('functions/') && !part.startsWith('functions/adapters/'));

/** @throws for a start without the name of its machine: the role would lack it */
const startsIn = (parts: readonly string[]): string[] => {
  const code = parts.filter((part) => !part.startsWith('functions/ports/workflows.ts')).join('\n');
  return [...code.matchAll(start)].flatMap(({ index }) => {
    const [, one, several] = literal.exec(code.slice(index, index + 500)) ?? [];
    const named = one ?? several;
    if (named !== undefined) return named.match(/[\w-]+/g) ?? [];
    throw new Error(`no machine is named where one is started: ${code.slice(index, index + 100)}`);
  });
};

/** The row of a bundle as esbuild writes it, not minified. @throws as `startsIn` */
export const rowOf = (bundle: string): Row => {
  const parts = ownParts(bundle);
  const called = [...parts.join('\n').matchAll(call)]
    .map(([, port = '', method = '']) => ({ port, method }))
    .filter(({ port, method }) => method in portActions[port as keyof Ports]);
  const started = startsIn(parts).map((method) => ({ port: 'starts', method }));
  const kinds = Object.entries(kindsWritten(parts)).flatMap(([port, of]) =>
    of.map((method) => ({ port, method })),
  );
  const byPort = Map.groupBy([...called, ...started, ...kinds], ({ port }) => port);
  return Object.fromEntries(
    [...byPort].toSorted().map(([port, each]) => [port, sorted(each.map(({ method }) => method))]),
  );
};

/**
 * A drill plays the product's own use cases over a table in memory: of the ports that they call, only its own store is AWS's
 * (decision 0067). Tests show that its bundle has no client of another service (drill-bundle.prove.test.ts), and its role no other key (drill.test.ts).
 */
const playedIn: Readonly<Partial<Record<FunctionName, readonly string[]>>> = { drill: ['drills'] };

const ofFunction = (name: FunctionName, row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([port]) => playedIn[name]?.includes(port) ?? true));

const commandsIn = (inputs: Readonly<Record<string, { bytesInOutput: number }>>): string[] =>
  sorted(
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => {
      const [, command] = /@aws-sdk\/client-[\w-]+\/dist-es\/commands\/(\w+)Command\.js$/.exec(file) ?? [];
      return command && bytesInOutput > 0 ? [command] : [];
    }),
  );

export const uses = (): ReadonlyMap<FunctionName, Use> =>
  new Map(keptBuild('uses', bundled, () => ({ value: readUses(), files: [] })));

const readUses = (): readonly (readonly [FunctionName, Use])[] => {
  const { outputFiles, metafile } = buildSync({ ...whole, minify: false, write: false });
  const outputs = Object.entries(metafile.outputs);
  return outputFiles.map(({ path, text }) => {
    const { inputs = {} } = outputs.find(([file]) => path.endsWith(file))?.[1] ?? {};
    const name = path.split('/').at(-2) as FunctionName;
    return [name, { row: ofFunction(name, rowOf(text)), commands: commandsIn(inputs) }];
  });
};
