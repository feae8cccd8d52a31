import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requestKinds } from '#domain/request/vocabulary.ts';
import { type Locale, locales } from '#functions/letters/catalog.ts';
import { firstLetter } from '#functions/request/letters/first-letter.ts';
import type { Letter } from '#ports/letters.ts';
import { breachNotice } from '#test/support/letters/breach-notice.ts';
import { everyLetter, letterIn, told } from '#test/support/letters/every-letter.ts';
import { everyOfficerLetter, typedByOfficer } from '#test/support/letters/every-officer-letter.ts';
import { id, letterhead, requestIn, typed } from '#test/support/letters/sample.ts';
import {
  clarityOf,
  expectPlain,
  gradeOf,
  proseOf,
  sentencesOver,
  spanishSyllables,
} from '#test/support/reading-level.ts';

const mostWords = 25;

/** Names and citations: a reader takes each as one word, and we may not choose others. */
const excused = {
  company: letterhead.companyName,
  address: letterhead.companyAddress,
  contact: letterhead.companyContact,
  'data protection officer': letterhead.dpo,
  'recourse body': letterhead.recourse.body,
  officer: 'Olive Officer',
  controller: 'Acme Voice, Inc.',
  recipient: 'Carrier One',
  person: typed.name,
  item: typed.item,
  contract: 'MSA-2026-17, section 4',
  statute: '47 U.S.C. 222',
  customer: 'Ada Lovelace',
  'credit bureaus': 'Equifax, Experian and TransUnion',
  'credit bureaus in Spanish': 'Equifax, Experian y TransUnion',
};
const headings = 'California Civil Code 1798.82(d)(1)';
const form = '47 CFR 64.2011(b), the form of the reporting facility';
/** Words that a law or an agency’s form gives, each with its source: they are not measured, for we may not choose others. */
const statutory: Readonly<Record<string, string>> = {
  'NOTICE OF DATA BREACH': headings,
  'What Happened': headings,
  'What Information Was Involved': headings,
  'What We Are Doing': headings,
  'What You Can Do': headings,
  'For More Information': headings,
  'Description of the incident': form,
  'Method of compromise': form,
  'Reasonably determined': form,
};

const ours = ({ subject, text }: Letter, locale: Locale): string =>
  proseOf(
    Object.keys(statutory).reduce((said, sentence) => said.replaceAll(sentence, ''), `${subject}\n${text}`),
    locale,
    [...Object.values(excused), ...Object.values(typedByOfficer)],
  );

const letters = locales.flatMap((locale) => [
  ...Object.keys(everyLetter).map((name) => ({ name, locale, letter: letterIn(name, locale) })),
  ...requestKinds.map((kind) => ({
    name: `first letter about ${kind}`,
    locale,
    letter: firstLetter(letterhead, id, requestIn(locale, { kind }), told),
  })),
  { name: 'breach notice', locale, letter: breachNotice(locale) },
]);
const ofOfficers = Object.entries(everyOfficerLetter).map(([name, write]) => ({
  name,
  locale: 'en' as const,
  letter: write(),
}));

describe('every letter', () => {
  it.each([...letters, ...ofOfficers])(
    `$name ($locale): no sentence over ${mostWords} words`,
    ({ letter, locale }) => {
      expect(sentencesOver(mostWords, ours(letter, locale), locale)).toEqual([]);
    },
  );

  it.each([...letters, ...ofOfficers].filter(({ locale }) => locale === 'en'))(
    `$name: US grade 7 or below`,
    ({ letter, locale }) => expectPlain(ours(letter, locale), locale),
  );

  it.each(letters.filter(({ locale }) => locale === 'es'))(
    `$name, in Spanish: INFLESZ 60 or above`,
    ({ letter, locale }) => expectPlain(ours(letter, locale), locale),
  );
});

it('measures every template there is', () => {
  const measured = ['every-letter', 'every-complaint-letter', 'every-officer-letter', 'breach-notice']
    .map((name) => readFileSync(`test/support/letters/${name}.ts`, 'utf8'))
    .concat(readFileSync('functions/request/letters/first-letter.ts', 'utf8'))
    .join('\n')
    .replaceAll("'./", "'#functions/request/letters/");
  const templates = globSync('functions/*/{letter,letters}/*.ts').filter(
    (file) => /\bframe\(|: Letter =>/.test(readFileSync(file, 'utf8')) && !file.endsWith('/shapes.ts'),
  );
  expect(templates.length).toBeGreaterThan(27);
  for (const file of [...templates, 'functions/breach/letters/law-enforcement-report.ts'])
    expect(measured).toContain(`'#${file}'`);
});

describe('the measure', () => {
  it.each([
    ['solicitud', 4],
    ['usted', 2],
    ['día', 2],
    ['ciudad', 2],
    ['aéreo', 4],
    ['queja', 2],
    ['pingüino', 3],
    ['ahora', 3],
    ['país', 2],
    ['leyes', 2],
    ['y', 1],
    ['construir', 2],
    ['oír', 2],
    ['información', 4],
    ['siguiente', 3],
    ['continúa', 4],
  ])('hears the syllables of “%s” (%i)', (word, syllables) => expect(spanishSyllables(word)).toBe(syllables));

  it('tells a lawyer’s sentence from a plain one', () => {
    const lawyers =
      'Notwithstanding the foregoing, the undersigned acknowledges receipt of the aforementioned communication.';
    expect(gradeOf(lawyers)).toBeGreaterThan(16);
    expect(gradeOf('We got your note. We will write to you by Friday.')).toBeLessThan(4);
    const oscuro =
      'No obstante lo anteriormente expuesto, el responsable del tratamiento procederá a la correspondiente notificación.';
    expect(clarityOf(oscuro)).toBeLessThan(40);
    expect(clarityOf('Recibimos su nota. Le escribiremos el viernes.')).toBeGreaterThan(60);
  });

  it('takes a date, a time, a reference and a name as one word, and leaves out foot, links and typed text', () => {
    const text = `On Tuesday, November 24, 2026 at 11:00 AM MST Example Communications wrote about ${id}.\nhttps://x.example\n  Pat typed this.\n-- \nThe foot`;
    expect(proseOf(text, 'en', ['Example Communications'])).toBe('On it it wrote about it.');
    expect(proseOf('Hasta el martes, 24 de noviembre de 2026, 11:00 a.m. MST para usted.', 'es')).toBe(
      'Hasta el it para usted.',
    );
  });

  it('finds a sentence that is one word too long', () => {
    const sentence = (words: number) =>
      `${Array.from({ length: words }, (_, at) => (at === 0 ? 'Word' : 'word')).join(' ')}.`;
    expect(sentencesOver(25, `${sentence(25)} ${sentence(26)}`, 'en')).toEqual([sentence(26)]);
  });
});
