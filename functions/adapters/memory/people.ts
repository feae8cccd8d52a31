import type { CaseId } from '#domain/case/case.ts';
import type { Clock } from '#ports/clock.ts';
import type { People, Person, Texts } from '#ports/people.ts';
import { partitionOf } from '../case-ids.ts';
import { isOver } from '../expiry.ts';
import { sha256 } from '../sha256.ts';

interface Kept {
  readonly person: Person;
  readonly expiresAt?: number;
}

const keyOf = (caseId: CaseId, part: string): string => `${partitionOf(caseId)}#${part}`;

export const memoryPeople = (clock: Clock): People => {
  const kept = new Map<string, Kept>();
  const current = (key: string): Kept | undefined => {
    const found = kept.get(key);
    return found === undefined || isOver(found.expiresAt, clock) ? undefined : found;
  };
  return {
    put: async (caseId, part, person, expiresAt) => {
      const key = keyOf(caseId, part);
      const expiry = expiresAt === undefined ? {} : { expiresAt };
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
      const found = current(keyOf(caseId, ''));
      if (found) kept.set(keyOf(caseId, ''), { ...found, person: { ...found.person, format } });
      return found !== undefined;
    },
    keepUntil: async (caseId, part, expiresAt) => {
      const found = current(keyOf(caseId, part));
      if (found) kept.set(keyOf(caseId, part), { ...found, expiresAt });
    },
  };
};

export const memoryTexts = (): Texts => {
  const texts = new Map<string, string>();
  return {
    put: async (caseId, typed) => {
      const text = typed.toWellFormed();
      texts.set(keyOf(caseId, sha256(text)), text);
      return sha256(text);
    },
    read: async (caseId, hash) => texts.get(keyOf(caseId, hash)),
  };
};
