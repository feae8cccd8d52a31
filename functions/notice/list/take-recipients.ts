import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Clock } from '#ports/clock.ts';
import { commitAndStart, type Workflows } from '#ports/workflows.ts';
import type { Breaches } from '../contract.ts';
import { type Needs as FreezeNeeds, type FrozenAnswer, freezeList } from './freeze-list.ts';
import { type Needs as SortingNeeds, sortingFor } from './list-sorting.ts';
import type { Sorting } from './sort-rows.ts';
import { openUpload, type Upload, uploaded } from './upload-list.ts';

export interface Needs extends FreezeNeeds, SortingNeeds {
  readonly breaches: Breaches;
  readonly clock: Clock;
}

/** A list of a case: 1 is the first, what follows are supplements. */
export interface ListKey {
  readonly id: CaseId;
  readonly list: number;
}

/**
 * Takes a list as it is sent, freezes it and records it; a new one voids the approvals.
 * @throws {NotFound | UseSupplement | ListReliedOn | OtherListChanged | InvalidInput}
 */
export const takeList =
  (needs: Needs) =>
  async (key: ListKey, csv: AsyncIterable<Uint8Array>, by: string): Promise<FrozenAnswer> => {
    const { breaches, clock } = needs;
    const seen = await breaches.read(key.id);
    // Nothing is written where it would be refused.
    breaches.mayDo(seen, { type: 'request-list-freeze', list: key.list, uploadId: '', by });
    const sorting = await sortingFor(needs, seen, key.list, instantText(clock.now()));
    const answer = await freezeList(needs)(key.id, csv, sorting);
    await breaches.do(seen, `officer:${by}`, {
      type: 'list-frozen',
      ...frozenIn(answer, sorting),
      list: key.list,
      by,
    });
    return answer;
  };

/** What of a list stands in the history: counts and seals. */
export const frozenIn = (
  { sha256, count, pages, onPaper, toFinish, coveredByLists }: FrozenAnswer,
  { told = new Map() }: Sorting,
) => ({
  ...{ sha256, count, pages, onPaper, toFinish },
  ...(coveredByLists.length === 0 ? {} : { coveredByLists }),
  checkedAgainst: [...told.keys()],
});

/** Opens an upload for a larger list; who got its address is no approver of what is put there. @throws {NotFound | UseSupplement} */
export const startUpload =
  ({ breaches, files }: Pick<Needs, 'breaches' | 'files'>) =>
  async ({ id: caseId, list }: ListKey, by: string): Promise<Upload> => {
    await breaches.do(caseId, `officer:${by}`, { type: 'open-upload', list, by });
    return openUpload(files)(caseId);
  };

/** Has an upload frozen by the machine `recipients`. @throws {NotFound | NothingUploaded | UseSupplement} */
export const requestFreeze =
  ({ breaches, files, workflows }: Pick<Needs, 'breaches' | 'files'> & { readonly workflows: Workflows }) =>
  async ({ id: caseId, list }: ListKey, uploadId: string, by: string): Promise<void> => {
    const seen = await breaches.read(caseId);
    await uploaded(files)(caseId, uploadId);
    const ask = breaches.do(seen, `officer:${by}`, { type: 'request-list-freeze', list, uploadId, by });
    await commitAndStart(workflows, 'recipients', ask);
  };
