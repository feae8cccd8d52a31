import type { Day } from '#domain/calendar/times.ts';
import { given, type OurWords } from '#domain/case/words-out.ts';
import { frame, type Part } from '#functions/letters/frame.ts';
import { pageIn } from '#functions/letters/links.ts';
import { orTheCode } from '#functions/letters/phrases.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { rosterWords } from './roster-words.ts';

export interface Change {
  readonly company: string;
  readonly added: readonly string[];
  readonly ended: readonly string[];
  /** Civil date. */
  readonly on: Day;
}

export interface ChangeLetter extends Change {
  readonly to: string;
  readonly reference: string;
  /** Default: English, the language of the contract. */
  readonly locale?: string;
}

const whatChanges = ({ added, ended, locale }: ChangeLetter): readonly Part[] => [
  ...(added.length > 0 ? [rosterWords(locale).added, { quote: given(added.join('\n')) }] : []),
  ...(ended.length > 0 ? [rosterWords(locale).ended, { quote: given(ended.join('\n')) }] : []),
];

const answerHere = (letterhead: Letterhead, secret: string, locale?: string): readonly Part[] => [
  { label: rosterWords(locale).answer, link: `${pageIn(letterhead, '/adopt', locale)}#${secret}` },
  { label: orTheCode(locale), code: secret },
];

const toContact =
  (letterhead: Letterhead, { to, reference, locale }: ChangeLetter, subject: OurWords) =>
  (parts: readonly Part[], secrets?: readonly string[]): Letter =>
    frame(letterhead, {
      to,
      ...(locale === undefined ? {} : { locale }),
      class: 'security',
      reader: 'roster',
      reference,
      subject,
      parts,
      ...(secrets ? { secrets } : {}),
    });

/** To each current contact. */
export const rosterProposed = (letterhead: Letterhead, secret: string, letter: ChangeLetter): Letter => {
  const { locale, on, company, reference } = letter;
  const say = rosterWords(locale).proposed;
  return toContact(
    letterhead,
    letter,
    say.subject(reference),
  )(
    [
      say.asked(dateInWords(on, locale), company),
      ...whatChanges(letter),
      say.confirm,
      ...answerHere(letterhead, secret, locale),
    ],
    [secret],
  );
};

/** Counts unless a current contact refuses. */
export const rosterCoolsDown = (
  letterhead: Letterhead,
  secret: string,
  letter: ChangeLetter & { readonly effectiveOn: Day },
): Letter => {
  const { locale, on, company, reference, effectiveOn } = letter;
  const say = rosterWords(locale).coolsDown;
  return toContact(
    letterhead,
    letter,
    say.subject(reference),
  )(
    [
      say.asked(dateInWords(on, locale), company, dateInWords(effectiveOn, locale)),
      ...whatChanges(letter),
      say.refuse,
      ...answerHere(letterhead, secret, locale),
    ],
    [secret],
  );
};

/** To every earlier contact. */
export const rosterChanged = (letterhead: Letterhead, letter: ChangeLetter): Letter => {
  const { locale, on, company, reference } = letter;
  const say = rosterWords(locale).changed;
  return toContact(
    letterhead,
    letter,
    say.subject(reference),
  )([
    say.confirmed(dateInWords(on, locale), company),
    ...whatChanges(letter),
    say.wrong(letterhead.companyContact),
  ]);
};
