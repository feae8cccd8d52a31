import { defineConfig, type Plugin } from 'vitest/config';
import everyday from '../../.config/vitest.config.ts';
import { mutation, root } from './apply.ts';

const { MUTANT: name } = process.env;
const defect = mutation(name);

const mutant: Plugin = {
  name: 'mutant',
  enforce: 'pre',
  transform: (code, id) => defect(id.replace(/\?.*$/, ''), () => code),
  // Otherwise Vitest takes what it compiled before, with another defect or none.
  configureVitest: ({ defineCacheKeyGenerator }) =>
    defineCacheKeyGenerator(({ id, sourceCode }) => (defect(id, () => sourceCode) ? `${name} ` : undefined)),
};

/** Vite asks its server at each `import()`, and the time of a played world does not wait for that. */
const partsAtOnce: Plugin = {
  name: 'parts-at-once',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.startsWith(`${root}functions/`)) return undefined;
    const parts: string[] = [];
    const own = code.replace(/(?<=await |=> )import\(('[^']+')\)/g, (_, path: string) => {
      parts.push(`import * as part${parts.length} from ${path};`);
      return `Promise.resolve(part${parts.length - 1})`;
    });
    return parts.length === 0 ? undefined : parts.join('') + own;
  },
};

const proofs = '**/*.prove.test.ts';
/** Of columns of their own; and what looks at the files, which have no defect. */
const others = ['test/model/**', 'test/simulation/**', 'test/mutants/**', 'test/infra/**'];
const own = (folder: string) => ({
  extends: true as const,
  test: { name: folder, include: [`test/${folder}/**/*.test.ts`], exclude: [proofs], testTimeout: 120_000 },
});

/** The unit tests of every day as they always run, the simulation and the model, with the defect that `MUTANT` names. */
const unit = (everyday.test?.projects ?? []).flatMap((project) =>
  typeof project === 'object' && 'test' in project && project.test?.name === 'unit' ? project : [],
);

// biome-ignore lint/style/noDefaultExport: Vitest wants it
export default defineConfig({
  root,
  cacheDir: '.cache/vitest',
  plugins: [mutant, partsAtOnce],
  test: {
    projects: [
      ...unit.map(({ test, ...project }) => ({
        ...project,
        test: {
          ...test,
          exclude: [...(test?.exclude ?? []), ...others, proofs],
        },
      })),
      own('simulation'),
      own('model'),
    ],
    maxWorkers: '100%',
  },
});
