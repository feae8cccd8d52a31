import type { Evidence, Item } from '../evidence.ts';
import { goodRun } from './good-run.ts';
import { answered, type Step, versions } from './made-evidence.ts';

export const transfer = `TRF-${'1'.repeat(40)}`;

const permitted = { type: 'restriction-lifted', notice: 'cpni-1' };
const denied = { type: 'restriction-recorded', request: 'REQ-1' };

export const lifted: Step = ['2026-11-25T18:00:00Z', 'machine:m', permitted];
export const denial: Step = ['2026-12-02T18:00:00Z', 'machine:m', denied];

/** Recorded by olive, confirmed by omar, left an hour later. */
export const recorded = (over: Item = {}): Step => [
  '2026-12-01T18:00:00Z',
  'officer:olive',
  {
    ...{ type: 'transfer-recorded', case: 'T8', use: 'billing', accounts: [`ACC-${'2'.repeat(40)}`] },
    ...{ by: 'olive', isSealed: false, ...over },
  },
];
export const confirmed = (by = 'omar', at = '2026-12-01T19:00:00Z'): Step => [
  ...([at, `officer:${by}`] as const),
  { type: 'transfer-confirmed', by },
];
export const declined: Step = [
  '2026-12-01T19:30:00Z',
  'officer:omar',
  { type: 'transfer-declined', by: 'omar' },
];
export const left = (at = '2026-12-03T18:00:01Z'): Step => [
  ...([at, 'officer:olive'] as const),
  { type: 'records-handed-over', by: 'olive', how: 'portal' },
];

interface MadeTransfer {
  readonly steps?: readonly Step[];
  /** Of the account whose records leave. */
  readonly account?: readonly Step[];
  readonly replies?: Evidence['replies'];
}

/** A good run in which records left once. */
export const withTransfer = ({
  steps = [recorded(), confirmed(), left()],
  account = [lifted],
  replies = [],
}: MadeTransfer = {}): Evidence => ({
  ...goodRun,
  history: [
    ...goodRun.history,
    ...versions(transfer, 'transfer', steps, { stage: 'handed-over' }),
    ...versions(`ACC-${'2'.repeat(40)}`, 'account', account, { stage: 'registered' }),
  ],
  replies: [...goodRun.replies, ...replies],
});

/** What an officer reads. */
export const readBy = (who: string, body: Item): Evidence['replies'][number] => ({
  ...answered(
    '2026-12-01T20:00:00Z',
    `transfers/${who}`,
    '/api/officer/transfers?year=2026',
    undefined,
    body,
  ),
  method: 'GET',
  reply: { status: 200, headers: {}, text: JSON.stringify(body), body },
});
