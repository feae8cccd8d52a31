import type { Day } from '#domain/calendar/times.ts';
import type { OurWords } from '#domain/case/words-out.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { frame } from './frame.ts';
import { dateInWords } from './words.ts';

interface Words {
  reference(on: string): OurWords;
  subject(on: string): OurWords;
  changed(on: string): OurWords;
  readonly yours: OurWords;
  notYours(contact: string): OurWords;
}

/** That something of an account changed on a day (47 CFR 64.2010(f), R-18): never what, and no sign-in link. */
export const changed =
  (words: (locale?: string) => Words) =>
  (letterhead: Letterhead, to: string, on: Day, locale?: string): Letter => {
    const say = words(locale);
    const day = dateInWords(on, locale);
    return frame(letterhead, {
      to,
      ...(locale === undefined ? {} : { locale }),
      class: 'security',
      reader: 'account-holder',
      reference: say.reference(day),
      subject: say.subject(day),
      parts: [say.changed(day), say.yours, say.notYours(letterhead.companyContact)],
    });
  };
