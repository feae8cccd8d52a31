import type { Draft, Kept } from '#ports/drafts.ts';
import type { SiteRequest, SiteResponse } from '../exchange.ts';
import type { SiteNeeds } from '../needs.ts';

/** Seconds; the footer of every page names it in hours (P26). */
const draftFor = 24 * 3600;

/** A browser takes `__Host-` only over HTTPS, for this host and every path. A laptop has no HTTPS. */
export const draftCookie = ({ isSecure }: Pick<SiteNeeds, 'isSecure'>): string =>
  isSecure ? '__Host-draft' : 'draft';

type DraftNeeds = Pick<SiteNeeds, 'drafts' | 'isSecure' | 'newKey' | 'newDraftKey' | 'now'>;

/** Undefined without our cookie. Lax: another site's form does not bring it. */
export const draftKeyIn = (needs: DraftNeeds, { cookies }: SiteRequest): string | undefined => {
  const key = cookies?.[draftCookie(needs)] ?? '';
  return /^[0-9a-f]{64}$/.test(key) ? key : undefined;
};

export const withNewDraft = (needs: DraftNeeds, response: SiteResponse): SiteResponse => {
  const secure = needs.isSecure ? '; Secure' : '';
  const cookie = `${draftCookie(needs)}=${needs.newDraftKey()}; Path=/; Max-Age=${draftFor}; HttpOnly; SameSite=Lax${secure}`;
  return { ...response, cookie };
};

export const keepAnswers = (needs: DraftNeeds, key: string, answers: Draft['answers']): Promise<Kept> =>
  needs.drafts.keep(key, answers, {
    idempotencyKey: needs.newKey(),
    openedAt: needs.now(),
    expiresAt: Math.floor(needs.now() / 1000) + draftFor,
  });
