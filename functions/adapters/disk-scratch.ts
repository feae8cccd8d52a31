import { createReadStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scratch, ScratchFile } from '#ports/scratch.ts';

const bufferSize = 64 * 1024;

const sheetIn = (file: string, opened: FileHandle[]): ScratchFile => {
  let handle: FileHandle | undefined;
  let waiting = '';
  let size = 0;
  const flush = async (): Promise<void> => {
    if (waiting === '') return;
    const text = waiting;
    waiting = '';
    if (handle === undefined) {
      handle = await open(file, 'w');
      opened.push(handle);
    }
    await handle.writeFile(text);
  };
  return {
    get size() {
      return size;
    },
    write: async (text) => {
      waiting += text;
      size += Buffer.byteLength(text);
      if (waiting.length >= bufferSize) await flush();
    },
    async *read() {
      await flush();
      if (size > 0) yield* createReadStream(file, { highWaterMark: bufferSize });
    },
  };
};

/** `/tmp` in Lambda. */
export const diskScratch = (folder = tmpdir()): Scratch => ({
  use: async (work) => {
    const room = await mkdtemp(join(folder, 'scratch-'));
    const opened: FileHandle[] = [];
    let sheets = 0;
    try {
      return await work({ createFile: () => sheetIn(join(room, String(sheets++)), opened) });
    } finally {
      await Promise.all(opened.map((handle) => handle.close()));
      await rm(room, { recursive: true, force: true });
    }
  },
});
