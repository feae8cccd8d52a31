import type { Evidence, Item } from '../evidence.ts';
import { goodRun, ids } from './good-run.ts';
import { answered } from './made-evidence.ts';

const decisionId = 'CHK-2026-12-1';
const recorded = { pk: 'CHECK#2026-12#1', sk: decisionId, account: ids.account, allowed: true };

export interface MadeCheck {
  readonly at?: string;
  readonly use?: string;
  readonly account?: string;
  readonly answer?: Item;
  /** `undefined`: there is no record. */
  readonly item?: Item | undefined;
}

/** A good run in which a system asked once more. */
export const withCheck = ({
  at = '2026-12-01T18:00:00Z',
  use = 'billing',
  account = '4711',
  answer = {},
  ...rest
}: MadeCheck = {}): Evidence => {
  const given = { allowed: true, decisionId, useBefore: '2026-12-01T18:15:00.000Z', ...answer };
  const { item = recorded } = rest;
  const isRecorded = !('item' in rest) || rest.item !== undefined;
  return {
    ...goodRun,
    items: [...goodRun.items, ...(isRecorded ? [{ ...recorded, ...item }] : [])],
    replies: [
      ...goodRun.replies,
      answered(at, 'marketer', '/api/cpni/checks', { account, use }, given, {
        reply: { status: 200, headers: {}, text: JSON.stringify(given), body: given },
      }),
    ],
  };
};
