import { createHash } from 'node:crypto';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { FinishedRows, Finishing } from '#domain/notice/events.ts';
import type { NoticeList } from '#domain/notice/state.ts';
import type { Files } from '#ports/files.ts';
import type { Ports } from '#ports/index.ts';
import { bytesOf, listFile } from '../list/frozen-list.ts';
import { textLines } from '../list/ndjson.ts';
import { isToFinish, type RejectedRow, type Rejection } from '../list/rejections.ts';
import { type DownloadPorts, download, jsonFile } from './download.ts';

/** By line. The history has only the hash of the set. */
export type FinishedSet = ReadonlyMap<number, Finishing>;

const setFile = (caseId: string, sha256: string): string => `cases/${caseId}/finished/${sha256}.txt`;

/** Call before the commit. @returns the hash */
export const storeFinishedRows = async (files: Files, caseId: string, set: FinishedSet): Promise<string> => {
  const inOrder = [...set].sort(([a], [b]) => a - b);
  const text = Buffer.from(inOrder.map(([line, how]) => `${line} ${how}\n`).join(''));
  const sha256 = createHash('sha256').update(text).digest('hex');
  await files.put(setFile(caseId, sha256), text.length, async function* () {
    yield text;
  });
  return sha256;
};

export const readFinishedRows = async (
  files: Files,
  caseId: string,
  done: FinishedRows | undefined,
): Promise<FinishedSet> => {
  if (done === undefined) return new Map();
  const text = (await bytesOf(files.read(setFile(caseId, done.setSha256)))).toString('utf8');
  return new Map(
    text
      .trimEnd()
      .split('\n')
      .map((entry) => entry.split(' ') as [string, Finishing])
      .map(([line, how]) => [Number(line), how]),
  );
};

/** All, in the order of the file. */
export async function* rejectedOf(files: Files, caseId: string, sha256: string): AsyncGenerator<RejectedRow> {
  for await (const text of textLines(files.read(listFile(caseId, sha256, 'rejected.ndjson'))))
    yield JSON.parse(text) as RejectedRow;
}

/** Rejected rows whose customer is not on the frozen list. */
export async function* rowsToFinish(
  files: Files,
  caseId: string,
  sha256: string,
): AsyncGenerator<RejectedRow> {
  for await (const row of rejectedOf(files, caseId, sha256)) if (isToFinish(row)) yield row;
}

export interface OpenRow {
  readonly list: number;
  readonly line: number;
  readonly reason: Rejection;
  readonly customerRef: string | null;
  readonly finished: Finishing | null;
  /** Waits for a second officer. */
  readonly waits?: true;
}

const ofTranche = async function* (
  files: Files,
  caseId: string,
  { n: list, list: frozen, done, writeOff }: NoticeList,
): AsyncGenerator<OpenRow> {
  if (frozen === undefined || frozen.toFinish === 0) return;
  const [finished, asked] = [
    await readFinishedRows(files, caseId, done),
    await readFinishedRows(files, caseId, writeOff),
  ];
  for await (const { line, reason, ref = null } of rowsToFinish(files, caseId, frozen.sha256)) {
    const how = finished.get(line) ?? null;
    const waits = how === null && asked.has(line) ? { waits: true as const } : {};
    yield { list, line, reason, customerRef: ref, finished: how, ...waits };
  }
};

/** A duplicate, an empty line or a second header. */
const leftOutOf = async function* (files: Files, caseId: string, { n: list, list: frozen }: NoticeList) {
  if (frozen === undefined) return;
  for await (const row of rejectedOf(files, caseId, frozen.sha256))
    if (!isToFinish(row)) yield { list, line: row.line, reason: row.reason, customerRef: row.ref ?? null };
};

async function* inJson(rows: AsyncIterable<object>): AsyncGenerator<string> {
  let before = '';
  for await (const row of rows) {
    yield before + JSON.stringify(row);
    before = ',';
  }
}

async function* finishLines(
  files: Files,
  caseId: CaseId,
  noticeLists: readonly NoticeList[],
): AsyncGenerator<string> {
  const ofAll = async function* (
    rowsOf: (files: Files, caseId: string, noticeList: NoticeList) => AsyncIterable<object>,
  ) {
    for (const noticeList of noticeLists) yield* rowsOf(files, caseId, noticeList);
  };
  yield '{"rows":[';
  yield* inJson(ofAll(ofTranche));
  yield '],"leftOut":[';
  yield* inJson(ofAll(leftOutOf));
  yield ']}';
}

/** What the file holds. */
export interface RowsToFinish {
  readonly rows: readonly OpenRow[];
  readonly leftOut: readonly (Pick<OpenRow, 'list' | 'line' | 'customerRef'> & {
    readonly reason: Rejection;
  })[];
}

export const finishFile =
  (ports: DownloadPorts & Pick<Ports, 'cases'>) =>
  async ({ caseId }: { readonly caseId: CaseId }) => {
    const { state } = await ports.cases.read(breaches, caseId);
    const lines = finishLines(ports.files, caseId, noticeOf(state).noticeLists);
    return download(ports, caseId, jsonFile('rows-to-finish.json', lines));
  };
