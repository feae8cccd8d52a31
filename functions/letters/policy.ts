import { civilDay } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { type PolicyVersion, policyOf } from '#domain/policy/versions.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import { catalog } from './catalog.ts';
import type { Part } from './frame.ts';
import { dateInWords } from './words.ts';

const words = catalog(
  {
    posted: (on: string, id: string) => `published on ${on} (${id})`,
    governs: (posted: string) =>
      `The version of our privacy policy that applies to your request was ${posted}:`,
  },
  {
    posted: (on, id) => `publicada el ${on} (${id})`,
    governs: (posted) =>
      `La versión de nuestra política de privacidad que se aplica a su solicitud fue ${posted}:`,
  },
);

/** After "version of our privacy policy": "published on Friday, May 25, 2018 (2018-05)". */
export const postedInWords = (
  { id, postedAt }: Pick<PolicyVersion, 'id' | 'postedAt'>,
  zone: string,
  locale?: string,
): string => words(locale).posted(dateInWords(civilDay(postedAt, zone), locale), id);

interface Governed {
  readonly policy?: string | undefined;
  readonly receivedAt: Instant;
  readonly zone: string;
  readonly locale: string;
}

/** Which version of the posted policy governs the case, and where to read it (P48). Empty when none was posted at its receipt. */
export const policyPart = (
  { policies }: Pick<Letterhead, 'policies'>,
  governed: Governed,
): readonly Part[] => {
  const { zone, locale } = governed;
  const version = policyOf(policies, governed);
  if (version === undefined) return [];
  return [{ label: words(locale).governs(postedInWords(version, zone, locale)), link: version.url }];
};
