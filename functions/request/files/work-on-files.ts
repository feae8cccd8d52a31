import type { Actor } from '#domain/case/case.ts';
import { attachFiles, type FileWork } from '#domain/request/files.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { discardDraft, eraseKept } from '#functions/case/offers.ts';
import { keepCopiesIfPreserved } from '#functions/preservation/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { keepArrived } from './attach.ts';

export type FilePorts = Pick<Ports, 'cases' | 'caseFiles' | 'people' | 'texts' | 'uploads'>;
type StoredRequest = StoredCase<Request, RequestEvent>;

/**
 * Whatever fails, the next run begins again: files are copied before the history names them, and the draft's go only after
 * that.
 */
export const workOnFiles = async (
  ports: FilePorts,
  seen: StoredRequest,
  work: FileWork,
  actor: Actor,
): Promise<StoredRequest> => {
  const { cases } = ports;
  const { id: caseId } = seen;
  if (work.what === 'erase')
    return eraseKept(ports, requests, seen, work, actor, () => keepCopiesIfPreserved(ports, seen));
  const files = await keepArrived(ports, caseId, work.draft);
  const missing = Math.max(0, work.count - files.length);
  const after = await cases.change(requests, seen, actor, ({ state }) => attachFiles(state, files, missing));
  await discardDraft(ports, work.draft);
  return after;
};
