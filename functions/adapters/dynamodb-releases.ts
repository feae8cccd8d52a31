import type { Releases } from '#ports/releases.ts';
import type { Hazards } from './case-changes.ts';
import { caseKey } from './dynamodb-case-item.ts';
import { appendUpdate, storeOn } from './dynamodb-cases.ts';
import type { Condition, Table } from './dynamodb-table.ts';
import { latestHoldOver, releasesOver } from './releases.ts';

const noReview = 'attribute_not_exists(#reviewOwed) AND attribute_not_exists(#restoreOwed)';
const isToldAndHeld = '#stage = :held AND attribute_exists(#lawEnforcementToldAt)';
/** A missing attribute differs from any value, so require both officers. */
const isNotReported = [
  '#stage = :notReported',
  'attribute_exists(#noReportBy) AND attribute_exists(#noReportConfirmedBy)',
  '#noReportBy <> #noReportConfirmedBy',
  'attribute_not_exists(#agencyTold) AND attribute_not_exists(#lawEnforcementToldAt)',
].join(' AND ');
const isOver = `${noReview} AND ((${isToldAndHeld} AND #holdUntil <= :now) OR (${isNotReported}))`;
/** Decision 0013: an open direction owes a review until it is lifted or reviewed. */
const mayBeUrgent = `${isToldAndHeld} AND ${noReview}`;

const guarded = (change: Condition, also: string, values: Record<string, unknown>): Condition => ({
  ...change,
  if: `${change.if} AND ${also}`,
  values: { ...change.values, held: 'held', ...values },
});

/** One conditional update each, which appends the commit and checks its own condition. */
export const dynamodbReleases = (table: Table, needs: Hazards): Releases => {
  const { get } = storeOn(table);
  return releasesOver(
    {
      get,
      release: (next, machineToRun) => {
        const [change, condition] = appendUpdate(next, machineToRun);
        const over = guarded(condition, isOver, {
          now: latestHoldOver(needs.clock),
          notReported: 'notice-without-report',
        });
        return table.update(caseKey(next.id), change, over);
      },
      confirmException: (next, machineToRun, urgent) => {
        const [change, condition] = appendUpdate(next, machineToRun);
        const set = change.replace('SET ', 'SET #urgent = :urgent, ');
        return table.update(caseKey(next.id), set, guarded(condition, mayBeUrgent, { urgent }));
      },
    },
    needs,
  );
};
