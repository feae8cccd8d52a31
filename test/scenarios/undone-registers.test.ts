import { afterAll, beforeAll } from 'vitest';
import { itPlays } from '#test/support/console/undone/played.ts';
import { type OpenStage, openStage } from '#test/support/console/undone/stage.ts';

let stage: OpenStage;
beforeAll(async () => {
  stage = await openStage('2026-12-08T18:00:00Z');
});
afterAll(() => stage[Symbol.asyncDispose]());

itPlays(
  [
    ...(['request', 'complaint', 'account', 'broker action', 'campaign', 'certificate', 'company'] as const),
    ...(['downtime', 'drill', 'holder', 'paper mail', 'preservation', 'training', 'transfer'] as const),
  ],
  () => stage,
);
