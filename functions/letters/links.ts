import type { Letterhead } from '#ports/letterhead.ts';
import { localeOf } from './catalog.ts';

/** A page of ours in the letter's language. `path` begins with a slash. */
export const pageIn = ({ siteUrl }: Pick<Letterhead, 'siteUrl'>, path: string, locale?: string): string =>
  `${siteUrl}${localeOf(locale) === 'en' ? '' : '/es'}${path}`;
