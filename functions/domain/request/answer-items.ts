import { NotVerified } from '#domain/case/errors.ts';
import { HoldNotNamed, ItemOpen, ItemsDoNotFit } from './officer-action-errors.ts';
import type { Outcome } from './vocabulary.ts';

export const itemOutcomes = ['done', 'refused', 'nothing', 'withheld', 'open'] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

/** `kept-back`: not done, with a reason code or law. `nothing`: no data found. */
type Fate = 'done' | 'kept-back' | 'nothing' | 'undecided';

export const fates: Readonly<Record<ItemOutcome, Fate>> = {
  done: 'done',
  refused: 'kept-back',
  nothing: 'nothing',
  withheld: 'kept-back',
  open: 'undecided',
};

export interface AnsweredItem {
  readonly outcome: ItemOutcome;
  readonly reasonCode?: string | undefined;
  readonly law?: string | undefined;
  /** The breach, or `other`; recorded with the breach and never stored here. */
  readonly hold?: string | undefined;
}

const legalHold = 'legal-hold';
export const otherHold = 'other';

/** Only a legal hold keeps it back: no letter says so. */
export const heldBack = ({ reasonCode }: AnsweredItem): boolean => reasonCode === legalHold;

type Has = (...wanted: readonly Fate[]) => boolean;

const onlyNothing = (has: Has): boolean => has('nothing') && !has('done', 'kept-back');

const notDone = 'We did not do every item, so the outcome is partly-done.';
const wasDone = 'We did at least one item, so the outcome is partly-done.';
const noData = 'Choose no-data if, and only if, we found nothing for every item.';

const misfits: Readonly<Record<Outcome, (has: Has) => string | undefined>> = {
  done: (has) => (has('kept-back') ? notDone : onlyNothing(has) ? noData : undefined),
  'partly-done': (has) =>
    has('done') && has('kept-back', 'nothing')
      ? undefined
      : 'For partly-done, list the items: some done and some not done.',
  refused: (has) => (has('done') ? wasDone : onlyNothing(has) ? noData : undefined),
  'no-data': (has) => (has('done') ? wasDone : has('kept-back') ? noData : undefined),
};

const hasOf =
  (items: readonly AnsweredItem[]): Has =>
  (...wanted) =>
    items.some((item) => wanted.includes(fates[item.outcome]));

/**
 * Only verified people hear "nothing found". `told`: the items as the letter tells them; the outcome fits either.
 * @throws {ItemOpen | ItemsDoNotFit | NotVerified}
 */
export const mustBeWhole = (
  outcome: Outcome,
  items: readonly AnsweredItem[] = [],
  verified = true,
  told = items,
): void => {
  const has = hasOf(items);
  if (!verified && has('nothing')) throw new NotVerified();
  if (has('undecided')) throw new ItemOpen();
  if (
    items.some(
      ({ outcome: is, reasonCode, law }) =>
        fates[is] === 'kept-back' && reasonCode === undefined && law === undefined,
    )
  )
    throw new ItemsDoNotFit('Give a reason code or the law for each item that you refuse or withhold.');
  const misfit = misfits[outcome](has);
  if (misfit !== undefined && misfits[outcome](hasOf(told)) !== undefined) throw new ItemsDoNotFit(misfit);
};

/** The request reopens when these holds end. @throws {HoldNotNamed | ItemsDoNotFit} */
export const holdsNamed = (
  reason: string | undefined,
  items: readonly AnsweredItem[] = [],
): readonly string[] => {
  const [held, others] = [true, false].map((isHeld) => items.filter((item) => heldBack(item) === isHeld)) as [
    AnsweredItem[],
    AnsweredItem[],
  ];
  if (others.some(({ hold }) => hold !== undefined))
    throw new ItemsDoNotFit('Name a hold only for items with the reason code legal-hold, for nothing else.');
  if (held.some(({ hold }) => hold === undefined) || (reason === legalHold && held.length === 0))
    throw new HoldNotNamed();
  return [...new Set(held.map(({ hold = '' }) => hold))].filter((hold) => hold !== otherHold);
};
