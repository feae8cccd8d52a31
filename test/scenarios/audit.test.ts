import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { letterTo, registerAcme, secret, submit, verdict } from '../support/request-life.ts';

let laptop: Laptop;
let id: string;
beforeAll(async () => {
  laptop = await openLaptop('2026-11-24T18:00:00Z');
  await registerAcme(laptop);
  id = (await submit(laptop)).body.id;
  await verdict(laptop, await secret(laptop, id));
  await letterTo(laptop, 'privacy-officers@example.com', id, /waits for you/);
});
afterAll(() => laptop[Symbol.asyncDispose]());

const audit = (...args: string[]) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    const options = { cwd: new URL('../..', import.meta.url), env: { ...process.env, DATA: laptop.data } };
    execFile(
      process.execPath,
      ['infra/commands/audit.ts', 'verify', ...args],
      options,
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });

/** Changes one character of the third commit, in the raw item. */
const tamper = async (): Promise<void> => {
  const { endpoint } = JSON.parse(readFileSync(join(laptop.data, 'dynamodb.json'), 'utf8'));
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  const item = {
    TableName: 'privacy-clock-laptop-cases',
    Key: { pk: { S: `REQUEST#${id}` }, sk: { S: 'CASE' } },
  };
  const { Item } = await client.send(new GetItemCommand(item));
  const at = Item?.history?.L?.[2]?.M?.at?.S ?? '';
  await client.send(
    new UpdateItemCommand({
      ...item,
      UpdateExpression: 'SET history[2].#at = :at',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':at': { S: at.replace('2026', '2025') } },
    }),
  );
  client.destroy();
};

describe('audit verify', () => {
  it('finds nothing to say of untouched histories, running and stopped', async () => {
    expect((await audit()).code).toBe(0);
    expect((await audit(id)).code).toBe(0);
    await laptop.kill();
    expect((await audit()).code).toBe(0);
    await laptop.restart();
  });

  it('is red after one byte of one commit has changed, and names that commit', async () => {
    await tamper();
    const { code, output } = await audit();
    expect(code).not.toBe(0);
    expect(output).toContain(id);
    expect(output).toMatch(/\b3\b/);
  });
});
