import type { TooMany } from '#domain/case/refusal.ts';
import type { SiteResponse } from './exchange.ts';

const everywhere = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

/** A page may show what a person typed: no caching. */
export const pageHeaders = {
  ...everywhere,
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
};

/** The path has a hash, so the content never changes. */
export const assetHeaders = (type: string) => ({
  ...everywhere,
  'content-type': type,
  'cache-control': 'public, max-age=31536000, immutable',
});

export const dataHeaders = {
  ...everywhere,
  'content-type': 'application/json',
  'cache-control': 'public, max-age=3600',
};

export const textHeaders = { ...dataHeaders, 'content-type': 'text/plain; charset=utf-8' };

/** Only the page whose form goes to the file store may send one there. */
export const postingTo = (page: SiteResponse, origin: string): SiteResponse => ({
  ...page,
  headers: {
    ...page.headers,
    'content-security-policy': everywhere['content-security-policy'].replace(
      "form-action 'self'",
      `form-action 'self' ${origin}`,
    ),
  },
});

/** A page that says "too many" says when to try again. */
export const waiting = (page: SiteResponse, { retryAfter }: Pick<TooMany, 'retryAfter'>): SiteResponse => ({
  ...page,
  headers: { ...page.headers, 'retry-after': String(retryAfter) },
});
