import type { Letterhead } from '#ports/letterhead.ts';
import { localeOf } from './catalog.ts';

/** A page of ours in the letter's language. `path` begins with a slash. */
export const pageIn = ({ siteUrl }: Pick<Letterhead, 'siteUrl'>, path: string, locale?: string): string =>
  `${siteUrl}${localeOf(locale) === 'en' ? '' : '/es'}${path}`;

/** Where to complain to us: our page in the letter's language, or what settings name elsewhere. */
export const complaintLink = (
  letterhead: Pick<Letterhead, 'siteUrl' | 'recourse'>,
  locale?: string,
): string => {
  const { complaintUrl } = letterhead.recourse;
  return complaintUrl === pageIn(letterhead, '/complaint')
    ? pageIn(letterhead, '/complaint', locale)
    : complaintUrl;
};
