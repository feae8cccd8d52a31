import type { Releases } from '#ports/releases.ts';
import type { ChangeNeeds } from './case-changes.ts';
import { caseKey } from './dynamodb-case-item.ts';
import { appending, storeOn } from './dynamodb-cases.ts';
import type { Condition, Table } from './dynamodb-table.ts';
import { releasesOver, surelyOver } from './releases.ts';

const isOver =
  '#stage = :held AND #holdUntil <= :now AND attribute_exists(#lawEnforcementToldAt) AND attribute_not_exists(#reviewOwed)';

/** Both conditions in one expression. */
const guarded = (change: Condition, now: number): Condition => ({
  ...change,
  if: `${change.if} AND ${isOver}`,
  values: { ...change.values, held: 'held', now },
});

/** The release in DynamoDB: one conditional update, which appends the commit and judges for itself. */
export const dynamodbReleases = (table: Table, needs: ChangeNeeds): Releases => {
  const { get } = storeOn(table);
  return releasesOver(
    {
      get,
      append: (next) => {
        const [change, condition] = appending(next, undefined);
        return table.update(caseKey(next.id), change, guarded(condition, surelyOver(needs.clock)));
      },
    },
    needs,
  );
};
