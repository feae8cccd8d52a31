import { noticeOf } from '#domain/breach/customer-notice.ts';
import type { Actor } from '#domain/case/case.ts';
import { audiences } from '#domain/notice/events.ts';
import type { StoredBreach } from './carry-out.ts';
import { type CheckingPorts, checkRendering } from './check-rendering.ts';
import type { Notices } from './contract.ts';

export type LetterReader = Pick<Notices, 'letterNow'>;

/** Voids each approval of an unsent letter that would look different now. */
export const checkRenderings = async (
  ports: CheckingPorts,
  notices: LetterReader,
  seen: StoredBreach,
  actor: Actor,
): Promise<StoredBreach> => {
  let checked = seen;
  for (const noticeList of noticeOf(seen.state).noticeLists)
    for (const audience of audiences) {
      const { approval, sentAt } = noticeList[audience];
      if (approval === undefined || sentAt !== undefined) continue;
      const { letterSha256, renderedSha256 } = await notices.letterNow(seen, approval.letterSha256);
      if (renderedSha256 === approval.renderedSha256) continue;
      const about = { list: noticeList.n, audience, letterSha256, renderedSha256 };
      checked = await checkRendering(ports, seen, actor, about);
    }
  return checked;
};
