import type { CaseId } from '#domain/case.ts';
import type { LetterKey } from '#ports/letters.ts';
import { partitionOf } from './case-ids.ts';
import type { Condition, Item, Key, Table } from './dynamodb-table.ts';
import type { LetterRecord, LetterStore } from './letters.ts';

const letterKey = (caseId: CaseId, { kind, of }: LetterKey): Key => ({
  pk: partitionOf(caseId),
  sk: `LETTER#${kind}#${of}`,
});

const itemOf = ({ copy, ...claim }: LetterRecord): Item => ({ ...claim, ...copy });

const recordOf = (item: Item): LetterKey & LetterRecord => {
  const { kind, of, status, owner, leaseUntil, attempts, possibleDuplicate, ...copy } =
    item as unknown as LetterKey & LetterRecord & NonNullable<LetterRecord['copy']>;
  const { to, subject, text, sentAt, sha256, messageId } = copy;
  const claim = { kind, of, status, owner, leaseUntil, attempts, possibleDuplicate };
  return status === 'sent' ? { ...claim, copy: { to, subject, text, sentAt, sha256, messageId } } : claim;
};

const stillStands = (seen: LetterRecord | undefined): Condition =>
  seen === undefined
    ? { if: 'attribute_not_exists(#pk)' }
    : { if: '#owner = :owner AND #status = :status', values: { owner: seen.owner, status: seen.status } };

/** The ledger of letters beside their case, erasable with it. */
export const dynamodbLetters = (table: Table): LetterStore => ({
  read: async (caseId, key) => {
    const found = await table.get(letterKey(caseId, key));
    return found && recordOf(found);
  },
  write: (caseId, key, next, seen) =>
    table.put({ ...letterKey(caseId, key), kind: key.kind, of: key.of, ...itemOf(next) }, stillStands(seen)),
  all: async (caseId) => {
    const all: (LetterKey & LetterRecord)[] = [];
    const values = { pk: partitionOf(caseId), letter: 'LETTER#' };
    for await (const item of table.query({ where: '#pk = :pk AND begins_with(#sk, :letter)', values }))
      all.push(recordOf(item));
    return all;
  },
});
