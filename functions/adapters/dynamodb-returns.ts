import type { LetterKey } from '#ports/letters.ts';
import type { Returns } from '#ports/returns.ts';
import { partitionOf } from './case-ids.ts';
import type { Table } from './dynamodb-table.ts';

/** Returned letters in the ledger of letters; only the message id says which letter is meant. */
export const dynamodbReturns = (table: Table): Returns => ({
  find: async (caseId, messageId) => {
    if (messageId === '') return undefined;
    const values = { pk: partitionOf(caseId), letter: 'LETTER#' };
    for await (const item of table.query({ where: '#pk = :pk AND begins_with(#sk, :letter)', values })) {
      const { kind, of, messageId: known } = item as unknown as LetterKey & { messageId?: string };
      if (known === messageId) return { kind, of };
    }
    return undefined;
  },
  mark: async (caseId, { kind, of }, how) => {
    await table.update({ pk: partitionOf(caseId), sk: `LETTER#${kind}#${of}` }, 'SET #returned = :how', {
      if: 'attribute_exists(#pk) AND attribute_not_exists(#returned)',
      values: { how },
    });
  },
});
