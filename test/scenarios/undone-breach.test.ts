import { afterAll, beforeAll } from 'vitest';
import { itPlays } from '#test/support/console/undone/played.ts';
import { type OpenStage, openStage } from '#test/support/console/undone/stage.ts';

let stage: OpenStage;
beforeAll(async () => {
  stage = await openStage('2026-11-24T18:00:00Z');
});
afterAll(() => stage[Symbol.asyncDispose]());

itPlays(['all notices', 'breach'], () => stage);
