import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { root } from '../apply.ts';

/** Files of the unit tests; none looks at files as text, plays worlds or needs a laptop. */
const testFiles = (): readonly string[] =>
  globSync('test/**/*.test.ts', {
    cwd: root,
    exclude: [
      ...['scenarios', 'browser', 'rehearsal', 'bench', 'simulation', 'model', 'hostile'],
      ...['mutants', 'infra', 'local', 'workflows', 'openapi', 'asl', 'corpus'],
    ].map((folder) => `test/${folder}/**`),
  }).filter((file) => !/\.(prove|long)\.test\.ts$/.test(file));

/** `#domain/…` and the like, as package.json says; `#clock` and packages are nobody's file. */
const pathOf = (from: string, specifier: string): string | undefined => {
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier));
  const [, place, rest] = /^#(domain|ports|functions|workflows|infra|test)\/(.+)$/.exec(specifier) ?? [];
  if (place === undefined || rest === undefined) return undefined;
  return place === 'domain' || place === 'ports' ? `functions/${place}/${rest}` : `${place}/${rest}`;
};

/** As Biome writes them; types are imported by `import type`, which nothing loads. */
const loading =
  /^(?:import|export)(?! type)\b[^;]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;

/** What a file loads at run time, from the root. */
const importsOf = (file: string): readonly string[] =>
  [...readFileSync(root + file, 'utf8').matchAll(loading)].flatMap(
    ([, from, alone, late]) => pathOf(file, from ?? alone ?? late ?? '') ?? [],
  );

const importersOf = (): ReadonlyMap<string, readonly string[]> => {
  const importers = new Map<string, string[]>();
  for (const file of globSync('{functions,infra,test,workflows}/**/*.ts', {
    cwd: root,
    exclude: ['**/node_modules/**'],
  }))
    for (const path of importsOf(file)) importers.set(path, [...(importers.get(path) ?? []), file]);
  return importers;
};

/** Folders that two paths share below their first one, the domain's included: of `functions/breach/a.ts` and `test/breach/b.test.ts` one. */
const sharedFolders = (file: string, test: string): number => {
  const [own, others] = [file, test].map((path) =>
    dirname(path).replace('/domain/', '/').split('/').slice(1),
  );
  const differ = own?.findIndex((folder, at) => folder !== others?.[at]) ?? 0;
  return differ < 0 ? (own?.length ?? 0) : differ;
};

const wordsOf = (file: string): readonly string[] =>
  basename(file).replace(/\..*$/, '').replace(/s\b/g, '').split('-');
const sharedWords = (file: string, test: string): number => {
  const words = wordsOf(test);
  return wordsOf(file).filter((word) => words.includes(word)).length;
};

/** Of so many of the closest first: most defects die there. */
const closest = 4;
/** Of other folders than the noun's own. */
const farther = 10;

/** Those of the folders that use the file most: each folder's nearest test says how near, the number of its tests how much. */
const ofOthers = (tests: readonly string[], distance: ReadonlyMap<string, number>): readonly string[] => {
  const far = (test: string): number => distance.get(test) ?? Number.POSITIVE_INFINITY;
  const folders = [...Map.groupBy(tests, dirname).values()].map((own) =>
    own.toSorted((a, b) => far(a) - far(b)),
  );
  const weight = (own: readonly string[]): number => own.reduce((sum, test) => sum + 3 ** -far(test), 0);
  return folders
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, 2)
    .flatMap((own) => own.slice(0, farther));
};

/** @returns for a file, groups of tests that load it, nearest first; none where only lives and worlds reach it, through HTTP */
export const nearestTests = (): ((file: string) => readonly (readonly string[])[]) => {
  const tests = testFiles();
  const importers = importersOf();
  const areTests = new Set(tests);
  return (file) => {
    const distance = new Map([[file, 0]]);
    for (const [one, steps] of distance)
      for (const importer of importers.get(one) ?? [])
        if (!distance.has(importer)) distance.set(importer, steps + 1);
    const rank = (test: string): readonly number[] => [
      -sharedFolders(file, test),
      -sharedWords(file, test),
      distance.get(test) ?? 0,
    ];
    const sorted = [...distance.keys()]
      .filter((test) => areTests.has(test))
      .toSorted((a, b) => {
        const [x, y] = [rank(a), rank(b)];
        const at = x.findIndex((value, n) => value !== y[n]);
        return at < 0 ? a.localeCompare(b) : (x[at] ?? 0) - (y[at] ?? 0);
      });
    const own = sorted.filter((test) => sharedFolders(file, test) > 0);
    const others = ofOthers(
      sorted.filter((test) => sharedFolders(file, test) === 0),
      distance,
    );
    return [own.slice(0, closest), [...own.slice(closest), ...others]].filter((group) => group.length > 0);
  };
};
