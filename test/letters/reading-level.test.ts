import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requestKinds } from '#domain/request/vocabulary.ts';
import { type Locale, locales } from '#functions/letters/catalog.ts';
import { acknowledgement } from '#functions/request/letters/acknowledgement.ts';
import type { Letter } from '#ports/letters.ts';
import { everyLetter, letterIn } from '#test/support/letters/every-letter.ts';
import {
  clarityOf,
  gradeOf,
  proseOf,
  sentencesOver,
  spanishSyllables,
} from '#test/support/reading-level.ts';
import { id, letterhead, requestIn, secret, to, typed } from '#test/support/letters/sample.ts';

const highestGrade = 7;
const lowestClarity = 60;
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
};
/** Sentences whose words a statute gives, by its name; they are measured by nobody. None of these letters has one today. */
const statutory: Readonly<Record<string, string>> = {};

const ours = ({ subject, text }: Letter, locale: Locale): string =>
  proseOf(
    Object.values(statutory).reduce((said, sentence) => said.replaceAll(sentence, ''), `${subject}\n${text}`),
    locale,
    Object.values(excused),
  );

const letters = locales.flatMap((locale) => [
  ...Object.keys(everyLetter).map((name) => ({ name, locale, letter: letterIn(name, locale) })),
  ...requestKinds.map((kind) => ({
    name: `acknowledgement of ${kind}`,
    locale,
    letter: acknowledgement(letterhead, id, requestIn(locale, { kind }), to, secret),
  })),
]);

describe('every letter to a requester, an account holder or a company', () => {
  it.each(letters)(`$name ($locale): no sentence over ${mostWords} words`, ({ letter, locale }) => {
    expect(sentencesOver(mostWords, ours(letter, locale), locale)).toEqual([]);
  });

  it.each(letters.filter(({ locale }) => locale === 'en'))(
    `$name: US grade ${highestGrade} or below`,
    ({ letter, locale }) => expect(gradeOf(ours(letter, locale))).toBeLessThanOrEqual(highestGrade),
  );

  it.each(letters.filter(({ locale }) => locale === 'es'))(
    `$name, in Spanish: INFLESZ ${lowestClarity} or above`,
    ({ letter, locale }) => expect(clarityOf(ours(letter, locale))).toBeGreaterThanOrEqual(lowestClarity),
  );
});

/** Letters that no test measures yet: those to officers and agencies, and the breach notice. */
const notYet = [
  'functions/breach/letters/law-enforcement-report.ts',
  'functions/breach/letters/officer-letters.ts',
  'functions/notice/letter/customer-notice.ts',
  'functions/request/letters/officer-letters.ts',
];

it('a template is measured, or is on the list of those that are not yet', () => {
  const measured = readFileSync('test/support/letters/every-letter.ts', 'utf8');
  const isMeasured = (file: string) => measured.includes(`'#${file}'`);
  const templates = readdirSync('functions')
    .map((noun) => `functions/${noun}/letters`)
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
    .filter(
      (file) => /\bframe\b|: Letter\b/.test(readFileSync(file, 'utf8')) && !file.endsWith('/shapes.ts'),
    );
  expect(templates.length).toBeGreaterThan(25);
  for (const file of templates) expect([file, isMeasured(file)]).toEqual([file, !notYet.includes(file)]);
  for (const file of notYet) expect([file, existsSync(file), isMeasured(file)]).toEqual([file, true, false]);
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
    expect(clarityOf('Recibimos su nota. Le escribiremos el viernes.')).toBeGreaterThan(lowestClarity);
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
