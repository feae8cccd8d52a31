import type { CaseId, EventBase, Noun } from '#domain/case/case.ts';
import { firstBreak, type RawCase } from '#domain/case/chain.ts';
import { ChainBroken, NotFound } from '#domain/case/errors.ts';
import type { ProvenCases, StoredCase } from '#ports/cases.ts';
import { asFoldedNow } from './case-commits.ts';
import { firstDifference } from './case-fold.ts';
import { isIdOf } from './case-ids.ts';
import { caseKey, caseOf } from './dynamodb-case-item.ts';
import type { Item, Table } from './dynamodb-table.ts';
import { withMissingFloors } from './floors.ts';

/** Nothing in it that its history does not prove. @throws {ChainBroken} */
const provenCase = <S, E extends EventBase>(noun: Noun<S, E>, item: Item): StoredCase<S, E> => {
  const broken = firstBreak(item as unknown as RawCase) ?? firstDifference(noun, item);
  if (broken !== undefined) throw new ChainBroken(broken);
  const stored = asFoldedNow(noun, caseOf(item) as StoredCase<S, E>);
  return withMissingFloors(noun, stored) ?? stored;
};

/** @param itemOf the whole item, strongly consistent */
export const provenCasesOver = (itemOf: (caseId: CaseId) => Promise<Item | undefined>): ProvenCases => ({
  read: async (noun, caseId) => {
    const item = isIdOf(noun.kind, caseId) ? await itemOf(caseId) : undefined;
    if (item === undefined) throw new NotFound();
    return provenCase(noun, item);
  },
});

export const dynamodbProvenCases = (table: Table): ProvenCases =>
  provenCasesOver((caseId) => table.get(caseKey(caseId)));
