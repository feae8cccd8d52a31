import { dayText, instantText, startOf } from '#domain/calendar/instants.ts';
import type { Day } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { isEmailAddress } from '#domain/case/paper-mail.ts';
import type { LinkSent } from '#domain/request/events.ts';
import type { Request } from '#domain/request/state.ts';
import { isChildReport } from '#domain/request/unheard.ts';
import { noticeDay } from '#domain/request/verification.ts';
import type { Ports } from '#ports/index.ts';
import { issuedSecret } from './one-time-secret.ts';

export interface OptionalLink {
  readonly secret: string;
  /** The company's notice goes out on this day, confirmed or not. */
  readonly before: Day;
  readonly sent: LinkSent;
}

const first = 1;

/** To a typed email address only: it proves the mailbox, and nothing waits for it longer than for day 3. */
export const optionalLink = async (
  { secrets, clock }: Pick<Ports, 'secrets' | 'clock'>,
  caseId: CaseId,
  request: Request,
  to: string,
): Promise<OptionalLink | undefined> => {
  // The company is told of a report about a child at once, so there is no day to confirm before.
  if (!isEmailAddress(to) || isChildReport(request)) return undefined;
  const day = noticeDay(request, instantText(clock.now()));
  const expiresAt = instantText(startOf(day, request.zone));
  const secret = await issuedSecret({ secrets }, caseId, 'email', first, to, expiresAt);
  return { secret, before: dayText(day), sent: { serial: first, expiresAt } };
};
