import { createHash } from 'node:crypto';
import { InvalidInput } from '#domain/case/errors.ts';
import { uploadForHolder } from '#domain/request/holder-uploads.ts';
import { requests } from '#domain/request/request.ts';
import { refuseEarly } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';

interface Uploaded {
  readonly caseId: string;
  readonly n: number;
  readonly by: string;
  readonly file: Buffer;
}

/**
 * Kept before the history names it; the next upload takes its place.
 * @throws {NotFound | HolderAnsweredBefore | HolderInstructionOver | HolderInstructionStopped | HolderPackageNotAsked | InvalidInput}
 */
export const uploadPackage =
  ({ cases, systemPackages }: Pick<Ports, 'cases' | 'systemPackages'>) =>
  async ({ caseId, n, by, file }: Uploaded) => {
    if (file.length === 0) throw new InvalidInput([{ pointer: '#', detail: 'The file is empty.' }]);
    const seen = await cases.read(requests, caseId);
    const sha256 = createHash('sha256').update(file).digest('hex');
    const upload = { n, sha256, bytes: file.length };
    const said = { ...upload, by };
    refuseEarly(seen, ({ state }) => uploadForHolder(state, said));
    await systemPackages.keep(caseId, upload, file);
    await cases.change(requests, seen, `officer:${by}`, ({ state }) => uploadForHolder(state, said));
    return { body: { id: caseId, ...upload } };
  };
