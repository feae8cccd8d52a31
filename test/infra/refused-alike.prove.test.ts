import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { handler as complaint } from '#functions/complaint/complaint-public.lambda.ts';
import { handler as cpni } from '#functions/cpni-check/check-cpni.lambda.ts';
import { handler as submit } from '#functions/request/intake/submit-request.lambda.ts';
import { handler as verdict } from '#functions/request/verification/give-verdict.lambda.ts';
import { bundleOf, bundles } from '#infra/constructs/bundles.ts';
import { machineCall } from '#test/support/machine-call.ts';
import { environmentsAt } from '#test/support/process-environment.ts';

/*
 * Libraries have stand-ins in a bundle (decision 0068), and no test of the code meets them. So each bundle is asked here what its
 * source is asked, and must answer the same, to the letter: its schemas refuse the same with the same words.
 */

// Builds them ahead of the tests and their limit of time.
bundles();

const { ofProcess, given } = environmentsAt();

const bodies = [
  {},
  [],
  { kind: 'nonsense', capacity: 3, name: '<b>', email: 'x', choices: [], country: 'USA', locale: '' },
  { kind: 'access', capacity: 'customer', name: ' ', email: 'a@example.com', details: 'x'.repeat(10_001) },
  { account: 7, use: '', recipient: null, at: '2026-02-30' },
  { verdict: 'perhaps', secret: {} },
].map((body) => machineCall(body));

const ofBundle = (name: Parameters<typeof bundleOf>[0], events: readonly object[]): unknown => {
  const code = `
    const [bundle, events] = process.argv.slice(1);
    const { handler } = require(bundle + '/index.js');
    Promise.all(JSON.parse(events).map((event) => handler(event, {}))).then((replies) =>
      process.stdout.write(JSON.stringify(replies), () => process.exit(0)));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['-e', code, bundleOf(name), JSON.stringify(events)],
    { env: { ...ofProcess, AWS_LAMBDA_FUNCTION_NAME: 'x' }, encoding: 'utf8' },
  );
  if (stdout === '') throw new Error(stderr.slice(-2000));
  return JSON.parse(stdout);
};

describe('a bundle refuses what its source refuses, in the same words', () => {
  // Another file of this worker may have loaded a language of zod, which no function has.
  const language = { ...z.config() };
  beforeAll(() => void z.config({ localeError: undefined }));
  afterAll(() => void z.config(language));

  it.each([
    { name: 'submit-request', handler: submit, routeKey: undefined },
    { name: 'give-verdict', handler: verdict, routeKey: undefined },
    { name: 'check-cpni', handler: cpni, routeKey: 'POST /api/cpni/checks' },
    { name: 'complaint-public', handler: complaint, routeKey: 'POST /api/complaints' },
  ] as const)('$name', async ({ name, handler, routeKey }) => {
    const events = bodies.map((event) => ({ ...event, ...(routeKey ? { routeKey } : {}) }));
    const answer = handler.in(given);
    const own = await Promise.all(events.map((event) => answer(event, {} as Parameters<typeof answer>[1])));
    expect(own.map(({ statusCode }) => statusCode)).toContain(422);
    expect(ofBundle(name, events)).toEqual(JSON.parse(JSON.stringify(own)));
  });
});
