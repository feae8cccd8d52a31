import type { CommandOf } from '#domain/breach/breach-rule.ts';
import { decide } from '#domain/breach/decider.ts';
import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Actor, CaseId } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import {
  type BreachPorts,
  carryOut,
  factsOf,
  isOfHold,
  machinesRaisedSince,
  type StoredBreach,
} from '#functions/breach/offers.ts';
import { refuseEarly } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import { type FrozenAnswer, freezeList } from './freeze-list.ts';
import { sortingFor } from './list-sorting.ts';
import type { Sorting } from './sort-rows.ts';
import { openUpload, uploaded } from './upload-list.ts';

export type ListPorts = BreachPorts & Pick<Ports, 'addressOfRecord' | 'files' | 'scratch' | 'workflows'>;

export interface OfList {
  readonly caseId: CaseId;
  readonly n?: string;
  readonly by: string;
}

/** @throws {NotFound} for an invalid number */
export const listIn = (n: string | undefined): number => {
  if (n === undefined) return 1;
  if (!/^(?:[2-9]|[1-9]\d{1,2})$/.test(n)) throw new NotFound();
  return Number(n);
};

export async function* whole(file: Buffer): AsyncGenerator<Uint8Array> {
  yield file;
}

/** A new list voids the approvals of the one before it: the clock emails the officers. */
export const keepList = (
  ports: ListPorts,
  seen: StoredBreach,
  actor: Actor,
  command: CommandOf<'list-frozen' | 'correct-rows'>,
): Promise<StoredBreach> =>
  commitAndStart(
    ports.workflows,
    ['breach', 'response-clock'],
    carryOut(ports, seen, actor, command),
    (after) => machinesRaisedSince(after, seen.revision).filter(isOfHold),
  );

/** @throws {NotFound | UseSupplement | ListReliedOn | OtherListChanged | InvalidInput} */
export const takeList =
  (ports: ListPorts) =>
  async ({ caseId, n, by, file }: OfList & { readonly file: Buffer }) => {
    const list = listIn(n);
    const seen = await ports.cases.read(breaches, caseId);
    refuseEarly(seen, ({ state }) =>
      decide(state, { type: 'request-list-freeze', list, uploadId: '', by }, factsOf(ports)),
    );
    const sorting = await sortingFor(ports, seen, list, instantText(ports.clock.now()));
    const answer = await freezeList(ports)(caseId, whole(file), sorting);
    const frozen = frozenIn(answer, sorting);
    await keepList(ports, seen, `officer:${by}`, { type: 'list-frozen', ...frozen, list, by });
    return { body: answer };
  };

export const frozenIn = (
  {
    sha256,
    count,
    pages,
    onPaper,
    toFinish,
    coveredByLists,
    addressChanged,
    duplicates: collapsed,
    unknownAccounts,
    inSpanish,
    states,
    rejectedSha256,
  }: FrozenAnswer,
  { told = new Map() }: Sorting,
) => ({
  ...{
    sha256,
    count,
    pages,
    onPaper,
    toFinish,
    addressChanged,
    collapsed,
    unknownAccounts,
    states,
    rejectedSha256,
  },
  ...(inSpanish ? { inSpanish } : {}),
  ...(coveredByLists.length === 0 ? {} : { coveredByLists }),
  checkedAgainst: [...told.keys()],
});

/** An officer with the upload address may not approve. @throws {NotFound | UseSupplement} */
export const startUpload =
  (ports: BreachPorts & Pick<Ports, 'chance' | 'files'>) =>
  async ({ caseId, n, by }: OfList) => {
    await carryOut(ports, caseId, `officer:${by}`, { type: 'open-upload', list: listIn(n), by });
    return { status: 201 as const, body: await openUpload(ports)(caseId) };
  };

/** @throws {NotFound | NothingUploaded | UseSupplement} */
export const requestFreeze =
  (ports: BreachPorts & Pick<Ports, 'files' | 'workflows'>) =>
  async ({ caseId, n, by, uploadId }: OfList & { readonly uploadId: string }) => {
    const list = listIn(n);
    const seen = await ports.cases.read(breaches, caseId);
    await uploaded(ports.files)(caseId, uploadId);
    const command = { type: 'request-list-freeze', list, uploadId, by } as const;
    await commitAndStart(ports.workflows, 'recipients', carryOut(ports, seen, `officer:${by}`, command));
    return { status: 202 as const, body: { id: uploadId, state: 'waiting' } };
  };
