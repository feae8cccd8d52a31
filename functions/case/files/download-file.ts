import { civilDay, instantText } from '#domain/calendar/instants.ts';
import { fileNameOf } from '#domain/case/file-kinds.ts';
import { fileIn, revealFile } from '#domain/case/files.ts';
import { nounWithFiles } from '#domain/nouns.ts';
import type { Ports } from '#ports/index.ts';
import type { ByOfficer } from './contract.ts';

/** Seconds. */
const openFor = 300;

/** Records the look before it gives the address. @throws {NotFound | FileErased | CaseTooLong} */
export const downloadFile =
  ({ cases, uploads, clock, zone }: Pick<Ports, 'cases' | 'uploads' | 'clock' | 'zone'>) =>
  async ({ caseId, by, n }: ByOfficer & { readonly n: number }) => {
    const now = instantText(clock.now());
    const actor = `officer:${by}`;
    const { state } = await cases.change(nounWithFiles(caseId), caseId, actor, (seen) =>
      revealFile(seen.state, seen.history, actor, n, civilDay(now, zone)),
    );
    const file = fileIn(state, n);
    const name = fileNameOf(file);
    const url = await uploads.createDownloadUrl(caseId, file, name, openFor);
    return { body: { url, name, expiresAt: instantText(clock.now() + openFor * 1000) } };
  };
