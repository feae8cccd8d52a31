import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const { NOUN: noun = '*' } = process.env;

/** For Stryker: the unit tests of one noun's domain. */
// biome-ignore lint/style/noDefaultExport: Vitest wants it
export default defineConfig({
  root: fileURLToPath(new URL('../../../', import.meta.url)),
  test: { include: [`test/domain/${noun}/**/*.test.ts`], testTimeout: 30_000 },
});
