import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { hashOf, scopeOf } from '#infra/commands/ci-scope.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What peers judges, and nothing else. */
const folderWith = (document: string, gateway = 'takes in'): string => {
  const folder = `${mkdtempSync(join(tmpdir(), 'scope-'))}/`;
  folders.push(folder);
  const files = {
    'test/openapi/public.golden.json': document,
    'test/peers/run.ts': 'asks',
    'functions/platform/door.ts': 'opens',
    'infra/local/gateway.ts': gateway,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

describe('how much of a step CI plays', () => {
  it('what it judges has one hash, wherever it lies; another output has another', () => {
    const [one, again, other] = [folderWith('a'), folderWith('a'), folderWith('b')].map((at) =>
      hashOf('peers', at),
    );
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect([again === one, other === one]).toEqual([true, false]);
  });

  it('the address of a bundle is none of its outputs', () => {
    const [one, other] = ['a', 'b'].map((digit) =>
      hashOf('peers', folderWith(`asset.${digit.repeat(64)}.zip`)),
    );
    expect(one).toBe(other);
  });

  it('whole where some of it is not there, where it has changed, and where nobody saw it whole', () => {
    const folder = folderWith('a');
    rmSync(join(folder, 'test/openapi/public.golden.json'));
    expect(hashOf('peers', folder)).toBeUndefined();
    expect(scopeOf('peers', undefined, { peers: 'abc' }, '0000000f')).toBe('whole unknown');
    expect(scopeOf('peers', 'abc', {}, '0000000f')).toBe('whole abc');
    expect(scopeOf('peers', 'abd', { peers: 'abc' }, '0000000f')).toBe('whole abd');
  });

  it('worlds by chance: half where they have changed, the rest by night and before a release', () => {
    expect(scopeOf('worlds', 'abd', { worlds: 'abc' }, '0000000f')).toBe('part 2 of 2 abd');
    expect(scopeOf('worlds', 'abc', { worlds: 'abc' }, '0000000f')).toBe('part 1 of 3');
    expect(scopeOf('worlds', 'abc', undefined, '0000000f')).toBe('whole abc');
  });

  it('else a part, another one from commit to commit', () => {
    const parts = ['00000000', '00000001', '00000002', '00000003', '00000004'].map((commit) =>
      scopeOf('peers', 'abc', { peers: 'abc' }, commit),
    );
    expect(parts).toEqual(['part 1 of 4', 'part 2 of 4', 'part 3 of 4', 'part 4 of 4', 'part 1 of 4']);
  });
});
