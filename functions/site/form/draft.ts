import { secondsKept } from '#domain/calendar/periods.ts';
import type { Draft, Kept } from '#ports/drafts.ts';
import type { SiteRequest, SiteResponse } from '../exchange.ts';
import type { SiteNeeds } from '../needs.ts';

/** Seconds; the footer of every page names it in hours (P26). */
const draftFor = secondsKept('draft');

/** A browser takes `__Host-` only over HTTPS, for this host and every path. A laptop has no HTTPS. */
export const draftCookie = ({ isSecure }: Pick<SiteNeeds, 'isSecure'>): string =>
  isSecure ? '__Host-draft' : 'draft';

type DraftNeeds = Pick<SiteNeeds, 'drafts' | 'isSecure' | 'newKey' | 'newDraftKey' | 'now'>;

/** Undefined without our cookie. Lax: another site's form does not bring it. */
export const draftKeyIn = (needs: DraftNeeds, { cookies }: SiteRequest): string | undefined => {
  const key = cookies?.[draftCookie(needs)] ?? '';
  return /^[0-9a-f]{64}$/.test(key) ? key : undefined;
};

const cookieOf = (needs: DraftNeeds, key: string, seconds: number): string =>
  `${draftCookie(needs)}=${key}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${needs.isSecure ? '; Secure' : ''}`;

/** `key`: of a cookie without answers, which begins its day again; otherwise a new one. */
export const withDraftKey = (
  needs: DraftNeeds,
  response: SiteResponse,
  key = needs.newDraftKey(),
): SiteResponse => ({ ...response, cookie: cookieOf(needs, key, draftFor) });

/** The key opens the attached files, too, which the store deletes later: the next person at this browser gets another key. */
export const withoutDraftKey = (needs: DraftNeeds, response: SiteResponse): SiteResponse => ({
  ...response,
  cookie: cookieOf(needs, '', 0),
});

export const keepAnswers = (needs: DraftNeeds, key: string, answers: Draft['answers']): Promise<Kept> =>
  needs.drafts.keep(key, answers, {
    idempotencyKey: needs.newKey(),
    openedAt: needs.now(),
    expiresAt: Math.floor(needs.now() / 1000) + draftFor,
  });
