import { unended } from '#domain/case/held-texts.ts';
import type { PendingConfirmation } from '#domain/case/two-persons.ts';
import type { ComplaintUnconfirmed } from './commands.ts';
import { type Complaint, isOpen } from './state.ts';

/** */
export const pendingConfirmations = (
  complaint: Complaint,
): readonly PendingConfirmation<ComplaintUnconfirmed>[] => {
  const { entry } = complaint;
  if (!isOpen(complaint)) return [];
  return [
    ...(entry?.needsSecond && entry.confirmedBy === undefined
      ? [{ toConfirm: 'entry', since: entry.at, by: entry.by, confirms: { type: 'confirm-entry' } } as const]
      : []),
    ...unended(complaint).map(({ n, since, by }) => ({
      ...{ toConfirm: `text-${n}`, since, by },
      confirms: { type: 'confirm-text', n } as const,
    })),
  ];
};
