import type { CaseId } from '#domain/case/case.ts';

/** Everything in the file store that belongs to a request or a complaint: what was attached, what shows who asks, records packed for them. */
export interface CaseFiles {
  /** Keys, also of copies that a preservation made. @throws {Unavailable} */
  list(caseId: CaseId): Promise<readonly string[]>;
  /**
   * Copies each file to where no rule of the store deletes it; a second time copies nothing.
   * @returns how many copies the case has. @throws {Unavailable}
   */
  preserve(caseId: CaseId): Promise<number>;
  /** Writes a mark on the list of what was erased, which no restore of the table takes back. */
  markErased(mark: string): Promise<void>;
  /** Every mark. */
  erasedMarks(): Promise<ReadonlySet<string>>;
  /** No version stays. @throws {Unavailable} */
  erase(key: string): Promise<void>;
}

/** Of the erased cases, by a keyed hash of their ids, so that the list names nobody. */
export const erasedFolder = 'erased/';

const copies = 'preserved/';

/** Of one case, each with the slash at its end. */
export const foldersOfCase = (caseId: CaseId): readonly string[] => [
  `attached/${caseId}/`,
  `identity/${caseId}/`,
  `packages/${caseId}/`,
];

export const copyOf = (key: string): string => `${copies}${key}`;

export const isCopy = (key: string): boolean => key.startsWith(copies);
