import type { Releases } from '#ports/releases.ts';
import type { Hazards } from './case-changes.ts';
import { caseKey } from './dynamodb-case-item.ts';
import { appendUpdate, storeOn } from './dynamodb-cases.ts';
import type { Condition, Table } from './dynamodb-table.ts';
import { latestHoldOver, releasesOver } from './releases.ts';

const noReview = 'attribute_not_exists(#reviewOwed) AND attribute_not_exists(#restoreOwed)';
const isToldAndHeld = '#stage = :held AND attribute_exists(#lawEnforcementToldAt)';
/** A missing attribute differs from any value, so require both officers. Directions and stops count even without a hold. */
const isNotReported = [
  '#stage = :notReported',
  // As the adapter read it from the history's own commits, whatever the domain says (decision 0078).
  'attribute_exists(#within) AND #within = :outside',
  'attribute_exists(#noReportBy) AND attribute_exists(#noReportConfirmedBy)',
  '#noReportBy <> #noReportConfirmedBy',
  'attribute_not_exists(#agencyTold) AND attribute_not_exists(#lawEnforcementToldAt)',
  'attribute_not_exists(#releaseFloor)',
  '(attribute_not_exists(#silentUntil) OR #silentUntil <= :now)',
].join(' AND ');
/** The store sets a floor for every receipt, whatever the domain counted (decision 0020). */
const hasFloor = 'attribute_exists(#releaseFloor)';
const isHoldOver = `${isToldAndHeld} AND #holdUntil <= :now AND ${hasFloor} AND #releaseFloor <= :now`;
const isOver = `${noReview} AND ((${isHoldOver}) OR (${isNotReported}))`;
/** Decision 0013: an open direction owes a review until it is lifted or reviewed. */
const mayBeUrgent = `${isToldAndHeld} AND ${noReview} AND ${hasFloor}`;

const guarded = (change: Condition, also: string, values: Record<string, unknown>): Condition => ({
  ...change,
  if: `${change.if} AND ${also}`,
  values: { ...change.values, held: 'held', ...values },
});

/** One conditional update each, which appends the commit and checks its own condition. */
export const dynamodbReleases = (table: Table, needs: Hazards): Releases => {
  const { get, setFloors } = storeOn(table);
  return releasesOver(
    {
      get,
      setFloors,
      release: (next, how) => {
        const [change, condition] = appendUpdate(next, how);
        const over = guarded(condition, isOver, {
          now: latestHoldOver(needs.clock),
          notReported: 'notice-without-report',
          outside: 'no',
        });
        return table.update(caseKey(next.id), change, over);
      },
      confirmException: (next, urgent, how) => {
        const [change, condition] = appendUpdate(next, how);
        const set = change.replace('SET ', 'SET #urgent = :urgent, ');
        return table.update(caseKey(next.id), set, guarded(condition, mayBeUrgent, { urgent }));
      },
    },
    needs,
  );
};
