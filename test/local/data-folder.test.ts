import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DataFolderUnusable, openDataFolder } from '#infra/local/data-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'privacy-clock-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a new folder is taken, and taken again after it was closed', () => {
  openDataFolder(folder).close();
  writeFileSync(join(folder, 'inbox.json'), '[]');
  openDataFolder(folder).close();
});

it('a folder of an earlier version is refused in one sentence and left as it is', () => {
  writeFileSync(join(folder, 'inbox.json'), '[]');
  expect(() => openDataFolder(folder)).toThrow(DataFolderUnusable);
  expect(() => openDataFolder(folder)).toThrow(
    /was written by an earlier version; start with another DATA folder/,
  );
  expect(readFileSync(join(folder, 'inbox.json'), 'utf8')).toBe('[]');
});
