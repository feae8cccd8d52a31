import { listsToCorrect, tooManyToRead } from '#domain/breach/correct-rules.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import type { CaseId } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import { correctedOn, nameOfRow, noticeListOf } from '#domain/notice/state.ts';
import type { StoredBreach } from '#functions/breach/offers.ts';
import type { Files } from '#ports/files.ts';
import type { Ports } from '#ports/index.ts';
import { mostCorrected } from '../contract.ts';
import type { RowFields } from '../list/csv-header.ts';
import { customersOnOtherLists } from '../list/list-sorting.ts';
import type { RejectedRow, Rejection } from '../list/rejections.ts';
import { recordView } from '../record-view.ts';
import { readFinishedRows, rowsToFinish } from './rows-to-finish.ts';

interface RowToCorrect extends RejectedRow {
  readonly list: number;
}

/**
 * Rejected rows that an officer may correct on the list `onto`: nobody finished them or corrected them on another list, and no
 * other list notifies them. A row
 * whose address changed lately is not among them: no typed address may take the place of one that we knew before.
 */
export async function* rowsToCorrect(
  files: Files,
  seen: StoredBreach,
  onto: number,
): AsyncGenerator<RowToCorrect> {
  for (const { n: list, list: frozen, done, writeOff } of listsToCorrect(seen.state, { list: onto })) {
    if (frozen === undefined) continue;
    const finished = await readFinishedRows(files, seen.id, done);
    const waiting = await readFinishedRows(files, seen.id, writeOff);
    const others = [...(await customersOnOtherLists(files, seen, list)).values()];
    for await (const row of rowsToFinish(files, seen.id, frozen.sha256)) {
      const { line, ref, reason } = row;
      const isTold = ref !== undefined && others.some((customers) => customers.has(ref));
      const isCorrected = correctedOn(noticeOf(seen.state), { list, line }) !== undefined;
      const isDone = isTold || isCorrected || finished.has(line) || waiting.has(line);
      if (!isDone && reason !== 'address-changed') yield { list, ...row };
    }
  }
}

export interface RejectedRows {
  readonly rows: readonly {
    readonly row: string;
    readonly list: number;
    readonly line: number;
    readonly reason: Rejection;
    readonly customerRef: string | null;
    /** As uploaded; null: we could not read the row, or the list is older than this page. */
    readonly fields: RowFields | null;
  }[];
  /** Beyond these. */
  readonly more: number;
}

interface ListQuery {
  /** Number of the list on which they would be corrected; 1 when it is absent. */
  readonly list?: string;
}

/** Records that the officer saw customers' names (R-24). @throws {NotFound | ListTooLarge} */
export const rejectedRows =
  (ports: Pick<Ports, 'cases' | 'clock' | 'files'>) =>
  async (
    { caseId, by }: { readonly caseId: CaseId; readonly by: string },
    { query: { list: typed = '1' } }: { readonly query: ListQuery },
  ): Promise<{ readonly body: RejectedRows }> => {
    const onto = Number(typed);
    const { state } = await ports.cases.read(breaches, caseId);
    if (noticeListOf(noticeOf(state), onto) === undefined) throw new NotFound();
    const refusal = tooManyToRead(state);
    if (refusal !== undefined) throw refusal;
    const seen = await recordView(ports, caseId, by);
    const rows: RejectedRows['rows'][number][] = [];
    let more = 0;
    for await (const one of rowsToCorrect(ports.files, seen, onto)) {
      const { list, line, reason, ref: customerRef = null, fields = null } = one;
      if (rows.length < mostCorrected)
        rows.push({ row: nameOfRow(one), list, line, reason, customerRef, fields });
      else more += 1;
    }
    return { body: { rows, more } };
  };
