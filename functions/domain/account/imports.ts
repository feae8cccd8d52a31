import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId, CaseKeys, Noun } from '#domain/case/case.ts';
import {
  evolveMissing,
  isMissingEvent,
  type MissingEvent,
  type MissingTold,
  untoldSince,
  wakeForSecond,
} from '#domain/case/second-missing.ts';

/** An imported file that claims earlier dates; its rows wait in the accounts. */
export interface AccountImport extends MissingTold {
  /** Absent when no row waits. */
  readonly asked?: { readonly by: string; readonly at: Instant };
}

export type ImportEvent =
  | { readonly type: 'import-asked' | 'import-settled'; readonly by: string }
  | MissingEvent;

/** `sha256`: of the file, lower-case hex. */
export const importId = (sha256: string): CaseId => `IMP-${sha256}`;

/** Idempotent, and asked again when the same file claims something anew. */
export const decideAsked = (seen: AccountImport | undefined, by: string): readonly ImportEvent[] =>
  seen?.asked === undefined ? [{ type: 'import-asked', by }] : [];

export const decideSettled = (seen: AccountImport, by: string): readonly ImportEvent[] =>
  seen.asked === undefined ? [] : [{ type: 'import-settled', by }];

const evolve = (seen: AccountImport | undefined, event: ImportEvent, at: Instant): AccountImport => {
  if (isMissingEvent(event)) return evolveMissing(seen ?? {}, event);
  const { asked: _, ...rest } = seen ?? {};
  return event.type === 'import-asked' ? { ...rest, asked: { by: event.by, at } } : rest;
};

const secondMissing = (seen: AccountImport): Instant | undefined => untoldSince(seen, seen.asked?.at);

const keys = (_: CaseId, seen: AccountImport): CaseKeys => ({
  stage: seen.asked === undefined ? 'settled' : 'waiting',
  ...wakeForSecond(secondMissing(seen)),
});

export const imports: Noun<AccountImport, ImportEvent> = { kind: 'import', evolve, keys, secondMissing };
