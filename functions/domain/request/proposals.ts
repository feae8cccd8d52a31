import type { Proposal } from '#domain/case/proposals.ts';
import type { PendingConfirmation } from '#domain/case/two-persons.ts';
import type { RequestConfirmation, RequestUnconfirmed } from './commands.ts';
import { isSettled, type Request } from './state.ts';

/** What each confirmation makes count. A new confirmation does not compile before somebody has said it here. */
const proposed: { readonly [T in RequestConfirmation['type']]: (request: Request) => unknown } = {
  // Whoever confirms has read whom and what the evidence is for, and what the person asked has said about it.
  'confirm-identity': (request) => {
    const { kind, capacity, requesterType, account, controller, contact, verdict, objection, evidence } =
      request;
    return { kind, capacity, requesterType, account, controller, contact, verdict, objection, evidence };
  },
  'confirm-entry': ({ receivedAt, dueOn, entry, textSha256 }) => ({ receivedAt, dueOn, entry, textSha256 }),
};

/** The present proposal that this confirmation is about. */
export const proposalOf = (request: Request, { type }: Pick<RequestUnconfirmed, 'type'>): Proposal => ({
  confirms: type.replace('confirm-', ''),
  what: proposed[type](request),
});

/** What waits for a second officer, and since when. */
export const pendingConfirmations = (
  request: Request,
): readonly PendingConfirmation<RequestUnconfirmed>[] => {
  const { entry, evidence } = request;
  if (isSettled(request)) return [];
  return [
    ...(entry?.needsSecond && entry.confirmedBy === undefined
      ? [{ toConfirm: 'entry', since: entry.at, by: entry.by, confirms: { type: 'confirm-entry' } } as const]
      : []),
    ...(evidence?.needsSecond && evidence.confirmedBy === undefined && evidence.at !== undefined
      ? [
          {
            ...{ toConfirm: 'identity', since: evidence.at, by: evidence.by },
            confirms: { type: 'confirm-identity' },
          } as const,
        ]
      : []),
  ];
};
