import { compareTimes, type Instant } from '#domain/calendar/times.ts';
import type { CaseId, EventBase } from '#domain/case/case.ts';
import type { Channel } from '#domain/case/channels.ts';
import type { History } from './events.ts';

/**
 * Somebody reported that the account has data of a child (P22, R-20): optional uses of it stop, `since` the report's receipt. No
 * choice of a customer and no time ends it; two officers lift it.
 */
export interface ChildBlock {
  readonly since: Instant;
  /** The report. */
  readonly request: CaseId;
  readonly channel: Channel;
}

/** What the account keeps of its blocks, beside its restrictions: earliest first. */
export interface Blocked {
  readonly childBlocks?: readonly ChildBlock[] | undefined;
}

/** Events of the account's own item, as choices are, so that one read has them (decision 0045). */
export type ChildBlockEvent =
  | ({ readonly type: 'child-block-recorded' } & ChildBlock)
  /** By two officers, whom the report's history names. */
  | { readonly type: 'child-block-lifted'; readonly request: CaseId };

const types: Readonly<Record<ChildBlockEvent['type'], true>> = {
  'child-block-recorded': true,
  'child-block-lifted': true,
};

const isOfBlock = (event: EventBase): event is ChildBlockEvent => event.type in types;

const isIn = (history: History, wanted: Pick<ChildBlockEvent, 'type' | 'request'>): boolean =>
  history.some(({ events }) =>
    events.some(
      (event) => isOfBlock(event) && event.type === wanted.type && event.request === wanted.request,
    ),
  );

/** Whether the report was written to the account, also where its block was lifted since. */
export const isBlockRecorded = (history: History, request: CaseId): boolean =>
  isIn(history, { type: 'child-block-recorded', request });

/** Once for each report. */
export const decideBlock = (history: History, wanted: ChildBlock): readonly ChildBlockEvent[] =>
  isBlockRecorded(history, wanted.request) ? [] : [{ type: 'child-block-recorded', ...wanted }];

/** No events where the report blocks nothing here, or no more. */
export const decideBlockLift = (
  { childBlocks = [] }: Blocked,
  request: CaseId,
): readonly ChildBlockEvent[] =>
  childBlocks.some((one) => one.request === request) ? [{ type: 'child-block-lifted', request }] : [];

/** Touches nothing but the blocks: what the customer chose counts again as it was once the last one is lifted. */
export const evolveBlocks = ({ childBlocks = [] }: Blocked, event: ChildBlockEvent): Blocked => {
  const others = childBlocks.filter(({ request }) => request !== event.request);
  if (event.type === 'child-block-lifted') return { childBlocks: others.length === 0 ? undefined : others };
  const { type: _, ...block } = event;
  return { childBlocks: [...others, block].sort((a, b) => compareTimes(a.since, b.since)) };
};

/** The block that counts: the earliest. */
export const blockOf = ({ childBlocks = [] }: Blocked): ChildBlock | undefined => childBlocks[0];
