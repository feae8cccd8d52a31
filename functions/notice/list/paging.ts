import { createHash } from 'node:crypto';
import type { ScratchFile } from '#ports/scratch.ts';
import { canarySize, pageSize } from '../sending/timing.ts';
import { indexLine } from './frozen-list.ts';

export interface Segment {
  readonly name: string;
  /** `toPage` is exclusive. */
  readonly fromPage: number;
  readonly toPage: number;
  readonly rows: number;
}

export interface Paged {
  readonly index: Buffer;
  readonly segments: readonly Segment[];
}

const newline = 0x0a;

/** Marks a paper row; quotes in texts are escaped. */
const onPaper = '"onPaper":';

/** The first page with email rows has `canarySize` of them, plus any paper rows. */
async function* pagesOf(sheet: ScratchFile, segment: number, offset: number) {
  let [from, length, rows, seal] = [offset, 0, 0, createHash('sha256')];
  // `lacking`: email rows for the canary, undefined once cut. `head`: start of a row in the next chunk.
  let [lacking, head]: [number | undefined, string] = [canarySize, ''];
  const cut = () => {
    const entry = { offset: from, length, rows, segment, hash: seal.digest('base64url') };
    [from, length, rows, seal] = [from + length, 0, 0, createHash('sha256')];
    if (lacking !== canarySize) lacking = undefined;
    return entry;
  };
  for await (const chunk of sheet.read()) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let [begin, row] = [0, 0];
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, end + 1)) {
      rows += 1;
      if (lacking !== undefined) {
        lacking -= (head + bytes.toString('latin1', row, end)).includes(onPaper) ? 0 : 1;
        [head, row] = ['', end + 1];
      }
      if (rows < pageSize && lacking !== 0) continue;
      seal.update(bytes.subarray(begin, end + 1));
      length += end + 1 - begin;
      begin = end + 1;
      yield cut();
    }
    if (lacking !== undefined) head += bytes.toString('latin1', row);
    seal.update(bytes.subarray(begin));
    length += bytes.length - begin;
  }
  if (rows > 0) yield cut();
}

/** A page never mixes segments. */
export const paged = async (sheets: ReadonlyMap<string, ScratchFile>): Promise<Paged> => {
  const lines: string[] = [];
  const segments: Segment[] = [];
  let offset = 0;
  for (const [name, sheet] of sheets) {
    const fromPage = lines.length;
    let rows = 0;
    for await (const entry of pagesOf(sheet, segments.length, offset)) {
      lines.push(indexLine(entry));
      rows += entry.rows;
    }
    segments.push({ name, fromPage, toPage: lines.length, rows });
    offset += sheet.size;
  }
  return { index: Buffer.from(lines.join(''), 'latin1'), segments };
};
