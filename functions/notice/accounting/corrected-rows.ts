import { noticeOf } from '#domain/breach/customer-notice.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { NotCorrected } from '#domain/notice/errors.ts';
import { correctedOn } from '#domain/notice/state.ts';
import type { StoredBreach } from '#functions/breach/offers.ts';
import type { Files } from '#ports/files.ts';
import type { Finished } from '../contract.ts';
import { customersOnOtherLists } from '../list/list-sorting.ts';
import { rowsToFinish } from './rows-to-finish.ts';

/** A row with an unreadable reference needs a reason, unless an officer corrected it on a page. @throws {NotCorrected | InvalidInput} */
export const correctedBy = async (
  files: Files,
  seen: StoredBreach,
  { list, reason }: Pick<Finished, 'list' | 'reason'>,
  sha256: string,
  lines: readonly number[],
): Promise<readonly string[]> => {
  const [wanted, told] = [new Set(lines), await customersOnOtherLists(files, seen, list)];
  const coveredByLists = new Set<string>();
  const missing: number[] = [];
  for await (const { line, ref } of rowsToFinish(files, seen.id, sha256)) {
    if (!wanted.has(line)) continue;
    const onto = correctedOn(noticeOf(seen.state), { list, line })?.list;
    if (onto !== undefined) {
      coveredByLists.add(onto.sha256);
      continue;
    }
    if (ref === undefined && reason === undefined)
      throw new InvalidInput([
        { pointer: '#/reason', detail: `We cannot read the reference on line ${line}. Say who it was.` },
      ]);
    const seals = [...told].flatMap(([seal, others]) => (ref !== undefined && others.has(ref) ? [seal] : []));
    for (const seal of seals) coveredByLists.add(seal);
    if (ref !== undefined && seals.length === 0) missing.push(line);
  }
  if (missing.length > 0) throw new NotCorrected(missing);
  return [...coveredByLists].sort(byCodeUnit);
};
