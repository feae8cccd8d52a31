import type { CaseId } from '#domain/case/case.ts';
import { isOfBreach } from '#domain/case/groups.ts';
import { findKeyOfCompany } from '#domain/find-keys.ts';
import type { Chance } from '#ports/chance.ts';
import type { Clock } from '#ports/clock.ts';
import type { People, Person, Texts } from '#ports/people.ts';
import { idIn, partitionOf } from './case-ids.ts';
import { foundItems, foundKey } from './dynamodb-lookups.ts';
import type { Key, Table } from './dynamodb-table.ts';
import { epochSeconds, isOver } from './expiry.ts';
import { sealOf } from './text-seals.ts';

export const personKey = (caseId: CaseId, part: string): Key => ({
  pk: partitionOf(caseId),
  sk: part === '' ? 'PERSON' : `PERSON#${part}`,
});

/** Each item had an end, and has none. @returns false when it had none, or is over */
const withoutEnd = (table: Table, key: Key, clock: Clock): Promise<boolean> =>
  table.update(key, 'REMOVE #expiresAt', {
    if: 'attribute_exists(#pk) AND #expiresAt > :now',
    values: { now: epochSeconds(clock) },
  });

/** DynamoDB deletes expired items late, so reads check expiry. */
export const dynamodbPeople = (table: Table, clock: Clock): People => ({
  put: async (caseId, part, person, expiresAt) => {
    const unlessPresent = {
      if: 'attribute_not_exists(#pk) OR #expiresAt <= :now',
      values: { now: epochSeconds(clock) },
    };
    // First, so that a crash leaves nobody whom no search finds.
    const found = foundItems(caseId, part, person, expiresAt);
    await Promise.all(found.map((item) => table.put(item, unlessPresent)));
    await table.put({ ...personKey(caseId, part), person, expiresAt }, unlessPresent);
  },
  read: async (caseId, part = '') => {
    const found = await table.get(personKey(caseId, part));
    return found === undefined || isOver(found.expiresAt, clock) ? undefined : (found.person as Person);
  },
  readAll: async (ids) => {
    const found = await table.getAll([...new Set(ids)].map((caseId) => personKey(caseId, '')));
    const current = found.filter(({ expiresAt }) => !isOver(expiresAt, clock));
    return new Map(current.map(({ pk, person }) => [idIn(String(pk)), person as Person]));
  },
  setFormat: (caseId, format) =>
    table.update(personKey(caseId, ''), 'SET #person.#format = :format', {
      if: 'attribute_exists(#pk) AND (attribute_not_exists(#expiresAt) OR #expiresAt > :now)',
      values: { format, now: epochSeconds(clock) },
    }),
  setCompany: async (caseId, companyId) => {
    const isKept = await table.update(personKey(caseId, ''), 'SET #person.#companyId = :companyId', {
      if: 'attribute_exists(#pk) AND (attribute_not_exists(#expiresAt) OR #expiresAt > :now) AND (attribute_not_exists(#person.#companyId) OR #person.#companyId = :companyId)',
      values: { companyId, now: epochSeconds(clock) },
    });
    const found = isKept ? await table.get(personKey(caseId, '')) : undefined;
    if (found === undefined) return isKept;
    // Also when it is there already: a run may have died between the two.
    const { key } = findKeyOfCompany(companyId);
    return table.put({ ...foundKey(caseId, key), expiresAt: found.expiresAt });
  },
  keepWithoutEnd: async (caseId) => {
    const hadEnd = await withoutEnd(table, personKey(caseId, ''), clock);
    const found = await table.get(personKey(caseId, ''));
    if (found === undefined || isOver(found.expiresAt, clock)) return 'expired';
    const keys = foundItems(caseId, '', found.person as Person, undefined);
    const ended = await Promise.all(keys.map(({ pk, sk }) => withoutEnd(table, { pk, sk }, clock)));
    return hadEnd || ended.includes(true) ? 'kept' : 'without-end';
  },
  keepUntil: async (caseId, part, expiresAt) => {
    const kept = await table.update(personKey(caseId, part), 'SET #expiresAt = :expiresAt', {
      if: 'attribute_exists(#pk) AND (attribute_not_exists(#expiresAt) OR #expiresAt > :now)',
      values: { expiresAt, now: epochSeconds(clock) },
    });
    const person = kept ? (await table.get(personKey(caseId, part)))?.person : undefined;
    if (person !== undefined)
      await Promise.all(foundItems(caseId, part, person as Person, expiresAt).map((item) => table.put(item)));
  },
});

const textKey = (caseId: CaseId, seal: string): Key => ({ pk: partitionOf(caseId), sk: `TEXT#${seal}` });
/** Goes with the texts: once they are erased, nothing tells what they said. */
const saltKey = (caseId: CaseId): Key => textKey(caseId, 'salt');

export const dynamodbTexts = (table: Table, chance: Pick<Chance, 'key'>): Texts => {
  const salt = async (caseId: CaseId): Promise<string | undefined> =>
    isOfBreach(caseId) ? undefined : ((await table.get(saltKey(caseId)))?.salt as string | undefined);
  const read = async (caseId: CaseId, seal: string): Promise<string | undefined> =>
    (await table.get(textKey(caseId, seal)))?.text as string | undefined;
  /** Of two first texts at once, the salt of one stays. */
  const newSalt = async (caseId: CaseId): Promise<string> => {
    const made = chance.key();
    const isFirst = await table.put({ ...saltKey(caseId), salt: made }, { if: 'attribute_not_exists(#pk)' });
    return isFirst ? made : ((await salt(caseId)) ?? made);
  };
  return {
    salt,
    read,
    put: async (caseId, typed) => {
      const text = typed.toWellFormed();
      const known = await salt(caseId);
      const plain = sealOf(text, undefined);
      // An act that began before the release with salts goes on with the text as it was kept then.
      const isPlain =
        known === undefined && (isOfBreach(caseId) || (await read(caseId, plain)) !== undefined);
      const seal = isPlain ? plain : sealOf(text, known ?? (await newSalt(caseId)));
      await table.put({ ...textKey(caseId, seal), text });
      return seal;
    },
    seal: async (caseId, typed) => sealOf(typed.toWellFormed(), await salt(caseId)),
  };
};
