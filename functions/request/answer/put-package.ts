import { createHash } from 'node:crypto';
import { InvalidInput } from '#domain/case/errors.ts';
import { keepPackage } from '#domain/request/records.ts';
import { requests } from '#domain/request/request.ts';
import { refuseEarly } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import type { ByOfficer } from '../contract.ts';

export const packageKey = (caseId: string, sha256: string): string => `packages/${caseId}/${sha256}.zip`;

const isZip = (file: Uint8Array): boolean => file[0] === 0x50 && file[1] === 0x4b;

/** Replaces an earlier upload. @throws {NotFound | InvalidInput | AlreadySettled} */
export const putPackage =
  ({ cases, files }: Pick<Ports, 'cases' | 'files'>) =>
  async ({ caseId, file, by }: ByOfficer & { readonly file: Uint8Array }) => {
    const seen = await cases.read(requests, caseId);
    if (!isZip(file)) throw new InvalidInput([{ pointer: '#', detail: 'Send the records as a ZIP file.' }]);
    const kept = { sha256: createHash('sha256').update(file).digest('hex'), bytes: file.length };
    refuseEarly(seen, ({ state }) => keepPackage(state, kept));
    await files.put(packageKey(caseId, kept.sha256), file.length, async function* whole() {
      yield file;
    });
    await cases.change(requests, seen, `officer:${by}`, ({ state }) => keepPackage(state, kept));
    return { body: { id: caseId, ...kept } };
  };
