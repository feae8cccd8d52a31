import { type AnsweredItem, fates, heldBack, mustBeWhole } from './answer-items.ts';
import { type KindPolicy, kindPolicies } from './kinds.ts';
import { HoldIsNoReason } from './officer-action-errors.ts';
import type { Outcome, RequestKind } from './vocabulary.ts';

/**
 * What a letter says of an item that only a legal hold keeps back. `done`: a sentence in every answer of the kind says
 * what the law makes us keep, so the item reads as it would without the hold. `silent`: no such sentence exists.
 */
const toldAs: Readonly<Record<KindPolicy['keptByLaw'], 'done' | 'silent'>> = {
  'after-deletion': 'done',
  'after-correction': 'done',
  'record-only': 'silent',
  'not-said': 'silent',
};

export interface ToldAnswer<I extends AnsweredItem> {
  readonly outcome: Outcome;
  readonly items: readonly I[];
}

/** Nothing found is nothing left undone: with a hold and without, the letter calls the same items done. */
const outcomeTold = (outcome: Outcome, items: readonly AnsweredItem[]): Outcome => {
  if (outcome !== 'partly-done') return outcome;
  const isWhole = items.every(({ outcome: is }) => fates[is] === 'done' || fates[is] === 'nothing');
  return isWhole && items.some(({ outcome: is }) => fates[is] === 'done') ? 'done' : outcome;
};

/** The answer as it reads with no hold at all: a reader never learns of one from a letter. */
export const asTold = <I extends AnsweredItem>(
  kind: RequestKind,
  outcome: Outcome,
  items: readonly I[] = [],
): ToldAnswer<I> => {
  const isDone = toldAs[kindPolicies[kind].keptByLaw] === 'done' && outcome !== 'refused';
  const told = items.flatMap((item): readonly I[] => {
    if (!heldBack(item)) return [item];
    return isDone ? [{ ...item, outcome: 'done', reasonCode: undefined, law: undefined }] : [];
  });
  return { outcome: outcomeTold(outcome, told), items: told };
};

export interface GivenAnswer {
  readonly outcome: Outcome;
  readonly reason?: string | undefined;
  readonly items?: readonly AnsweredItem[] | undefined;
}

/**
 * A refusal needs a reason that is true without the hold, and a letter needs something to tell.
 * @throws {HoldIsNoReason} or as `mustBeWhole`
 */
export const mustBeTellable = (
  kind: RequestKind,
  { outcome, reason, items = [] }: GivenAnswer,
  verified: boolean,
): void => {
  const told = asTold(kind, outcome, items).items;
  const isRefusedForHold = outcome === 'refused' && heldBack({ outcome: 'withheld', reasonCode: reason });
  const tellsNothing = outcome !== 'refused' && items.length > 0 && told.length === 0;
  if (isRefusedForHold || tellsNothing) throw new HoldIsNoReason();
  mustBeWhole(outcome, items, verified, told);
};
