import { createHash } from 'node:crypto';
import { storedDay } from '#domain/calendar/times.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';
import { noticeDated } from './customer-notice.ts';
import type { SendFacts } from './letter-date.ts';
import { languagesOf, type NoticeVersion, versionFor } from './notice-version.ts';

export interface Rendering extends Pick<Letter, 'subject' | 'text' | 'html'> {
  readonly locale: string;
  readonly lane: 'email' | 'paper';
  /** Empty: every segment without an insert of its own. */
  readonly segment: string;
}

/** Stay in a rendering: each letter has its own. */
const [name, date] = ['{{name}}', '{{date}}'] as const;
/** For the words of a date, and of a letter to nobody by name. */
const exampleOn = storedDay('2001-02-03');

const inLanguage = (
  version: NoticeVersion,
  { isReported }: Pick<SendFacts, 'isReported'>,
): readonly Rendering[] => {
  const { locale, facts } = version;
  const rendered = (lane: Rendering['lane'], segment: string, to: { name: string; date: string }) => {
    const email = lane === 'email' ? { email: 'name@example.com' } : {};
    const letter = noticeDated(version, { name: to.name, segment, ...email }, { date: to.date, isReported });
    const { subject, text, html } = letter;
    return { locale, lane, segment, subject, text, html };
  };
  const segments = ['', ...Object.keys(facts.inserts ?? {}).filter((segment) => segment !== '*')];
  return [
    ...segments.flatMap((segment) => [
      rendered('email', segment, { name, date }),
      rendered('paper', segment, { name, date }),
    ]),
    rendered('email', '', { name: '', date: dateInWords(exampleOn, locale) }),
  ];
};

/** Each way in which this letter goes out, in each of its languages, by the template of this build. */
export const renderingsOf = (
  version: NoticeVersion,
  facts: Pick<SendFacts, 'isReported'>,
): readonly Rendering[] =>
  languagesOf(version).flatMap((language) => inLanguage(versionFor(version, language), facts));

/** SHA-256 (hex) of what each reader sees: a changed template or fact changes it. */
export const renderedSha256Of = (version: NoticeVersion, facts: Pick<SendFacts, 'isReported'>): string =>
  createHash('sha256')
    .update(canonicalJson(renderingsOf(version, facts)), 'utf8')
    .digest('hex');
