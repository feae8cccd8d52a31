import { requestKeptUntil } from '#domain/calendar/deadlines.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isAfter, millisecondsOf } from '#domain/calendar/times.ts';
import type { Actor, Commit } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import { mustAllowOptionalEvent } from '#domain/case/shared-decider.ts';
import { FileErased, FilesArriving, TooManyFiles } from './errors.ts';
import type { RequestEvent } from './events.ts';
import type { ErasedBecause, FileFact } from './file-events.ts';
import { identityKeptForDays, keptFor, mostOfRequest } from './file-kinds.ts';
import { isSettled, isVerified, type Request } from './state.ts';

export type FileWork =
  | { readonly what: 'attach'; readonly dueAt: Instant; readonly draft: string; readonly count: number }
  | {
      readonly what: 'erase';
      readonly dueAt: Instant;
      readonly files: readonly FileFact[];
      readonly because: ErasedBecause;
    };

const dayMs = 86_400_000;

const identityEnds = (request: Request): Pick<FileWork & { what: 'erase' }, 'dueAt' | 'because'> => {
  const { receivedAt } = request;
  // Any instant in the past: it is due at once.
  if (isVerified(request)) return { dueAt: receivedAt, because: 'verdict' };
  if (isSettled(request) || request.endedAt !== undefined) return { dueAt: receivedAt, because: 'case-over' };
  const dueAt = instantText(millisecondsOf(receivedAt) + identityKeptForDays * dayMs);
  return { dueAt, because: 'kept-long-enough' };
};

/** When the requester's personal data ends: acknowledgement counted it from the first due date (P47). */
const personEnds = ({ earlier = [], dueOn }: Request): Instant =>
  instantText(requestKeptUntil(earlier[0]?.dueOn ?? dueOn) * 1000);

/** What is next for the files, in the order of their times; also of a case that is over. */
export const fileWorkOf = (request: Request): FileWork | undefined => {
  const { uploads, files: known, receivedAt } = request;
  if (known === undefined)
    return uploads === undefined ? undefined : { what: 'attach', dueAt: receivedAt, ...uploads };
  const here = known.filter(({ erased }) => erased === undefined);
  const untilVerdict = here.filter(({ purpose }) => keptFor[purpose] === 'until-verdict');
  if (untilVerdict.length > 0) return { what: 'erase', files: untilVerdict, ...identityEnds(request) };
  return here.length === 0
    ? undefined
    : { what: 'erase', files: here, dueAt: personEnds(request), because: 'person-erased' };
};

export const fileWorkDue = (request: Request, now: Instant): FileWork | undefined => {
  const work = fileWorkOf(request);
  return work === undefined || isAfter(work.dueAt, now) ? undefined : work;
};

/** Once: a second run attaches nothing again. */
export const attachFiles = (
  { files: known }: Request,
  files: readonly FileFact[],
  missing: number,
): readonly RequestEvent[] => (known === undefined ? [{ type: 'files-attached', files, missing }] : []);

/**
 * One scan more; none for a file that is attached already. A requester's own files come first: attaching them is done once.
 * @throws {FilesArriving | TooManyFiles}
 */
export const attachScan = (
  { uploads, files: known }: Request,
  scan: Omit<FileFact, 'n'>,
): readonly RequestEvent[] => {
  if (uploads !== undefined && known === undefined) throw new FilesArriving();
  const here = known ?? [];
  if (here.some(({ id }) => id === scan.id)) return [];
  if (here.length >= mostOfRequest) throw new TooManyFiles();
  return [{ type: 'scan-attached', file: { n: here.length + 1, ...scan } }];
};

export const eraseFiles = (
  { files: known = [] }: Request,
  erased: readonly FileFact[],
  because: ErasedBecause,
): readonly RequestEvent[] => {
  const ns = known.flatMap(({ n, erased: before }) =>
    before === undefined && erased.some((file) => file.n === n) ? [n] : [],
  );
  return ns.length === 0 ? [] : [{ type: 'files-erased', ns, because }];
};

/** @throws {NotFound | FileErased} */
export const fileIn = ({ files: known = [] }: Request, n: number): FileFact => {
  const file = known.find((one) => one.n === n);
  if (file === undefined) throw new NotFound();
  if (file.erased !== undefined) throw new FileErased();
  return file;
};

/** Recorded once per officer, file and day. @throws {NotFound | FileErased | CaseTooLong} */
export const revealFile = (
  request: Request,
  history: readonly Commit[],
  actor: Actor,
  n: number,
  on: Day,
): readonly RequestEvent[] => {
  fileIn(request, n);
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
