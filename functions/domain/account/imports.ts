import { daysKept } from '#domain/calendar/periods.ts';
import { type Instant, instantAt, isAfter, isBefore, millisecondsOf } from '#domain/calendar/times.ts';
import type { CaseId, CaseKeys, Commit, Noun } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import type { Guards } from '#domain/case/rule.ts';
import {
  evolveMissing,
  isMissingEvent,
  type MissingEvent,
  type MissingTold,
  queueForSecond,
  untoldSince,
  wakeForSecond,
} from '#domain/case/second-missing.ts';
import { deedsOf, type Sub } from '#domain/case/two-persons.ts';
import type { AccountEvent } from './account.ts';
import { isRenamedBy, isUndoOver, type NameHistory, type Undoing, UndoOver } from './undo.ts';

type Asked = { readonly by: string; readonly at: Instant };

/** An imported file that dates addresses earlier, or changes those of known accounts. */
export interface AccountImport extends MissingTold {
  /** Absent when no row waits. */
  readonly asked?: Asked;
}

export type ImportEvent =
  | { readonly type: 'import-asked' | 'import-settled'; readonly by: string }
  | MissingEvent;

/** `sha256`: of the file, lower-case hex. */
export const importId = (sha256: string): CaseId => `IMP-${sha256}`;

interface Entered {
  readonly history: readonly Pick<Commit<AccountEvent>, 'at' | 'events'>[];
}

/** Somebody entered the account after the file was asked for: its row must be imported again. */
export const enteredSince = ({ history }: Entered, { at: asked }: Asked, sha256: string): boolean =>
  history.some(
    ({ at, events }) =>
      isAfter(at, asked) &&
      events.some(
        (one) => (one.type === 'account-named' || one.type === 'address-changed') && one.source !== sha256,
      ),
  );

/**
 * Idempotent, and asked again when the same file asks for something anew. `waiting`: accounts whose addresses it
 * changes.
 */
export const decideAsked = (
  seen: AccountImport | undefined,
  { by, sha256, waiting = [] }: { by: string; sha256: string; waiting?: readonly Entered[] },
): readonly ImportEvent[] => {
  const asked = seen?.asked;
  const isAsked = asked && !waiting.some((one) => enteredSince(one, asked, sha256));
  return isAsked ? [] : [{ type: 'import-asked', by }];
};

export const decideSettled = (seen: AccountImport, by: string): readonly ImportEvent[] =>
  seen.asked === undefined ? [] : [{ type: 'import-settled', by }];

/** What is left to do with an imported file. Each account decides for itself what changes. */
export interface ImportLeft {
  /** By row that waits: who may not confirm it. */
  readonly importers: readonly Sub[];
  /** Of each account in a file that changed names and nothing else. Absent for another file, and after a week. */
  readonly named?: readonly NameHistory[] | undefined;
}

type ImportGuards = Guards<ImportLeft, unknown, Undoing>;

export const importRules = {
  'confirm-import': {
    pointless: ({ importers }) => importers.length === 0,
    // Where two officers imported rows, each confirms the other's.
    notBy: ({ importers }) => (new Set(importers).size === 1 ? deedsOf('imported', importers) : []),
  },
  'undo-import': {
    closed: ({ named }, _, about) => {
      if (named === undefined) return new NotFound();
      return named.some((history) => isUndoOver(history, about)) ? new UndoOver() : undefined;
    },
    pointless: ({ named = [] }, _, about) => !named.some((history) => isRenamedBy(history, about)),
  },
} as const satisfies Readonly<Record<string, ImportGuards>>;
export type ImportAct = keyof typeof importRules;

/** The bucket keeps the file so many days; without it nobody can confirm its rows. */
export const importFileKeptDays = daysKept('upload');

/** Undefined when nothing waits, or when the file is gone and must be imported again. */
export const waitingImport = ({ asked }: AccountImport, now: Instant): Asked | undefined => {
  const keptUntil = asked && instantAt(millisecondsOf(asked.at) + importFileKeptDays * 86_400_000);
  return keptUntil && isBefore(now, keptUntil) ? asked : undefined;
};

const evolve = (seen: AccountImport | undefined, event: ImportEvent, at: Instant): AccountImport => {
  if (isMissingEvent(event)) return evolveMissing(seen ?? {}, event);
  const { asked: _, ...rest } = seen ?? {};
  return event.type === 'import-asked' ? { ...rest, asked: { by: event.by, at } } : rest;
};

const secondMissing = (seen: AccountImport): Instant | undefined => untoldSince(seen, seen.asked?.at);

const keys = (_: CaseId, seen: AccountImport): CaseKeys => ({
  stage: seen.asked === undefined ? 'settled' : 'waiting',
  ...queueForSecond(seen.asked?.at),
  ...wakeForSecond(secondMissing(seen)),
});

export const imports: Noun<AccountImport, ImportEvent> = { kind: 'import', evolve, keys, secondMissing };
