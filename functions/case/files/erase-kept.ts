import type { Actor, EventBase, Noun } from '#domain/case/case.ts';
import type { FileState, KeptFileEvent } from '#domain/case/file-events.ts';
import { type EraseWork, eraseFiles } from '#domain/case/files.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

/** Erased before the history says so: whatever fails, the next run begins again. `keepCopies`: where a preservation says so (P47). */
export const eraseKept = async <S extends FileState, E extends EventBase>(
  { cases, uploads }: Pick<Ports, 'cases' | 'uploads'>,
  noun: Noun<S, E | KeptFileEvent>,
  seen: StoredCase<S, E | KeptFileEvent>,
  work: EraseWork,
  actor: Actor,
  keepCopies: () => Promise<void>,
): Promise<StoredCase<S, E | KeptFileEvent>> => {
  await keepCopies();
  for (const file of work.files) await uploads.erase(seen.id, file);
  return cases.change(noun, seen, actor, ({ state }) => eraseFiles(state, work.files, work.because));
};
