import fc from 'fast-check';
import { nth } from './part.ts';

/*
 * Loaded before each test file (.config/vitest.config.ts): what chance tries is the same in every run, so that no change is refused for
 * a history that it did not touch. `CHANCE=7 npm test` tries others; `npm run nightly` does so each night.
 * Each part of three tries its own third.
 */
fc.configureGlobal({ seed: Number(process.env.CHANCE ?? 20_261_202) + nth - 1 });
