import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cdk, type Ran, stackStatus } from '#test/support/rehearsal/cdk.ts';
import { emptied, keptOf, unprotected } from '#test/support/rehearsal/kept.ts';

/*
 * DEPLOY, "A first deployment that failed", with real `cdk` commands and the stack of the data. One test follows on the other, as for
 * the person at the keyboard.
 */
const prefix = 'first-try-rehearsal-';
const stack = `${prefix}data`;
const out = mkdtempSync(join(tmpdir(), 'first-try-'));
const app = ['--app', 'node test/support/rehearsal/broken-app.ts', '--output', out];
const first = ['-c', 'first=true'];

const deploy = (more: readonly string[] = []): Promise<Ran> => cdk('deploy', [stack, ...app, ...more]);
const deployBroken = (more: readonly string[] = []): Promise<Ran> =>
  cdk('deploy', [stack, ...app, ...more], { BROKEN: '1' });

afterAll(async () => {
  await unprotected(prefix);
  await cdk('destroy', [stack, ...app]);
  await emptied(prefix);
  rmSync(out, { recursive: true, force: true });
});

describe('a first deployment that fails at the end', () => {
  it('leaves nothing that keeps something, and no protection in the way', async () => {
    const { code, output } = await deployBroken(first);

    expect(output).toContain('WaitCondition timed out');
    expect(code).not.toBe(0);
    expect(await stackStatus(stack)).toBe('ROLLBACK_COMPLETE, protected: false');
    expect(await keptOf(prefix)).toEqual({ tables: [], buckets: [], pools: [], machines: [], logs: [] });
  });

  it('who forgot `-c first=true` is stopped at the next deployment, by the protection of the stack', async () => {
    expect((await deployBroken()).code).not.toBe(0);
    expect(await stackStatus(stack)).toBe('ROLLBACK_COMPLETE, protected: true');

    const { code, output } = await deploy(first);

    expect(code).not.toBe(0);
    expect(output).toContain('cannot be deleted while TerminationProtection is enabled');
  });

  it('goes on once the protection is off and the mistake is mended', async () => {
    await unprotected(prefix);

    const { code, output } = await deploy(first);

    expect(code, output).toBe(0);
    expect(await stackStatus(stack)).toBe('CREATE_COMPLETE, protected: false');
    expect(await keptOf(prefix)).toMatchObject({
      tables: [`${prefix}cases`],
      buckets: [`${prefix}files-000000000000`],
      pools: [`${prefix}officers`],
    });
  });

  it('is protected by the deployment after it; then nobody destroys it', async () => {
    expect((await deploy()).code).toBe(0);
    expect(await stackStatus(stack)).toBe('UPDATE_COMPLETE, protected: true');

    const { output } = await cdk('destroy', [stack, ...app]);

    expect(output).toMatch(/termination ?protection/i);
    expect(await stackStatus(stack)).toBe('UPDATE_COMPLETE, protected: true');
  });
});
