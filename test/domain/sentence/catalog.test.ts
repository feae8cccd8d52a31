import { expect, it } from 'vitest';
import { sealedIn, warningsIn } from '#domain/case/officer-text.ts';
import { outcomes, requestKinds } from '#domain/request/vocabulary.ts';
import { dataKinds, papers, products, recipients } from '#domain/sentence/blank-lists.ts';
import { blankNamesIn, blankOf } from '#domain/sentence/blanks.ts';
import { sentences } from '#domain/sentence/catalog.ts';
import { noticeSentences } from '#domain/sentence/catalog-notices.ts';
import { languages, type Sentence, type SentenceField } from '#domain/sentence/entry.ts';
import { areOurs, sentencesFor, usualAnswer } from '#domain/sentence/ours.ts';
import { expectPlain, gradeOf, sentencesOver } from '#test/support/reading-level.ts';
import { facts, sampleBlanks, sampleOf } from './sample.ts';

/** A new field does not compile until it is decided: a label stands in a list, without a full stop. */
const isLabelField: Readonly<Record<SentenceField, boolean>> = {
  answer: false,
  item: true,
  law: true,
  recipients: true,
  system: true,
  'search-key': true,
  searcher: true,
  question: false,
  reply: false,
  extension: false,
  'complaint-point': false,
  'complaint-checked': false,
  'complaint-finding': false,
  'complaint-action': false,
  'complaint-question': false,
  'complaint-message': false,
  company: false,
  court: false,
  password: false,
};
const sentenceFields = Object.keys(isLabelField) as SentenceField[];
const isLabel = ({ fields }: Sentence): boolean => fields.some((field) => isLabelField[field]);
const written = sentences.flatMap((sentence) =>
  languages.map((language) => ({ key: sentence.key, language, text: sampleOf(sentence, language) })),
);
const spoken = (text: string): boolean =>
  sealedIn([{ pointer: '#', text }]).length > 0 || warningsIn([{ pointer: '#', text }]).length > 0;

it('every key is unique and in kebab case', () => {
  const keys = sentences.map(({ key }) => key);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  expect(keys.filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))).toEqual([]);
});

it.each(languages)('no two sentences are equal (%s)', (language) => {
  const texts = sentences.map((sentence) => sentence[language]);
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
});

it('both languages have the same blanks, each of a known type', () => {
  const apart = sentences.filter(
    ({ en, es }) =>
      JSON.stringify([...blankNamesIn(en)].sort()) !== JSON.stringify([...blankNamesIn(es)].sort()),
  );
  expect(apart).toEqual([]);
  for (const name of sentences.flatMap(({ en }) => blankNamesIn(en)))
    expect(() => blankOf(name)).not.toThrow();
  expect(() => blankOf('free')).toThrow(RangeError);
});

it('that repeat a notice are plain, and name its number and day (R-10)', () => {
  for (const language of languages)
    expectPlain(noticeSentences.map((one) => one[language].replace(/\{\w+\}/g, 'it')).join('\n'), language);
  for (const { en, es, key, fields } of noticeSentences) {
    expect(gradeOf(en.replace(/\{\w+\}/g, 'it')), en).toBeLessThanOrEqual(7);
    for (const text of [en, es]) expect(blankNamesIn(text)).toEqual(['reference', 'day']);
    expect(sentences.map((one) => one.key)).not.toContain(key);
    expect(fields.filter((field) => field.startsWith('complaint'))).toEqual([]);
  }
});

it('no number can be beside people, customers or accounts', () => {
  const near = /\{count\}(?: \w+)? (?:people|persons|customers|accounts|personas|clientes|cuentas)/;
  expect(sentences.filter(({ en, es }) => near.test(en) || near.test(es))).toEqual([]);
});

it('every English sentence is of grade 7 at most', () => {
  const hard = sentences.filter((one) => !isLabel(one) && gradeOf(one.en.replace(/\{\w+\}/g, 'it')) > 7);
  expect(hard.map(({ en }) => en)).toEqual([]);
});

it.each(languages)('no sentence is of more than 20 words (%s)', (language) => {
  const long = sentences.flatMap((one) =>
    sentencesOver(20, one[language].replace(/\{\w+\}/g, 'it'), language),
  );
  expect(long).toEqual([]);
});

it.each(sentenceFields.filter((field) => !isLabelField[field]))(
  'all sentences of a field are plain together, also in Spanish (%s)',
  (field) => {
    const all = sentencesFor(field);
    for (const language of languages)
      expectPlain(all.map((one) => one[language].replace(/\{\w+\}/g, 'it')).join('\n'), language);
  },
);

it('no sentence is caught by list A or B (P40, R-10)', () => {
  expect(written.filter(({ text }) => spoken(text))).toEqual([]);
});

it.each(languages)('sentences side by side are not caught by list A or B either (%s)', (language) => {
  const inOrder = written.filter((one) => one.language === language).map(({ text }) => text);
  // Neighbors of the catalog, in either order, and those that are far apart.
  const apart = inOrder.map((_, at) => inOrder[(at * 251) % inOrder.length] ?? '');
  for (const texts of [inOrder, inOrder.toReversed(), apart])
    expect(texts.filter((_, at) => at % 12 === 0 && spoken(texts.slice(at, at + 13).join(' ')))).toEqual([]);
});

it('no word of a closed list makes a sentence that list A or B catches', () => {
  const lists = { data: dataKinds, paper: papers, product: products, recipient: recipients };
  const caught = Object.entries(lists).flatMap(([name, list]) =>
    sentences
      .filter((one) => !isLabel(one) && blankNamesIn(one.en).includes(name))
      .flatMap((one) =>
        languages.map((language) =>
          Object.keys(list)
            .map((value) => sampleOf(one, language, { ...sampleBlanks, [name]: value }))
            .filter(spoken),
        ),
      ),
  );
  expect(caught.flat()).toEqual([]);
});

it('no sentence speaks of security, an agency, an inquiry, silence or a hold', () => {
  const words =
    /secur|segur(?:idad|o\b(?! Social))|guarant|garanti|breach|agenc|investig|polic|silen|on hold|legal hold|retenci|incident|stolen|robad|hack|leak|filtr|unauthor|no autoriz/i;
  const excused = /Social Security|Seguro Social|serv?icio de seguro|plan de seguro|RoboDeIdentidad/g;
  expect(written.filter(({ text }) => words.test(text.replace(excused, '')))).toEqual([]);
});

it('every field has sentences of ours', () => {
  expect(sentenceFields.filter((field) => sentencesFor(field).length < 5)).toEqual([]);
});

const answers = requestKinds.flatMap((kind) =>
  outcomes.flatMap((outcome) => languages.map((language) => ({ kind, outcome, language }))),
);

it.each(answers)('an answer of our sentences alone is whole ($kind, $outcome, $language)', (case_) => {
  const { kind, outcome, language } = case_;
  const parts = usualAnswer(kind, outcome);
  const text = parts.map((one) => one[language]).join(' ');
  expect(parts.length).toBeGreaterThanOrEqual(3);
  expect(areOurs(text, facts, 'answer')).toBe(true);
  expect(parts.filter((one) => !sentencesFor('answer', kind, outcome).includes(one))).toEqual([]);
  expect(text).toMatch(language === 'en' ? /Thank you|please/i : /Gracias|por favor|escríbanos/i);
  expectPlain(text, language);
});
