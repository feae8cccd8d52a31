import type { PendingConfirmation } from '#domain/case/two-persons.ts';
import { blockWaiting } from './child-block.ts';
import type { RequestUnconfirmed } from './commands.ts';
import { declarationWaiting } from './declaration.ts';
import { textsWaiting } from './held-text.ts';
import { isSettled, type Request } from './state.ts';

/** P34. */
export const pendingConfirmations = (
  request: Request,
): readonly PendingConfirmation<RequestUnconfirmed>[] => {
  const { entry, evidence } = request;
  const block = blockWaiting(request);
  // Also after the case is over.
  const blocks =
    block === undefined
      ? []
      : [
          {
            ...{ toConfirm: 'block', since: block.at, by: block.by },
            confirms: { type: 'confirm-block' },
          } as const,
        ];
  if (isSettled(request)) return blocks;
  const records = declarationWaiting(request);
  return [
    ...blocks,
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
    ...(records === undefined
      ? []
      : [
          {
            ...{ toConfirm: 'records', since: records.at, by: records.by },
            confirms: { type: 'confirm-records' },
          } as const,
        ]),
    ...textsWaiting(request).map(({ n, since, by }) => ({
      ...{ toConfirm: `text-${n}`, since, by },
      confirms: { type: 'confirm-text', n } as const,
    })),
  ];
};
