import type { Outcome } from './request-words.ts';
import { ItemOpen, ItemsDoNotFit } from './verb-errors.ts';

export const itemOutcomes = ['done', 'refused', 'nothing', 'withheld', 'open'] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

export interface AnsweredItem {
  readonly outcome: ItemOutcome;
  readonly reasonCode?: string | undefined;
  readonly law?: string | undefined;
}

/**
 * An answer by item: none is open, what was refused or withheld says why, and the outcome is what the items say.
 * An answer without items is about the request as a whole; `partly-done` always has items.
 * @throws {ItemOpen | ItemsDoNotFit}
 */
export const mustBeWhole = (outcome: Outcome, items: readonly AnsweredItem[] = []): void => {
  const has = (...wanted: readonly ItemOutcome[]) => items.some((item) => wanted.includes(item.outcome));
  if (has('open')) throw new ItemOpen();
  if (
    items.some(
      ({ outcome: is, reasonCode, law }) =>
        (is === 'refused' || is === 'withheld') && reasonCode === undefined && law === undefined,
    )
  )
    throw new ItemsDoNotFit('What was refused or withheld needs a reason code or the law.');
  if (outcome === 'partly-done' && !(has('done') && has('refused', 'withheld', 'nothing')))
    throw new ItemsDoNotFit('Partly done means: list the items, some done and some not.');
  if (outcome === 'done' && has('refused', 'withheld'))
    throw new ItemsDoNotFit('Something was not done, so the outcome is partly-done.');
  if ((outcome === 'refused' || outcome === 'no-data') && has('done'))
    throw new ItemsDoNotFit('Something was done, so the outcome is partly-done.');
};
