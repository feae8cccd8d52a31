import { requestKeptUntil } from '#domain/calendar/deadlines.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { Actor, Commit } from './case.ts';
import { FileErased, FilesArriving, NotFound, TooManyFiles } from './errors.ts';
import type { ErasedBecause, FileFact, FileState, KeptFileEvent } from './file-events.ts';
import { mostOfCase } from './file-kinds.ts';
import { mustAllowOptionalEvent } from './shared-decider.ts';

export interface EraseWork {
  readonly what: 'erase';
  readonly dueAt: Instant;
  readonly files: readonly FileFact[];
  readonly because: ErasedBecause;
}

/** Epoch seconds from which the personal data of a request or a complaint may go: counted from its first due date (P47). */
export const personKeptUntil = ({
  dueOn,
  earlier = [],
}: {
  readonly dueOn: Day;
  readonly earlier?: readonly { readonly dueOn: Day }[];
}): number => requestKeptUntil(earlier[0]?.dueOn ?? dueOn);

/** Not erased. */
export const filesHere = ({ files = [] }: FileState): readonly FileFact[] =>
  files.filter(({ erased }) => erased === undefined);

/** At the moment when the personal data ends. `dueOn`: the due date that it is counted from (P47). */
export const eraseWithPerson = (files: readonly FileFact[], dueOn: Day): EraseWork | undefined =>
  files.length === 0
    ? undefined
    : {
        what: 'erase',
        dueAt: instantText(requestKeptUntil(dueOn) * 1000),
        files,
        because: 'person-erased',
      };

/**
 * One scan more; none for a file that is attached already. A requester's own files come first: attaching them is done once.
 * @throws {FilesArriving | TooManyFiles}
 */
export const attachScan = (
  { uploads, files: known }: FileState,
  scan: Omit<FileFact, 'n'>,
): readonly KeptFileEvent[] => {
  if (uploads !== undefined && known === undefined) throw new FilesArriving();
  const here = known ?? [];
  if (here.some(({ id }) => id === scan.id)) return [];
  if (here.length >= mostOfCase) throw new TooManyFiles();
  return [{ type: 'scan-attached', file: { n: here.length + 1, ...scan } }];
};

export const eraseFiles = (
  { files: known = [] }: FileState,
  erased: readonly FileFact[],
  because: ErasedBecause,
): readonly KeptFileEvent[] => {
  const ns = known.flatMap(({ n, erased: before }) =>
    before === undefined && erased.some((file) => file.n === n) ? [n] : [],
  );
  return ns.length === 0 ? [] : [{ type: 'files-erased', ns, because }];
};

/** @throws {NotFound | FileErased} */
export const fileIn = ({ files: known = [] }: FileState, n: number): FileFact => {
  const file = known.find((one) => one.n === n);
  if (file === undefined) throw new NotFound();
  if (file.erased !== undefined) throw new FileErased();
  return file;
};

/** Recorded once per officer, file and day. @throws {NotFound | FileErased | CaseTooLong} */
export const revealFile = (
  state: FileState,
  history: readonly Commit[],
  actor: Actor,
  n: number,
  on: Day,
): readonly KeptFileEvent[] => {
  fileIn(state, n);
  const isRecorded = history.some(
    (commit) =>
      commit.actor === actor &&
      commit.events.some(
        (event) =>
          event.type === 'file-revealed' && 'n' in event && event.n === n && 'on' in event && event.on === on,
      ),
  );
  if (isRecorded) return [];
  mustAllowOptionalEvent(history);
  return [{ type: 'file-revealed', n, on }];
};
