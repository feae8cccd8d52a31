import type { EventBase, Noun } from '#domain/case/case.ts';
import { firstBreak, type RawCase } from '#domain/case/chain.ts';
import { ChainBroken } from '#domain/case/errors.ts';
import type { StoredCase } from '#ports/cases.ts';
import { asFoldedNow } from './case-commits.ts';
import { firstDifference } from './case-fold.ts';
import { caseOf } from './dynamodb-case-item.ts';
import type { Item } from './dynamodb-table.ts';
import { withMissingFloors } from './floors.ts';

/** Nothing in it that its history does not prove. @throws {ChainBroken} */
export const provenCase = <S, E extends EventBase>(noun: Noun<S, E>, item: Item): StoredCase<S, E> => {
  const broken = firstBreak(item as unknown as RawCase) ?? firstDifference(noun, item);
  if (broken !== undefined) throw new ChainBroken(broken);
  const stored = asFoldedNow(noun, caseOf(item) as StoredCase<S, E>);
  return withMissingFloors(noun, stored) ?? stored;
};
