import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { expect, it } from 'vitest';
import { deployed, openWorld } from '#test/support/open-world.ts';
import { answer, cora, letterTo, registerAcme, secret, submit, verdict } from '#test/support/request-life.ts';

const contact = '+1 801 555 0177';

/** A real `cdk deploy` of the same stage with another contact in its settings. */
const redeploy = async (): Promise<void> => {
  const out = mkdtempSync(join(tmpdir(), 'redeploy-'));
  const app = ['--app', 'node test/support/rehearsal/changed-app.ts', '--output', out];
  const cdk = ['node_modules/.bin/cdk', 'deploy', '--all', '--require-approval', 'never', ...app];
  await promisify(execFile)(process.execPath, cdk, {
    env: { ...process.env, CONTACT: contact },
    maxBuffer: 64 * 1024 * 1024,
  });
  rmSync(out, { recursive: true, force: true });
};

it('a request that waits through a deployment with changed settings is answered, in the new words', async () => {
  await using world = await openWorld({ needs: 'none' });
  await registerAcme(world);
  const { id } = (await submit(world)).body;
  await verdict(world, await secret(world, id));
  await letterTo(world, 'privacy-officers@example.com', id, /waits for you/);

  await redeploy();

  const clock = `arn:aws:states:us-east-1:000000000000:execution:privacy-clock-${deployed}-response-clock:${id}-response-clock-1`;
  const { status } = await new SFNClient({}).send(new DescribeExecutionCommand({ executionArn: clock }));
  expect(status, 'the clock of the request sleeps on').toBe('RUNNING');

  expect((await answer(world, id)).status).toBe(200);
  expect((await letterTo(world, cora.email, id, /^Our answer/)).text).toContain(contact);
}, 600_000);
