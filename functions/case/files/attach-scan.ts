import { createHash } from 'node:crypto';
import type { CaseId } from '#domain/case/case.ts';
import { NoScanArrived } from '#domain/case/errors.ts';
import { type FileType, isOfType, mostFileBytes } from '#domain/case/file-kinds.ts';
import { attachScan as decide } from '#domain/case/files.ts';
import { nounWithFiles } from '#domain/nouns.ts';
import { pageOf } from '#functions/officer/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { ByOfficer } from './contract.ts';
import { discardDraft } from './discard-draft.ts';

/** Seconds. */
const openFor = 3600;

/** One folder for each officer and case: nobody attaches what another officer chose. */
const draftOf = ({ caseId, by }: ByOfficer): string =>
  createHash('sha256').update(`scan of ${caseId} by ${by}`).digest('hex');

/** Where the store sends the browser back to. */
const arrivedPage = (siteUrl: string, caseId: CaseId): string => `${siteUrl}${pageOf(caseId)}/scan/arrived`;

/** A form for one file; the same types and sizes as a requester's. @throws {NotFound} */
export const askForScan =
  (ports: Pick<Ports, 'cases' | 'uploads' | 'chance' | 'siteUrl'>) =>
  async ({ type, ...which }: ByOfficer & { readonly type: FileType }) => {
    const { cases, uploads, chance, siteUrl } = ports;
    await cases.read(nounWithFiles(which.caseId), which.caseId);
    const file = { id: chance.uuid(), purpose: 'as-received', type } as const;
    const back = arrivedPage(siteUrl, which.caseId);
    const form = await uploads.createForm(draftOf(which), file, back, openFor);
    return { body: { ...form, mostBytes: mostFileBytes } };
  };

/**
 * Kept before the history names it; the draft goes after that, so that a second call finishes what a crash cut off.
 * @throws {NotFound | NoScanArrived | FilesArriving | TooManyFiles | CaseTooLong}
 */
export const attachScan =
  ({ cases, uploads }: Pick<Ports, 'cases' | 'uploads'>) =>
  async (which: ByOfficer) => {
    const { caseId, by } = which;
    const draft = draftOf(which);
    const noun = nounWithFiles(caseId);
    await cases.read(noun, caseId);
    let attached = 0;
    for (const file of await uploads.arrived(draft)) {
      const { id, purpose, type } = file;
      const content = await uploads.read(draft, file);
      if (!isOfType(type, content)) continue;
      const sha256 = createHash('sha256').update(content).digest('hex');
      const fact = { id, purpose, type, bytes: content.length, sha256 };
      const { state } = await cases.read(noun, caseId);
      // Refuse before anything is kept.
      decide(state, fact);
      await uploads.keep(caseId, file, content);
      await cases.change(noun, caseId, `officer:${by}`, (seen) => decide(seen.state, fact));
      attached += 1;
    }
    await discardDraft({ uploads }, draft);
    if (attached === 0) throw new NoScanArrived();
    return { body: { attached } };
  };
