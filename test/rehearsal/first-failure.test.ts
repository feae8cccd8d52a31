import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { awsQuery } from '#test/support/aws.ts';
import { emptied, type Kept, keptOf, unprotected } from '#test/support/rehearsal/kept.ts';

/*
 * DEPLOY, "A first deployment that failed" and "Take it down", with real `cdk` commands and the stack of the data. One test follows
 * on the other, as for the person at the keyboard.
 */
const prefix = 'first-try-rehearsal-';
const stack = `${prefix}data`;

interface Ran {
  readonly code: number;
  readonly output: string;
}

const cdk = async (
  command: 'deploy' | 'destroy',
  options: { readonly isBroken?: boolean; readonly more?: readonly string[] } = {},
): Promise<Ran> => {
  const out = mkdtempSync(join(tmpdir(), 'first-try-'));
  const { isBroken = false, more = [] } = options;
  const agreed = command === 'deploy' ? ['--require-approval', 'never'] : ['--force'];
  const app = ['--app', 'node test/support/rehearsal/broken-app.ts', '--output', out];
  const args = ['node_modules/.bin/cdk', command, stack, '--exclusively', ...agreed, ...app, ...more];
  const env = { ...process.env, ...(isBroken ? { BROKEN: '1' } : {}) };
  const ran = await new Promise<Ran>((resolve) => {
    execFile(process.execPath, args, { env, maxBuffer: 64 * 1024 * 1024 }, (fault, stdout, stderr) =>
      resolve({ code: fault ? Number(fault.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
  rmSync(out, { recursive: true, force: true });
  return ran;
};

const statusOf = async (): Promise<string> => {
  const said = await awsQuery('cloudformation', { Action: 'DescribeStacks', StackName: stack });
  return [/<StackStatus>(\w+)/, /<EnableTerminationProtection>(\w+)/]
    .map((pattern) => pattern.exec(said)?.[1])
    .join(', protected: ');
};

const isTableProtected = async (): Promise<boolean | undefined> => {
  const command = new DescribeTableCommand({ TableName: `${prefix}cases` });
  return (await new DynamoDBClient({}).send(command)).Table?.DeletionProtectionEnabled;
};

const nothing: Kept = { tables: [], buckets: [], pools: [] };
const everything: Kept = {
  tables: [`${prefix}cases`],
  buckets: [`${prefix}files-000000000000`],
  pools: [`${prefix}officers`],
};

describe('a first deployment that fails at the end', () => {
  it('leaves nothing that keeps something, and no protection in the way', async () => {
    const { code, output } = await cdk('deploy', { isBroken: true, more: ['-c', 'first=true'] });

    expect(output).toContain('WaitCondition timed out');
    expect(code).not.toBe(0);
    expect(await statusOf()).toBe('ROLLBACK_COMPLETE, protected: false');
    expect(await keptOf(prefix)).toEqual(nothing);
  });

  it('who forgot `-c first=true` is stopped at the next deployment, by the protection of the stack', async () => {
    expect((await cdk('deploy', { isBroken: true })).code).not.toBe(0);
    expect(await statusOf()).toBe('ROLLBACK_COMPLETE, protected: true');

    const { code, output } = await cdk('deploy', { more: ['-c', 'first=true'] });

    expect(code).not.toBe(0);
    expect(output).toContain('cannot be deleted while TerminationProtection is enabled');
  });

  it('goes on once the protection is off and the mistake is mended', async () => {
    await unprotected(prefix);

    const { code, output } = await cdk('deploy', { more: ['-c', 'first=true'] });

    expect(code, output).toBe(0);
    expect(await statusOf()).toBe('CREATE_COMPLETE, protected: false');
    expect(await keptOf(prefix)).toEqual(everything);
    expect(await isTableProtected()).toBe(false);
  });

  it('the next deployment protects stack and table, and nobody destroys them', async () => {
    expect((await cdk('deploy')).code).toBe(0);
    expect(await statusOf()).toBe('UPDATE_COMPLETE, protected: true');
    expect(await isTableProtected()).toBe(true);

    const { output } = await cdk('destroy');

    expect(output).toMatch(/termination ?protection/i);
    expect(await statusOf()).toBe('UPDATE_COMPLETE, protected: true');
  });
});

describe('a stage that was destroyed', () => {
  it('leaves what keeps something, whose names are then taken', async () => {
    await unprotected(prefix);
    expect((await cdk('destroy')).code).toBe(0);
    expect(await keptOf(prefix)).toEqual(everything);

    const { code, output } = await cdk('deploy', { more: ['-c', 'first=true'] });

    expect(code).not.toBe(0);
    expect(output).toContain(
      `'AWS::S3::Bucket' with identifier '${prefix}files-000000000000' already exists`,
    );
    expect(await statusOf()).toMatch(/ROLLBACK_COMPLETE/);
  });

  it('NOT SHOWN HERE: AWS adopts it by its names, which the emulator refuses by its own check of names', async () => {
    const { code, output } = await cdk('deploy', {
      more: ['-c', 'first=true', '--import-existing-resources'],
    });

    expect(code, 'the emulator has learned to adopt: show it here').not.toBe(0);
    expect(output).toContain('already exists');
  });

  it('is deployed again once what it left is deleted', async () => {
    await emptied(prefix);
    expect(await keptOf(prefix)).toEqual(nothing);

    const { code, output } = await cdk('deploy', { more: ['-c', 'first=true'] });

    expect(code, output).toBe(0);
    expect(await keptOf(prefix)).toEqual(everything);
    expect((await cdk('destroy')).code).toBe(0);
    await emptied(prefix);
  });
});
