import { InvalidInput } from '#domain/case/errors.ts';
import { classesOf } from '#domain/request/field-classes.ts';
import { AccountNotLookedUp, AccountNotNamed } from '#domain/request/package-errors.ts';
import { keepPackage } from '#domain/request/records.ts';
import type { Package } from '#domain/request/records-state.ts';
import { requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { Check } from '#functions/case/contract.ts';
import { refuseEarly } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import { archiveKey } from '#ports/system-packages.ts';
import type { ByOfficer } from '../contract.ts';
import {
  isAccountOf,
  type Manifest,
  manifestName,
  manifestOf,
  mustBeListed,
  mustBeTheirs,
  sha256Of,
  statedIn,
} from '../package/manifest.ts';
import { readTables } from '../package/tables.ts';
import { unzip, zipOf } from '../package/zip.ts';

/** Of the archive that goes to the person. */
export const packageKey = (caseId: string, kept: Pick<Package, 'sha256' | 'plan'> | undefined): string =>
  archiveKey(caseId, kept?.plan ?? kept?.sha256 ?? '');

const isZip = (file: Uint8Array): boolean => file[0] === 0x50 && file[1] === 0x4b;

/** What was checked, packed anew with our manifest: nothing else can hide in the archive (P34). */
const checked = (caseId: string, request: Request, file: Buffer, check: Check) => {
  if (!isZip(file)) throw new InvalidInput([{ pointer: '#', detail: 'Send the records as a ZIP file.' }]);
  const all = unzip(file);
  const said = statedIn(all, check);
  mustBeTheirs(caseId, request, said);
  const records = all.filter(({ name }) => name !== manifestName);
  if (records.length === 0)
    throw new InvalidInput([{ pointer: '#/files', detail: 'The ZIP file has no records in it.' }]);
  mustBeListed(said, records);
  const read = readTables(records, isAccountOf(said));
  const document = records.find(({ name }) => !read.rows.has(name));
  if (document !== undefined && (said.fields ?? []).length === 0)
    throw new InvalidInput([
      { pointer: '#/fields', detail: `Name the fields that ${document.name} shows: we cannot read it.` },
    ]);
  const manifest: Manifest = manifestOf(said, records, read);
  const text = JSON.stringify(manifest, null, 2);
  return { manifest, text, zip: zipOf([{ name: manifestName, bytes: Buffer.from(text) }, ...records]) };
};

/**
 * Replaces an earlier upload. Only records of the account that the request is about (P34).
 * @throws {NotFound | InvalidInput | RecordsOfAnotherAccount | AccountNotLookedUp | AccountNotNamed | AlreadySettled}
 */
export const putPackage =
  ({ cases, files, texts }: Pick<Ports, 'cases' | 'files' | 'texts'>, check: Check) =>
  async ({ caseId, file, by }: ByOfficer & { readonly file: Buffer }) => {
    const seen = await cases.read(requests, caseId);
    const { account, requesterType, spelling } = seen.state;
    if (requesterType === undefined) throw new AccountNotLookedUp();
    if (account === undefined) throw new AccountNotNamed();
    const { manifest, text, zip } = checked(caseId, seen.state, file, check);
    const { fields } = manifest;
    const kept = {
      ...{ sha256: sha256Of(zip), bytes: zip.length, account, ...(spelling && { spelling }) },
      ...{ textSha256: await texts.seal(caseId, text), classes: classesOf(fields) },
      unclassified: fields.filter((field) => field.unclassified).length,
      documents: manifest.files.filter(({ rows }) => rows === undefined).length,
    };
    refuseEarly(seen, ({ state }) => keepPackage(state, kept));
    await files.put(packageKey(caseId, kept), zip.length, async function* whole() {
      yield zip;
    });
    const textSha256 = await texts.put(caseId, text);
    const change = ({ state }: typeof seen) => keepPackage(state, { ...kept, textSha256 });
    await cases.change(requests, seen, `officer:${by}`, change);
    return {
      body: { id: caseId, sha256: kept.sha256, bytes: kept.bytes, fields, files: manifest.files },
    };
  };
