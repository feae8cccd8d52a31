import type { CaseId } from '#domain/case/case.ts';
import { isOfBreach } from '#domain/case/groups.ts';
import { findKeysOf } from '#domain/find-keys.ts';
import type { Clock } from '#ports/clock.ts';
import type { People, Person, Texts } from '#ports/people.ts';
import { partitionOf } from '../case-ids.ts';
import { isOver } from '../expiry.ts';
import { sealOf } from '../text-seals.ts';
import type { FoundCases } from './lookups.ts';

interface Kept {
  readonly person: Person;
  readonly expiresAt?: number;
}

const keyOf = (caseId: CaseId, part: string): string => `${partitionOf(caseId)}#${part}`;

export const memoryPeople = (clock: Clock, found: FoundCases = new Map()): People => {
  const kept = new Map<string, Kept>();
  const current = (key: string): Kept | undefined => {
    const found = kept.get(key);
    return found === undefined || isOver(found.expiresAt, clock) ? undefined : found;
  };
  const find = (
    caseId: CaseId,
    part: string,
    person: Person,
    end: number | undefined,
    again: boolean,
  ): void => {
    for (const { key } of part === '' ? findKeysOf(person) : []) {
      const cases = found.get(key) ?? new Map<CaseId, number | undefined>();
      const isPresent = cases.has(caseId) && !isOver(cases.get(caseId), clock);
      if (again || !isPresent) found.set(key, cases.set(caseId, end));
    }
  };
  return {
    put: async (caseId, part, person, expiresAt) => {
      const key = keyOf(caseId, part);
      const expiry = expiresAt === undefined ? {} : { expiresAt };
      find(caseId, part, person, expiresAt, false);
      if (!current(key)) kept.set(key, structuredClone({ person, ...expiry }));
    },
    read: async (caseId, part = '') => structuredClone(current(keyOf(caseId, part))?.person),
    readAll: async (ids) =>
      new Map(
        ids.flatMap((caseId) => {
          const found = current(keyOf(caseId, ''));
          return found === undefined ? [] : [[caseId, structuredClone(found.person)] as const];
        }),
      ),
    setFormat: async (caseId, format) => {
      const one = current(keyOf(caseId, ''));
      if (one) kept.set(keyOf(caseId, ''), { ...one, person: { ...one.person, format } });
      return one !== undefined;
    },
    setCompany: async (caseId, companyId) => {
      const one = current(keyOf(caseId, ''));
      if (one === undefined || one.person.companyId !== undefined) return false;
      const person = { ...one.person, companyId };
      kept.set(keyOf(caseId, ''), { ...one, person });
      find(caseId, '', person, one.expiresAt, true);
      return true;
    },
    keepWithoutEnd: async (caseId) => {
      const one = current(keyOf(caseId, ''));
      if (one === undefined) return 'expired';
      kept.set(keyOf(caseId, ''), { person: one.person });
      find(caseId, '', one.person, undefined, true);
      return one.expiresAt === undefined ? 'without-end' : 'kept';
    },
    keepUntil: async (caseId, part, expiresAt) => {
      const one = current(keyOf(caseId, part));
      if (one === undefined) return;
      kept.set(keyOf(caseId, part), { ...one, expiresAt });
      find(caseId, part, one.person, expiresAt, true);
    },
  };
};

/** `saltOf`: none, as in releases before the salt. */
export const memoryTexts = (
  saltOf: (caseId: CaseId) => string | undefined = (caseId) => `salt of ${caseId}`,
): Texts => {
  const texts = new Map<string, string>();
  const salt = (caseId: CaseId) => (isOfBreach(caseId) ? undefined : saltOf(caseId));
  const seal = (caseId: CaseId, typed: string) => sealOf(typed.toWellFormed(), salt(caseId));
  return {
    put: async (caseId, typed) => {
      const sealed = seal(caseId, typed);
      texts.set(keyOf(caseId, sealed), typed.toWellFormed());
      return sealed;
    },
    seal: async (caseId, typed) => seal(caseId, typed),
    read: async (caseId, sealed) => texts.get(keyOf(caseId, sealed)),
    salt: async (caseId) => salt(caseId),
  };
};
