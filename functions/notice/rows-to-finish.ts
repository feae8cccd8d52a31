import { createHash } from 'node:crypto';
import { noticeOf } from '#domain/notice.ts';
import type { Finishing, RowsDone } from '#domain/notice-events.ts';
import type { Tranche } from '#domain/notice-state.ts';
import type { Files } from '#ports/files.ts';
import type { Breaches } from './contract.ts';
import { bytesOf, listFile } from './frozen-list.ts';
import { linesIn } from './ndjson.ts';
import { isToFinish, type RejectedRow } from './rejections.ts';

/** Lines of a list that are finished, and how: what the history names by its hash. */
export type FinishedSet = ReadonlyMap<number, Finishing>;

const setFile = (caseId: string, sha256: string): string => `cases/${caseId}/finished/${sha256}.txt`;

/** Keeps a set under its own hash, before the history names it. @returns the hash */
export const keepFinished = async (files: Files, caseId: string, set: FinishedSet): Promise<string> => {
  const inOrder = [...set].sort(([a], [b]) => a - b);
  const text = Buffer.from(inOrder.map(([line, how]) => `${line} ${how}\n`).join(''));
  const sha256 = createHash('sha256').update(text).digest('hex');
  await files.put(setFile(caseId, sha256), text.length, async function* () {
    yield text;
  });
  return sha256;
};

export const finishedSet = async (
  files: Files,
  caseId: string,
  done: RowsDone | undefined,
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

/** Rows of a frozen list behind which somebody is who is not on it. */
export async function* rowsToFinish(
  files: Files,
  caseId: string,
  sha256: string,
): AsyncGenerator<RejectedRow> {
  for await (const text of linesIn(files.read(listFile(caseId, sha256, 'rejected.ndjson')))) {
    const row = JSON.parse(text) as RejectedRow;
    if (isToFinish(row)) yield row;
  }
}

/** A row to finish as an officer sees it; `finished` says how, once it is. */
export interface OpenRow {
  readonly list: number;
  readonly line: number;
  readonly reason: string;
  readonly customerRef: string | null;
  readonly finished: Finishing | null;
  /** Its write-off waits for a second officer. */
  readonly waits?: true;
}

const ofTranche = async function* (
  files: Files,
  id: string,
  { n: list, list: frozen, done, writeOff }: Tranche,
): AsyncGenerator<OpenRow> {
  if (frozen === undefined || frozen.toFinish === 0) return;
  const [finished, asked] = [await finishedSet(files, id, done), await finishedSet(files, id, writeOff)];
  for await (const { line, reason, ref = null } of rowsToFinish(files, id, frozen.sha256)) {
    const how = finished.get(line) ?? null;
    const waits = how === null && asked.has(line) ? { waits: true as const } : {};
    yield { list, line, reason, customerRef: ref, finished: how, ...waits };
  }
};

/** Every row to finish of a case, as one JSON text in pieces. @throws {UnknownCase} */
export const finishFile =
  ({ breaches, files }: { readonly breaches: Pick<Breaches, 'read'>; readonly files: Files }) =>
  async (id: string): Promise<AsyncIterable<string>> => {
    const { state } = await breaches.read(id);
    return (async function* () {
      yield '{"rows":[';
      let before = '';
      for (const tranche of noticeOf(state).tranches)
        for await (const row of ofTranche(files, id, tranche)) {
          yield before + JSON.stringify(row);
          before = ',';
        }
      yield ']}';
    })();
  };
