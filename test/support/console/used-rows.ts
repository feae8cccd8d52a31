import { globSync, readFileSync } from 'node:fs';

/** As a contract of the API has it. */
export interface Row {
  readonly method: string;
  readonly path: string;
}

const root = new URL('../../../', import.meta.url);
const imports = /import\s*\{([^}]*)\}\s*from\s*'(#functions\/[^']+)';/g;

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;

/** Local names of what is imported as a value, by their name in the other file. */
const namesIn = (specifiers: string): readonly (readonly [string, string])[] =>
  specifiers
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('type '))
    .map((one) => {
      const [name = '', local = name] = one.split(/\s+as\s+/);
      return [name, local] as const;
    });

/** More than its access is used: a row that only says who sees a page is no call. */
const isCalled = (code: string, local: string): boolean =>
  new RegExp(`(?<![\\w.'])${local}\\b(?!\\.access\\b)(?!')`).test(code);

const rowsIn = async (file: string): Promise<readonly Row[]> => {
  const text = readFileSync(new URL(file, root), 'utf8');
  const code = text.replace(/import[\s\S]*?from\s*'[^']+';/g, '').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  const found: Row[] = [];
  for (const [, specifiers = '', from = ''] of text.matchAll(imports)) {
    const names = namesIn(specifiers).filter(([, local]) => isCalled(code, local));
    if (names.length === 0) continue;
    const exported = (await import(from)) as Readonly<Record<string, unknown>>;
    found.push(...names.map(([name]) => exported[name]).filter(isRow));
  }
  return found;
};

/** Rows of the API's contracts that the console's files import and call. */
export const importedRows = async (): Promise<readonly Row[]> => {
  const files = globSync('functions/console/**/*.ts', { cwd: root });
  return (await Promise.all(files.map(rowsIn))).flat();
};

const literal = /\.(?:read|file|download)(?:<[^>]*>)?\(\s*[`'](\/api\/officer\/[^`']+)[`']/g;

/** What is read at a path that is written out. */
export const readPaths = (): readonly Row[] =>
  globSync('functions/console/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(new URL(file, root), 'utf8').matchAll(literal)].map(([, path = '']) => ({
      method: 'GET',
      path: path.replaceAll(/\$\{[^}]*\}/g, '{}'),
    })),
  );
