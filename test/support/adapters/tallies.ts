import type { Noun } from '#domain/case/case.ts';
import type { Queue } from '#domain/case/queues.ts';

export interface Tally {
  readonly count: number;
  readonly settled: boolean;
  readonly queue: Queue;
  readonly workBy: string;
  readonly wakeAt: string;
  readonly assignee?: string;
}

export type TallyEvent =
  | {
      readonly type: 'firstCommit';
      readonly queue: Queue;
      readonly workBy: string;
      readonly wakeAt: string;
      readonly assignee?: string;
    }
  | { readonly type: 'counted'; readonly by?: string; readonly undefinedPart?: undefined }
  | { readonly type: 'settled' };

export const tallies: Noun<Tally, TallyEvent> = {
  kind: 'request',
  evolve: (tally, event) => {
    if (event.type === 'firstCommit') {
      const { type: _, ...firstCommit } = event;
      return { ...firstCommit, count: 0, settled: false };
    }
    if (tally === undefined) throw new Error('not begun');
    return event.type === 'counted' ? { ...tally, count: tally.count + 1 } : { ...tally, settled: true };
  },
  keys: (_id, { settled, queue, workBy, wakeAt, assignee }) => ({
    stage: settled ? 'closed' : 'working',
    queue: settled ? 'settled' : queue,
    dueOn: '2026-12-24',
    workBy,
    ...(settled ? {} : { wakeAt, assignee }),
    ...(assignee && { work: { what: 'tally', waits: { who: 'officer' } } }),
  }),
};

export const firstCommit = (
  over: Partial<Extract<TallyEvent, { type: 'firstCommit' }>> = {},
): TallyEvent[] => [
  {
    type: 'firstCommit',
    queue: 'requester',
    workBy: '2026-12-23',
    wakeAt: '2026-11-24T15:15:00.000Z',
    ...over,
  },
];

export const counted = (by?: string) => (): TallyEvent[] => [
  by === undefined ? { type: 'counted' } : { type: 'counted', by },
];

export const settle = (): TallyEvent[] => [{ type: 'settled' }];
