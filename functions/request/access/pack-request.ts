import type { DataClass } from '#domain/case/data-classes.ts';
import { NoSuchFile } from '#domain/case/errors.ts';
import { holderId, holders } from '#domain/holder/holder.ts';
import {
  keepPacked,
  type PackageSource,
  packagePlan,
  packageSources,
} from '#domain/request/access-package.ts';
import { classesOf, classify } from '#domain/request/field-classes.ts';
import { refuseOfHolder } from '#domain/request/holder-uploads.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { accountIdOf, spellingOf } from '#functions/account/contract.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { type ArchiveFile, archiveOf } from './archive.ts';
import { dataFile, pageOf } from './page.ts';
import { type ReadUpload, readUpload, UploadRefused } from './read-upload.ts';
import { schemaText } from './record-schema.ts';
import { type SeenRecords, seenRecords } from './seen-records.ts';

export type PackPorts = Pick<Ports, 'cases' | 'people' | 'systemPackages' | 'texts'>;
type Stored = StoredCase<Request, RequestEvent>;

const actor = 'machine:pack-records';

/** Whose the rows must be (P34); undefined: the request is about no account. */
const theirs = ({ account, spelling }: Request): ((value: string) => boolean) | undefined =>
  account === undefined
    ? undefined
    : (value) => accountIdOf(value) === account && (spelling === undefined || spellingOf(value) === spelling);

interface ReadSource extends ReadUpload {
  readonly source: PackageSource;
}

/** @throws {UploadRefused} */
const readOne = async (
  { cases, systemPackages }: PackPorts,
  { id, state }: Stored,
  source: PackageSource,
  seen: SeenRecords,
): Promise<ReadSource> => {
  const holds = (await cases.find(holders, holderId(source.holder)))?.state.current?.holds ?? [];
  const isTheirs = theirs(state);
  const expected = { sha256: source.sha256, holds, take: seen.take, ...(isTheirs && { isTheirs }) };
  try {
    return { source, ...(await readUpload(systemPackages.read(id, source), expected)) };
  } catch (fault) {
    if (fault instanceof NoSuchFile) throw new UploadRefused('hash');
    throw fault;
  }
};

async function* recordsOf(
  { systemPackages }: PackPorts,
  caseId: string,
  all: readonly ReadSource[],
  code: DataClass,
): AsyncIterable<Uint8Array> {
  for (const { source, blocks, lacksNewline } of all) {
    const block = blocks.find((one) => one.class === code);
    if (block === undefined) continue;
    yield* systemPackages.read(caseId, source, block);
    if (lacksNewline && block === blocks.at(-1)) yield Buffer.from('\n');
  }
}

async function* whole(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}

/** Reads each upload twice, a piece at a time: first to check it, then into the archive. */
const packed = async (
  ports: PackPorts,
  seen: Stored,
  plan: string,
  all: readonly ReadSource[],
  of: SeenRecords,
) => {
  const { id, state } = seen;
  const { leftOut = [], locale } = state;
  const classes = of.classes(leftOut);
  const fields = [...new Set(classes.flatMap(([, one]) => [...one.fields]))].map(classify);
  const account = state.account === undefined ? undefined : (await ports.people.read(id))?.account;
  const period = of.period(leftOut);
  const recordsIn = new Map<string, number>(classes.map(([code, one]) => [dataFile(code), one.records]));
  const files: readonly ArchiveFile[] = [
    ...classes.map(([code]) => ({ name: dataFile(code), open: () => recordsOf(ports, id, all, code) })),
    { name: 'schema/record.json', open: () => whole(schemaText) },
    { name: 'index.html', open: () => whole(pageOf(classes, { caseId: id, locale })) },
  ];
  let text = '';
  const archive = archiveOf(files, (before) => {
    const manifest = {
      ...{ case: id, ...(account && { account }), ...(period && { period }), fields },
      files: before.map((file) => ({ ...file, rows: recordsIn.get(file.name) ?? 0 })),
    };
    text = `${JSON.stringify(manifest, null, 2)}\n`;
    return { name: 'manifest.json', open: () => whole(text) };
  });
  const [facts] = await Promise.all([
    archive.facts,
    ports.systemPackages.writeArchive(id, plan, archive.content),
  ]);
  const textSha256 = await ports.texts.put(id, text);
  const { account: owner, spelling } = state;
  return {
    ...facts,
    ...{ plan, textSha256, classes: classesOf(fields), documents: 0 },
    unclassified: fields.filter(({ unclassified }) => unclassified).length,
    ...(owner && { account: owner }),
    ...(spelling && { spelling }),
  };
};

/**
 * The archive of what systems handed over. An upload that we cannot take opens its instruction again, and nothing is packed. Done
 * twice it is the same archive in the same place (P34, R-21).
 */
export const packRequest = async (ports: PackPorts, seen: Stored): Promise<'packed' | 'refused'> => {
  const { cases } = ports;
  const plan = packagePlan(seen.state);
  if (plan === undefined) return 'refused';
  const of = seenRecords();
  const all: ReadSource[] = [];
  for (const source of packageSources(seen.state))
    try {
      all.push(await readOne(ports, seen, source, of));
    } catch (fault) {
      if (!(fault instanceof UploadRefused)) throw fault;
      const { because, line } = fault;
      const refused = { n: source.n, sha256: source.sha256, because, ...(line && { line }) };
      await cases.change(requests, seen, actor, ({ state }) => refuseOfHolder(state, refused));
      return 'refused';
    }
  const kept = await packed(ports, seen, plan, all, of);
  await cases.change(requests, seen, actor, ({ state }) => keepPacked(state, kept));
  return 'packed';
};
