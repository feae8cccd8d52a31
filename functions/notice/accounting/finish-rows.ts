import { noticeOf } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import type { CaseId } from '#domain/case/case.ts';
import { InvalidInput, NotFound } from '#domain/case/errors.ts';
import { NothingFrozen } from '#domain/notice/errors.ts';
import { finishingPolicies, isWriteOff } from '#domain/notice/events.ts';
import { noticeListOf, rowsLeft } from '#domain/notice/state.ts';
import { type BreachPorts, carryOut } from '#functions/breach/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { Finished } from '../contract.ts';
import { correctedBy } from './corrected-rows.ts';
import { type FinishedSet, readFinishedRows, rowsToFinish, storeFinishedRows } from './rows-to-finish.ts';

/** @throws {InvalidInput} with a pointer for each line that is not a row to finish */
const linesMeant = async (
  lines: Finished['lines'],
  open: AsyncIterable<{ readonly line: number }>,
  done: FinishedSet,
): Promise<readonly number[]> => {
  const unfinished = new Set<number>();
  for await (const { line } of open) if (!done.has(line)) unfinished.add(line);
  if (lines === 'all') return [...unfinished];
  const faults = lines.flatMap((line, at) =>
    unfinished.has(line)
      ? []
      : [{ pointer: `#/lines/${at}`, detail: 'There is no row to finish on this line.' }],
  );
  if (faults.length > 0) throw new InvalidInput(faults);
  return lines;
};

/** @throws {NotFound | NothingFrozen | InvalidInput | NotCorrected | RowsChanged} */
export const finishRows =
  (ports: BreachPorts & Pick<Ports, 'files' | 'texts'>) =>
  async ({
    caseId,
    by,
    list,
    how,
    reason,
    ...typed
  }: Finished & { readonly caseId: CaseId; readonly by: string }) => {
    const { cases, files, texts } = ports;
    const seen = await cases.read(breaches, caseId);
    const noticeList = noticeListOf(noticeOf(seen.state), list);
    if (noticeList === undefined) throw new NotFound();
    if (noticeList.list === undefined) throw new NothingFrozen();
    if (isWriteOff(how) && reason === undefined)
      throw new InvalidInput([{ pointer: '#/reason', detail: 'Give the reason.' }]);
    const done = await readFinishedRows(files, caseId, noticeList.done);
    const lines = await linesMeant(typed.lines, rowsToFinish(files, caseId, noticeList.list.sha256), done);
    const set = new Map([...done, ...lines.map((line) => [line, how] as const)]);
    const setSha256 = await storeFinishedRows(files, caseId, set);
    const basedOnSha256 = noticeList.done === undefined ? {} : { basedOnSha256: noticeList.done.setSha256 };
    const known = noticeList.done?.coveredByLists ?? [];
    const corrected = finishingPolicies[how].isOnOtherList
      ? await correctedBy(files, seen, { list, reason }, noticeList.list.sha256, lines)
      : [];
    const coveredByLists = [...new Set([...known, ...corrected])].sort(byCodeUnit);
    const rows = {
      list,
      finished: set.size,
      setSha256,
      ...basedOnSha256,
      ...(coveredByLists.length > 0 ? { coveredByLists } : {}),
      by,
    };
    const text = reason === undefined ? undefined : await texts.put(caseId, JSON.stringify({ reason }));
    const after = await carryOut(
      ports,
      seen,
      `officer:${by}`,
      isWriteOff(how)
        ? { type: 'ask-write-off', ...rows, textSha256: text ?? '' }
        : { type: 'finish-rows', ...rows, how, ...(text === undefined ? {} : { textSha256: text }) },
    );
    const left = noticeListOf(noticeOf(after.state), list);
    const state = isWriteOff(how) ? 'waiting' : 'accepted';
    return { body: { list, state, left: left === undefined ? 0 : rowsLeft(left) } };
  };
