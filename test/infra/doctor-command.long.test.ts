import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const command = new URL('../../infra/commands/doctor.ts', import.meta.url).pathname;

describe('the command of the doctor', () => {
  it('without the AWS CLI says so once', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'dev'], {
      encoding: 'utf8',
      env: { PATH: '' },
    });

    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('the AWS CLI is not installed, or not in the PATH of this shell');
  });

  it('does not look at an account before the settings are complete', () => {
    const { status, stderr } = spawnSync(process.execPath, [command, 'prod'], { encoding: 'utf8' });

    expect(status).toBe(2);
    expect(stderr).toContain('infra/settings/stages.ts needs a hand:');
  });
});
