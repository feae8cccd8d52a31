import { unended } from '#domain/case/held-texts.ts';
import type { PendingConfirmation } from '#domain/case/two-persons.ts';
import type { ComplaintUnconfirmed } from './commands.ts';
import { type Complaint, isOpen, mayBeWrittenTo } from './state.ts';

export const textsWaiting = (complaint: Complaint) => (mayBeWrittenTo(complaint) ? unended(complaint) : []);

/** */
export const pendingConfirmations = (
  complaint: Complaint,
): readonly PendingConfirmation<ComplaintUnconfirmed>[] => {
  const { entry } = complaint;
  return [
    ...(isOpen(complaint) && entry?.needsSecond && entry.confirmedBy === undefined
      ? [{ toConfirm: 'entry', since: entry.at, by: entry.by, confirms: { type: 'confirm-entry' } } as const]
      : []),
    ...textsWaiting(complaint).map(({ n, since, by }) => ({
      ...{ toConfirm: `text-${n}`, since, by },
      confirms: { type: 'confirm-text', n } as const,
    })),
  ];
};
