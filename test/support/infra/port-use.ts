import { buildSync } from 'esbuild';
import { bundling } from '#infra/constructs/bundles.ts';
import { type Ports, portActions } from '#infra/constructs/port-actions.ts';
import type { FunctionName } from '#infra/functions.ts';

/** What a bundle holds after tree shaking. */
export interface Use {
  /** Port → called methods, sorted: a row of powers.ts. */
  readonly ports: Readonly<Record<string, readonly string[]>>;
  /** Machines named at their start. */
  readonly starts: readonly string[];
  readonly words: ReadonlySet<string>;
  readonly commands: readonly string[];
}

const call = new RegExp(`\\b(${Object.keys(portActions).join('|')})\\d*\\.(\\w+)`, 'g');
const started = /\b(?:workflows\d*\.ensure\(|commitAndStart\d*\(\s*[\w.]*\bworkflows\d*,)\s*"([\w-]+)"/g;
const sorted = (words: Iterable<string>): string[] => [...new Set(words)].sort();

/** esbuild writes `// <file>` before each file's part. */
const ownCode = (text: string): string =>
  text
    .split(/^\/\/ (?=\S+$)/m)
    .filter((part) => part.startsWith('functions/') && !part.startsWith('functions/adapters/'))
    .join('\n');

const useOf = (bundle: string, inputs: Readonly<Record<string, { bytesInOutput: number }>>): Use => {
  const code = ownCode(bundle);
  const ports: Record<string, string[]> = {};
  for (const [, port = '', method = ''] of code.matchAll(call))
    if (method in portActions[port as keyof Ports]) ports[port] = sorted([...(ports[port] ?? []), method]);
  return {
    ports,
    starts: sorted([...code.matchAll(started)].map(([, machine = '']) => machine)),
    words: new Set([...code.matchAll(/"([\w-]+)"/g)].map(([, word = '']) => word)),
    commands: sorted(
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => {
        const [, command] = /@aws-sdk\/client-[\w-]+\/dist-es\/commands\/(\w+)Command\.js$/.exec(file) ?? [];
        return command && bytesInOutput > 0 ? [command] : [];
      }),
    ),
  };
};

export const uses = (): ReadonlyMap<FunctionName, Use> => {
  const { outputFiles, metafile } = buildSync({ ...bundling, minify: false, write: false });
  return new Map(
    outputFiles.map(({ path, text }) => {
      const name = path.split('/').at(-2) as FunctionName;
      const { inputs } = Object.entries(metafile.outputs).find(([file]) => path.endsWith(file))?.[1] ?? {
        inputs: {},
      };
      return [name, useOf(text, inputs)];
    }),
  );
};
