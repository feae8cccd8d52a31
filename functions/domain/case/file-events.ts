import type { Day } from '#domain/calendar/times.ts';
import type { FilePurpose, FileType } from './file-kinds.ts';

/** What the history keeps of a file: never its name or its content. */
export interface FileFact {
  /** From 1, in order of arrival. */
  readonly n: number;
  /** UUID, part of its key in the store. */
  readonly id: string;
  readonly purpose: FilePurpose;
  readonly type: FileType;
  readonly bytes: number;
  readonly sha256: string;
}

/** `verdict`: identity is confirmed. `kept-long-enough`: 28 days without a verdict. */
export type ErasedBecause = 'verdict' | 'case-over' | 'kept-long-enough' | 'person-erased';

export interface FileState {
  /** Files that a requester sent and that wait under this draft (its hash); `count` as they saw it. */
  readonly uploads?: { readonly draft: string; readonly count: number };
  /** Absent until the files are attached. */
  readonly files?: readonly (FileFact & { readonly erased?: ErasedBecause })[];
  /** Nothing personal is left of the case: its history, and no more (P47). */
  readonly personErased?: true;
  /** Files that the requester sent and that we do not have. */
  readonly filesMissing?: number;
}

/** Of any case that keeps files. */
export type KeptFileEvent =
  /** By an officer, from paper. */
  | { readonly type: 'scan-attached'; readonly file: FileFact }
  | { readonly type: 'files-erased'; readonly ns: readonly number[]; readonly because: ErasedBecause }
  /** Persons, words, letters, links and files of the case, at the end of their time (P47). */
  | { readonly type: 'personal-data-erased'; readonly items: number }
  | { readonly type: 'file-revealed'; readonly n: number; readonly on: Day };

export type FileEvent =
  | KeptFileEvent
  /** What a requester sent. */
  | { readonly type: 'files-attached'; readonly files: readonly FileFact[]; readonly missing: number };

const fileEvents: Readonly<Record<FileEvent['type'], true>> = {
  'files-attached': true,
  'scan-attached': true,
  'files-erased': true,
  'personal-data-erased': true,
  'file-revealed': true,
};

export const isFileEvent = (event: { readonly type: string }): event is FileEvent =>
  Object.hasOwn(fileEvents, event.type);

export const evolveFiles = <S extends FileState & { readonly faults: number }>(
  state: S,
  event: FileEvent,
): S => {
  switch (event.type) {
    case 'files-attached': {
      const { files, missing } = event;
      return { ...state, files, ...(missing > 0 ? { filesMissing: missing } : {}), faults: 0 };
    }
    case 'scan-attached':
      return { ...state, files: [...(state.files ?? []), event.file], faults: 0 };
    case 'files-erased': {
      const { ns, because: erased } = event;
      const files = state.files?.map((file) => (ns.includes(file.n) ? { ...file, erased } : file));
      return { ...state, files, faults: 0 };
    }
    case 'personal-data-erased':
      return { ...state, personErased: true };
    case 'file-revealed':
      return state;
  }
};
