import { createHash } from 'node:crypto';
import type { Files } from '#ports/files.ts';
import type { Ports } from '#ports/index.ts';
import type { ScratchFile, ScratchFolder } from '#ports/scratch.ts';
import { listFile } from './frozen-list.ts';
import { textLines } from './ndjson.ts';
import { paged, type Segment } from './paging.ts';
import type { Recipient } from './recipient.ts';
import { isToFinish, type RejectedRow } from './rejections.ts';
import { foundBy, type RowsAlike } from './rows-alike.ts';
import { type Sorting, sortRows } from './sort-rows.ts';

export interface ListSummary {
  readonly count: number;
  /** SHA-256 (hex) of the index, which has each page's seal. */
  readonly sha256: string;
  readonly pages: number;
  readonly segments: readonly Segment[];
  readonly onPaper: number;
  readonly addressChanged: number;
  readonly unknownAccounts: number;
  /** Rows whose `locale` is Spanish. Absent in older summaries. */
  readonly inSpanish?: number;
  /** We write to these rows although another reference is spelled alike: name or address differ. */
  readonly spelledAlike: number;
  /** Such references, side by side; those of other lists are absent. */
  readonly alike: readonly (readonly string[])[];
  /** Rows whose customer is not on the list. */
  readonly toFinish: number;
  readonly duplicates: number;
  /** Rows by state of the postal address, or `unknown`. */
  readonly states: Readonly<Record<string, number>>;
  readonly alreadyTold: number;
  /** Seals of the other lists that have these customers. */
  readonly coveredByLists: readonly string[];
}

export interface FrozenAnswer extends ListSummary {
  /** At most `maxRowsShown`; `rejected.ndjson` has all. */
  readonly rejected: readonly RejectedRow[];
  /** Of all rejected rows, which the seal of the list does not cover. */
  readonly rejectedSha256: string;
}

/** Lambda's limit for a reply is 6 MB. */
export const maxRowsShown = 20_000;

async function* oneAfterAnother(sheets: Iterable<ScratchFile>): AsyncGenerator<Uint8Array> {
  for (const sheet of sheets) yield* sheet.read();
}

/** A bad row is a duplicate when its customer has a good row. */
const judged = ({ fields, ...row }: RejectedRow, customers: RowsAlike): RejectedRow => {
  if (!isToFinish(row)) return row;
  const isTold = row.ref !== undefined && customers.has(row.ref);
  return isTold ? { ...row, reason: 'duplicate' } : { ...row, ...(fields && { fields }) };
};

const refsAlike = async (sheets: Iterable<ScratchFile>, keys: ReadonlySet<string>) => {
  if (keys.size === 0) return [];
  const byKey = new Map([...keys].map((key) => [key, [] as string[]]));
  for (const sheet of sheets)
    for await (const line of textLines(sheet.read())) {
      const { ref } = JSON.parse(line) as Recipient;
      byKey.get(foundBy(ref))?.push(ref);
    }
  return [...byKey.values()];
};

/** Frees the memory of the sort on return. */
const sortedOut = async (source: AsyncIterable<Uint8Array>, folder: ScratchFolder, sorting: Sorting) => {
  const {
    customers,
    alike: keys,
    rejected: found,
    bySegment,
    ...counts
  } = await sortRows(source, folder, sorting);
  const rejected = folder.createFile('rejected, judged');
  const shown: RejectedRow[] = [];
  const left = { toFinish: 0, duplicates: 0, alreadyTold: 0 };
  const seal = createHash('sha256');
  for await (const line of textLines(found.read())) {
    const row = judged(JSON.parse(line), customers);
    if (isToFinish(row)) left.toFinish += 1;
    if (row.reason === 'duplicate') left.duplicates += 1;
    if (row.reason === 'on-other-list') left.alreadyTold += 1;
    if (shown.length < maxRowsShown) shown.push({ line: row.line, reason: row.reason });
    const text = `${JSON.stringify(row)}\n`;
    seal.update(text);
    await rejected.write(text);
  }
  const alike = await refsAlike(bySegment.values(), keys);
  const rejectedSha256 = seal.digest('hex');
  return {
    bySegment,
    rejected,
    rejectedSha256,
    shown,
    counts: { count: customers.size, ...counts, alike, ...left },
  };
};

const keep = async (files: Files, key: string, text: Buffer): Promise<void> =>
  files.put(key, text.length, async function* () {
    yield text;
  });

/** The same file and register give the same seal. @throws {InvalidInput} for a file that is not a list */
export const freezeList =
  ({ files, scratch }: Pick<Ports, 'files' | 'scratch'>) =>
  (caseId: string, source: AsyncIterable<Uint8Array>, sorting: Sorting): Promise<FrozenAnswer> =>
    scratch.use(async (folder) => {
      const { bySegment, rejected, rejectedSha256, shown, counts } = await sortedOut(source, folder, sorting);
      const { index, segments } = await paged(bySegment);
      const sha256 = createHash('sha256').update(index).digest('hex');
      const summary: ListSummary = { ...counts, sha256, pages: segments.at(-1)?.toPage ?? 0, segments };
      const size = [...bySegment.values()].reduce((sum, sheet) => sum + sheet.size, 0);
      const file = (part: Parameters<typeof listFile>[2]) => listFile(caseId, sha256, part);
      await files.put(file('recipients.ndjson'), size, () => oneAfterAnother(bySegment.values()));
      await files.put(file('rejected.ndjson'), rejected.size, () => rejected.read());
      await keep(files, file('index.txt'), index);
      await keep(files, file('summary.json'), Buffer.from(JSON.stringify(summary)));
      return { ...summary, rejected: shown, rejectedSha256 };
    });
