import { instantText } from '#domain/calendar/instants.ts';
import { type Instant, isAfter, millisecondsOf } from '#domain/calendar/times.ts';
import type { FileFact } from '#domain/case/file-events.ts';
import { identityKeptForDays, keptFor } from '#domain/case/file-kinds.ts';
import { type EraseWork, eraseWithPerson, filesHere } from '#domain/case/files.ts';
import type { RequestEvent } from './events.ts';
import { isSettled, isVerified, type Request } from './state.ts';

export type FileWork =
  | { readonly what: 'attach'; readonly dueAt: Instant; readonly draft: string; readonly count: number }
  | EraseWork;

const dayMs = 86_400_000;

const identityEnds = (request: Request): Pick<EraseWork, 'dueAt' | 'because'> => {
  const { receivedAt } = request;
  // Any instant in the past: it is due at once.
  if (isVerified(request)) return { dueAt: receivedAt, because: 'verdict' };
  if (isSettled(request) || request.endedAt !== undefined) return { dueAt: receivedAt, because: 'case-over' };
  const dueAt = instantText(millisecondsOf(receivedAt) + identityKeptForDays * dayMs);
  return { dueAt, because: 'kept-long-enough' };
};

/** What is next for the files, in the order of their times; also of a case that is over. */
export const fileWorkOf = (request: Request): FileWork | undefined => {
  const { uploads, files: known, receivedAt, earlier = [], dueOn } = request;
  if (known === undefined)
    return uploads === undefined ? undefined : { what: 'attach', dueAt: receivedAt, ...uploads };
  const here = filesHere(request);
  const untilVerdict = here.filter(({ purpose }) => keptFor[purpose] === 'until-verdict');
  if (untilVerdict.length > 0) return { what: 'erase', files: untilVerdict, ...identityEnds(request) };
  // Acknowledgement counted the personal data's end from the first due date (P47).
  return eraseWithPerson(here, earlier[0]?.dueOn ?? dueOn);
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
