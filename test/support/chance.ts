import fc from 'fast-check';

/*
 * Loaded before each test file (.config/vitest.config.ts): what chance tries is the same in every run, so that no change is refused for
 * a history that it did not touch. `CHANCE=7 npm test` tries others; `npm run nightly` does so each night.
 */
fc.configureGlobal({ seed: Number(process.env.CHANCE ?? 20_261_202) });
