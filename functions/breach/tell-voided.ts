import { noticeOf } from '#domain/breach/customer-notice.ts';
import { textOf } from '#domain/calendar/times.ts';
import { audiences } from '#domain/notice/events.ts';
import type { Ports } from '#ports/index.ts';
import type { StoredBreach } from './carry-out.ts';
import { approvalVoided } from './letters/officer-letters.ts';

export type TellingPorts = Pick<Ports, 'letters' | 'letterhead' | 'breachOfficersAddress'>;

/** Of each approval that its letter lost by itself, once; from the state, so that a crash loses no email. */
export const tellVoided = async (
  { letters, letterhead, breachOfficersAddress }: TellingPorts,
  { id, state }: StoredBreach,
): Promise<void> => {
  for (const noticeList of noticeOf(state).noticeLists)
    for (const audience of audiences) {
      const { approval, approvalVoidedAt } = noticeList[audience];
      if (approval !== undefined || approvalVoidedAt === undefined) continue;
      await letters.sendOnce(id, { kind: 'approval-voided', of: textOf(approvalVoidedAt) }, async () =>
        approvalVoided(letterhead, id, breachOfficersAddress),
      );
    }
};
