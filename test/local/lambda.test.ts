import { LambdaClient } from '@aws-sdk/client-lambda';
import { afterEach, expect, it } from 'vitest';
import { lambdaOwnRuns } from '#functions/adapters/lambda-own-runs.ts';
import { activities } from '#infra/local/activities.ts';
import { listen, shut } from '#infra/local/inner-server.ts';
import { lambdaServer } from '#infra/local/lambda.ts';

const alias = 'arn:aws:lambda:us-east-1:000000000000:function:privacy-clock-laptop-tasks-reconcile:v1';
const credentials = { accessKeyId: 'laptop', secretAccessKey: 'laptop' };

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

/** The laptop's own server, and the adapter of the product that calls it. */
const opened = async (run: (name: string, payload: unknown) => Promise<void>) => {
  const { server } = lambdaServer(() => 0, run);
  const endpoint = await listen(server);
  const client = new LambdaClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
  ended.push(
    () => shut(server),
    () => client.destroy(),
  );
  return { endpoint, ownRuns: lambdaOwnRuns(client) };
};

it('the laptop starts a function’s next run by its alias, and does not let the caller wait for it', async () => {
  const heard: unknown[] = [];
  let finish = () => {};
  const { ownRuns } = await opened((name, payload) => {
    heard.push([name, payload]);
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  await ownRuns.start(alias, { all: true, goesOn: { run: 1 } });
  expect(heard).toEqual([['reconcile', { all: true, goesOn: { run: 1 } }]]);
  // The laptop's clock stands still until it is done.
  expect(activities.names()).toContain('reconcile');
  finish();
  await activities.idle();
  expect(activities.names()).not.toContain('reconcile');
});

it.each([
  { what: 'a call that waits for its answer', path: '/2015-03-31/functions/x/invocations', type: undefined },
  { what: 'a call of something else', path: '/2015-03-31/functions/x', type: 'Event' },
])('the laptop refuses $what', async ({ path, type }) => {
  const { endpoint } = await opened(async () => {
    throw new Error('nothing is run');
  });
  const headers = type === undefined ? {} : { 'x-amz-invocation-type': type };
  const { status } = await fetch(endpoint + path, { method: 'POST', headers, body: '{}' });
  expect(status).toBe(400);
});
