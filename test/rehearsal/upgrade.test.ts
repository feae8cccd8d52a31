import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ben, direct, post, receipt, record, stageOf, toldOn } from '#test/support/breach/breach-life.ts';
import { deployed, openWorld } from '#test/support/open-world.ts';
import {
  answer,
  cora,
  letterTo,
  registerAcme,
  secret,
  submit,
  until,
  verdict,
} from '#test/support/request-life.ts';
import { tellable } from '#test/support/tellable.ts';
import type { World } from '#test/support/world.ts';

/*
 * `npm run rehearse -- --from <commit>`: the stage is of that release when this file begins. What sleeps in it is kept by the
 * release of this folder.
 */

const hour = 3_600_000;

/** A real `cdk deploy` of this release over the stage. */
const upgrade = async (): Promise<void> => {
  const out = mkdtempSync(join(tmpdir(), 'upgrade-'));
  const stage = ['--context', `stage=${deployed}`, '--output', out];
  const cdk = ['node_modules/.bin/cdk', 'deploy', '--all', '--require-approval', 'never', ...stage];
  await promisify(execFile)(process.execPath, cdk, { maxBuffer: 64 * 1024 * 1024 });
  rmSync(out, { recursive: true, force: true });
};

const statusOf = async (machine: string, id: string): Promise<string | undefined> => {
  const execution = `${id}-${machine}-1`;
  const executionArn = `arn:aws:states:us-east-1:000000000000:execution:privacy-clock-${deployed}-${machine}:${execution}`;
  return (await new SFNClient({}).send(new DescribeExecutionCommand({ executionArn }))).status;
};

/** Recorded and determined, with `filedAt` as the receipt of both agencies. */
const breachFiled = async (world: World, filedAt: string, state: string): Promise<string> => {
  const discoveredAt = new Date(Date.parse(filedAt) - 48 * hour).toISOString();
  const { id } = (await post(world, '', { ...record, discoveredAt })).body;
  const determinedAt = new Date(Date.parse(filedAt) - 24 * hour).toISOString();
  await post(world, `/${id}/determination`, { determinedAt, within2011: 'yes', reason: 'By the logs.' });
  await tellable(world, id);
  expect((await receipt(world, id, filedAt)).body).toMatchObject({ state });
  return id;
};

let [address, request, held, waiting, toldBefore] = ['', '', '', '', ''];

beforeAll(async () => {
  await using world = await openWorld({ needs: 'none' });
  address = world.siteUrl;
  await registerAcme(world);
  request = (await submit(world)).body.id;
  await verdict(world, await secret(world, request));
  await letterTo(world, 'privacy-officers@example.com', request, /waits for you/);
  held = await breachFiled(world, await world.now(), 'accepted');
  toldBefore = await toldOn(world, held);
  // An officer has entered an old receipt; the second one confirms it in the release after.
  waiting = await breachFiled(world, '2026-01-07T15:00:00Z', 'waiting');
  expect(await stageOf(world, held)).toBe('held');
  expect(await stageOf(world, waiting)).toBe('held');
  await upgrade();
}, 900_000);

let world: World & AsyncDisposable;
beforeAll(async () => {
  world = await openWorld({ needs: 'none' });
});
afterAll(() => world[Symbol.asyncDispose]());

it('links in letters of the release before lead where they led', () => {
  expect(world.siteUrl).toBe(address);
});

it('a request that slept through the upgrade keeps its clock and is answered', async () => {
  expect(await statusOf('response-clock', request)).toBe('RUNNING');
  expect((await answer(world, request)).status).toBe(200);
  await letterTo(world, cora.email, request, /^Our answer/);
});

it('a breach in hold stays held, on the same day, and a direction makes it longer (P38)', async () => {
  expect(await stageOf(world, held)).toBe('held');
  expect(await toldOn(world, held)).toBe(toldBefore);
  const now = Date.parse(await world.now());
  const until = new Date(now + 28 * 24 * hour).toISOString().slice(0, 10);
  const writtenOn = new Date(now).toISOString().slice(0, 10);
  expect((await direct(world, held, until, writtenOn, {}, ben)).body).toMatchObject({ state: 'accepted' });
  expect(await stageOf(world, held)).toBe('held');
  expect((await toldOn(world, held)) > toldBefore).toBe(true);
});

it('a receipt that one officer entered before the upgrade is confirmed after it, and the breach is released', async () => {
  expect((await post(world, `/${waiting}/law-enforcement-receipts/1/confirmation`, {}, ben)).status).toBe(
    200,
  );
  await until(
    async () => ((await stageOf(world, waiting)) === 'released' ? true : undefined),
    'the release of the breach that waited',
  );
});
