import { createHmac } from 'node:crypto';
import type { CaseId } from '#domain/case/case.ts';
import type { FileState, KeptFileEvent } from '#domain/case/file-events.ts';
import { eraseFiles, filesHere } from '#domain/case/files.ts';
import { nounWithFiles } from '#domain/nouns.ts';
import { covers } from '#domain/preservation/cover.ts';
import { coversOf, factsOfCase, type StoredWork } from '#functions/preservation/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { SecretPurpose } from '#ports/secrets.ts';

export type ErasingPorts = Pick<Ports, 'cases' | 'caseFiles' | 'caseItems' | 'people' | 'secrets' | 'texts'>;

/** Hash of a case's reference under a key of ours, for the list of what was erased. One call of the key for the whole list. */
export const marking = async ({ secrets }: Pick<Ports, 'secrets'>): Promise<(id: CaseId) => string> => {
  const key = await secrets.derive('erased', 'erased-list', 1);
  return (id) => createHmac('sha256', key).update(id).digest('hex');
};

const ownPage = (id: CaseId): SecretPurpose => (id.startsWith('CMP-') ? 'complaint' : 'status');

/** A roster has so many contacts, each with a place. */
const mostContacts = 100;

/** Links without an end: the case's own page, and that of each contact who may object. The others end by themselves. */
const linksOf = async (
  { secrets }: Pick<Ports, 'secrets'>,
  { id, history }: StoredWork,
): Promise<readonly string[]> => {
  const isTold = history.some(({ events }) => events.some(({ type }) => type === 'contacts-told'));
  const places = isTold ? Array.from({ length: mostContacts }, (_, place) => place) : [];
  const derived = [secrets.derive(id, ownPage(id), 1)];
  derived.push(...places.map((place) => secrets.derive(id, 'object', place)));
  const found = await Promise.all(
    (await Promise.all(derived)).map(async (one) => ((await secrets.find(one)) === undefined ? [] : [one])),
  );
  return found.flat();
};

/** In the order in which they go: the person last, by whom a preservation knows the case. */
const stepsOf = async (ports: ErasingPorts, of: StoredWork): Promise<readonly (() => Promise<void>)[]> => {
  const { id } = of;
  const { caseFiles, caseItems, secrets } = ports;
  return [
    ...(await caseFiles.list(id)).map((key) => () => caseFiles.erase(key)),
    ...(await linksOf(ports, of)).map((secret) => () => secrets.discard(secret)),
    ...(await caseItems.list(id)).map((item) => () => caseItems.erase(id, item)),
  ];
};

/**
 * The one way in which everything personal of a case goes: files with all versions and packages, links, words, letters, persons and
 * what finds them (P47). The history stays, and says so. It asks for preservations anew before each item; a run that dies, or that a
 * preservation stops, is finished by a later one.
 */
export const eraseCase = async (
  ports: ErasingPorts,
  of: StoredWork,
  mark: (id: CaseId) => string,
): Promise<'erased' | 'preserved'> => {
  const { cases, caseFiles, people } = ports;
  const { id } = of;
  const facts = factsOfCase(of, await people.read(id));
  const isPreserved = async () => (await coversOf(ports)).some(({ cover }) => covers(cover, facts));
  const steps = await stepsOf(ports, of);
  for (const step of steps) {
    if (await isPreserved()) return 'preserved';
    await step();
  }
  await caseFiles.markErased(mark(id));
  await cases.change(nounWithFiles(id), id, 'machine:erase-case', ({ state }) => erased(state, steps.length));
  return 'erased';
};

/** Again after a restore, when the event is there no more; nothing when it is there. */
const erased = (state: FileState, items: number): readonly KeptFileEvent[] => [
  ...eraseFiles(state, filesHere(state), 'person-erased'),
  ...(state.personErased ? [] : [{ type: 'personal-data-erased', items } as const]),
];
