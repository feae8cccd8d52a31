import { createHash, hash } from 'node:crypto';
import { ListBroken } from '#domain/case/errors.ts';
import type { Files } from '#ports/files.ts';
import type { Recipient } from './recipient.ts';

/** No address and no reference. */
export interface PageEntry {
  readonly offset: number;
  readonly length: number;
  readonly rows: number;
  /** Index into the list's segments. */
  readonly segment: number;
  /** SHA-256 (base64url) of the page's bytes. */
  readonly hash: string;
}

const lineLength = 72;
const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** All lines have one length, so line n starts at n times it. */
export const indexLine = ({ offset, length, rows, segment, hash: seal }: PageEntry): string =>
  [padded(offset, 12), padded(length, 7), padded(rows, 2), padded(segment, 3), `${seal}\n`].join(' ');

const entryOf = (line: string): PageEntry => {
  const [offset = 0, length = 0, rows = 0, segment = 0] = line.split(' ', 4).map(Number);
  return { offset, length, rows, segment, hash: line.slice(line.lastIndexOf(' ') + 1, -1) };
};

export const listFile = (
  caseId: string,
  sha256: string,
  part: 'recipients.ndjson' | 'index.txt' | 'rejected.ndjson' | 'summary.json',
): string => `cases/${caseId}/lists/${sha256}/${part}`;

export const bytesOf = async (source: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
};

export interface FrozenList {
  readonly sha256: string;
  readonly pages: number;
  entry(page: number): PageEntry;
  /** @throws {ListBroken} when the page does not match its seal */
  recipients(page: number): Promise<readonly Recipient[]>;
  /** Of every page, in one read. @throws {ListBroken} */
  everyone(): AsyncIterable<Recipient>;
}

/** @throws {ListBroken} */
const rowsIn = (page: Buffer, seal: string): readonly Recipient[] => {
  if (hash('sha256', page, 'base64url') !== seal) throw new ListBroken();
  return page
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Recipient);
};

/** @throws {ListBroken | NoSuchFile | Unavailable} */
export const openList = async (files: Files, caseId: string, sha256: string): Promise<FrozenList> => {
  const index = await bytesOf(files.read(listFile(caseId, sha256, 'index.txt')));
  if (createHash('sha256').update(index).digest('hex') !== sha256) throw new ListBroken();
  const pages = index.length / lineLength;
  const entry = (page: number): PageEntry => {
    if (!(page >= 0 && page < pages)) throw new ListBroken();
    return entryOf(index.toString('latin1', page * lineLength, (page + 1) * lineLength));
  };
  const file = listFile(caseId, sha256, 'recipients.ndjson');
  return {
    sha256,
    pages,
    entry,
    recipients: async (page) => {
      const { offset, length, hash: seal } = entry(page);
      return rowsIn(await bytesOf(files.read(file, { from: offset, to: offset + length })), seal);
    },
    async *everyone() {
      let [page, rest] = [0, Buffer.alloc(0)];
      for await (const part of files.read(file)) {
        rest = Buffer.concat([rest, part]);
        for (; page < pages && rest.length >= entry(page).length; page += 1) {
          const { length, hash: seal } = entry(page);
          yield* rowsIn(rest.subarray(0, length), seal);
          rest = rest.subarray(length);
        }
      }
      if (page < pages || rest.length > 0) throw new ListBroken();
    },
  };
};
