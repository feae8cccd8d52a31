import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate, dayText } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isAfter } from '#domain/calendar/times.ts';
import type { Commit } from '#domain/case/case.ts';
import { gone } from '#domain/case/refusal.ts';
import type { Account, AccountEvent } from './account.ts';
import { type AccountUpdate, changedFields } from './decider.ts';

/** One person does it alone, so one person may undo it alone for this many business days. */
const undoneWithin = 1;

export const UndoOver = gone(
  'undo-over',
  'One business day has passed since this import. Enter the names again, or import the right file.',
);

/** The last civil day on which an import of this instant can be undone. */
export const undoUntil = (at: Instant, zone: string): Day =>
  dayText(addBusinessDays(civilDate(at, zone), undoneWithin));

/** Whether a row changes the account's name and nothing else; `same`: nothing at all. */
export const changeOf = (seen: Account | undefined, wanted: AccountUpdate): 'same' | 'name' | 'more' => {
  if (seen?.name === undefined || wanted.since !== undefined) return 'more';
  if (changedFields(seen, wanted).length > 0) return 'more';
  return seen.name === wanted.name ? 'same' : 'name';
};

export type NameHistory = readonly Pick<Commit<AccountEvent>, 'at' | 'events'>[];

export interface Undoing {
  /** SHA-256 of the imported file. */
  readonly source: string;
  readonly today: Day;
  readonly zone: string;
}

/** The name from before the import, and when the import changed it; undefined where somebody has named it since, or it is undone. */
const renamedBy = (history: NameHistory, { source }: Undoing) => {
  const named = history.flatMap(({ at, events }) =>
    events.flatMap((event) => (event.type === 'account-named' ? [{ at, ...event }] : [])),
  );
  const [before, last] = [named.at(-2), named.at(-1)];
  return before && last?.source === source ? { before: before.ref, at: last.at } : undefined;
};

export const isRenamedBy = (history: NameHistory, about: Undoing): boolean =>
  renamedBy(history, about) !== undefined;

export const isUndoOver = (history: NameHistory, about: Undoing): boolean => {
  const renamed = renamedBy(history, about);
  return renamed !== undefined && isAfter(about.today, undoUntil(renamed.at, about.zone));
};

/** Puts back the name from before the import. @throws {UndoOver} */
export const decideUndo = (history: NameHistory, about: Undoing): readonly AccountEvent[] => {
  const renamed = renamedBy(history, about);
  if (renamed === undefined) return [];
  if (isUndoOver(history, about)) throw new UndoOver();
  return [{ type: 'account-named', ref: renamed.before, undoes: about.source }];
};
