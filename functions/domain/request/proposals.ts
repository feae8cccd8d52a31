import type { PendingConfirmation } from '#domain/case/two-persons.ts';
import type { RequestUnconfirmed } from './commands.ts';
import { declarationWaiting } from './declaration.ts';
import { textsWaiting } from './held-text.ts';
import { isSettled, type Request } from './state.ts';

/** P34. */
export const pendingConfirmations = (
  request: Request,
): readonly PendingConfirmation<RequestUnconfirmed>[] => {
  const { entry, evidence } = request;
  if (isSettled(request)) return [];
  const records = declarationWaiting(request);
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
