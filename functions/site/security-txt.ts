import { textOf } from '#domain/calendar/times.ts';
import { locales } from '#functions/letters/catalog.ts';
import type { SiteResponse } from './exchange.ts';
import { textHeaders } from './headers.ts';
import type { SiteNeeds } from './needs.ts';

/** RFC 9116: where somebody reports a weakness. */
export const securityTxt = ({ about: { siteUrl, security } }: SiteNeeds): SiteResponse => ({
  status: 200,
  headers: textHeaders,
  body: [
    `Contact: ${security.contact}`,
    `Expires: ${textOf(security.endsOn)}T00:00:00Z`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${siteUrl}/.well-known/security.txt`,
    '',
  ].join('\n'),
});
