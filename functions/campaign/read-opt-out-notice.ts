import type { Day } from '#domain/calendar/times.ts';
import { optOutNotice } from '#domain/choice/notices.ts';
import { type Locale, locales } from '#functions/letters/catalog.ts';
import type { NoticeSection } from '#functions/letters/cpni-notice.ts';
import { wholeNotice } from '#functions/letters/kept-notice.ts';
import type { Ports } from '#ports/index.ts';

export interface OptOutNoticeView {
  /** Its version; it is printed on the notice. */
  readonly id: string;
  readonly postedOn: Day;
  /** Both languages are mailed together (47 CFR 64.2008(c)(6)). */
  readonly texts: readonly {
    readonly language: Locale;
    readonly title: string;
    readonly lead: string;
    readonly sections: readonly NoticeSection[];
  }[];
}

/** With whom it names now. */
export const readOptOutNotice =
  ({ letterhead }: Pick<Ports, 'letterhead'>) =>
  async (): Promise<{ readonly body: OptOutNoticeView }> => {
    const { companyName: company, companyAddress: address, companyContact: contact } = letterhead;
    const { id, kind, postedOn, uses } = optOutNotice;
    const facts = { company, address, contact, uses, recipients: letterhead.cpniRecipients };
    const texts = locales.map((language) => ({
      language,
      ...wholeNotice[kind](facts, language),
    }));
    return { body: { id, postedOn, texts } };
  };
