import { createHash } from 'node:crypto';
import type { CaseId } from '#domain/case/case.ts';
import type { FileFact } from '#domain/case/file-events.ts';
import { isOfType, mostFiles } from '#domain/case/file-kinds.ts';
import type { Ports } from '#ports/index.ts';

/** What is kept has been looked at: a file that is not what its form said is not attached. */
export const keepArrived = async (
  { uploads }: Pick<Ports, 'uploads'>,
  caseId: CaseId,
  draft: string,
): Promise<readonly FileFact[]> => {
  const files: FileFact[] = [];
  for (const file of await uploads.arrived(draft)) {
    if (files.length === mostFiles) break;
    const { id, purpose, type } = file;
    const content = await uploads.read(draft, file);
    if (!isOfType(type, content)) continue;
    await uploads.keep(caseId, file, content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    files.push({ n: files.length + 1, id, purpose, type, bytes: content.length, sha256 });
  }
  return files;
};
