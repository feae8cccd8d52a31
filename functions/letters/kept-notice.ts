import type { CpniNotice } from '#domain/choice/notices.ts';
import type { CpniRecipient } from '#domain/choice/recipients.ts';
import { type Locale, locales } from './catalog.ts';
import { type NoticeFacts, type NoticePart, type NoticeSection, noticeWords } from './cpni-notice.ts';
import { optOutSections, optOutWords } from './opt-out-notice.ts';

interface Whole {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly NoticeSection[];
}

/** The words that each kind of notice has now. */
export const wholeNotice: Readonly<
  Record<CpniNotice['kind'], (facts: NoticeFacts, language: Locale) => Whole>
> = {
  'opt-in': (facts, language) => {
    const { title, lead, sections } = noticeWords(language);
    return { title, lead, sections: sections(facts) };
  },
  'opt-out': (facts, language) => {
    const { title, lead } = optOutWords(language);
    return { title, lead, sections: optOutSections(facts, language) };
  },
};

const inLines = (part: NoticePart): readonly string[] =>
  typeof part === 'string' ? [part] : part.list.map((item) => `- ${item}`);

/** The whole notice as plain text. */
export const noticeText = (kind: CpniNotice['kind'], facts: NoticeFacts, language: Locale): string => {
  const { title, lead, sections } = wholeNotice[kind](facts, language);
  const body = sections.flatMap(({ heading, parts }) => [
    ...['', `## ${heading}`, ''],
    ...parts.flatMap(inLines),
  ]);
  return [`# ${title}`, '', lead, ...body, ''].join('\n');
};

const blank = (
  name: string,
  as: CpniRecipient['as'],
  communicationsServices: boolean,
): NoticeFacts['recipients'][number] => ({
  ...{ name: `{${name}}`, as, communicationsServices },
});

/** What the settings fill in, by name. */
const blanks: Omit<NoticeFacts, 'uses'> = {
  company: '{company}',
  recipients: [
    blank('agent', 'agent', true),
    blank('affiliate', 'affiliate', true),
    blank('affiliate-with-other-services', 'affiliate', false),
    blank('other-company', 'other-company', false),
  ],
  address: '{address}',
  contact: '{contact}',
};

/** A version as infra/cpni-notices keeps it and as its id is made of it: both languages, and the uses. */
export const keptText = ({ kind, uses }: Pick<CpniNotice, 'kind' | 'uses'>): string =>
  [
    ...locales.map((language) => noticeText(kind, { ...blanks, uses }, language)),
    `Uses: ${uses.join(', ')}\n`,
  ].join('\n');
