import type { Day } from '#domain/calendar/times.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import { type Fault, InvalidInput } from '#domain/case/errors.ts';
import { findKey } from '#domain/case/keys.ts';
import { warningsIn } from '#domain/case/officer-text.ts';
import { returnedIn, WordsReturned } from '#domain/case/returned-words.ts';
import { dataKinds, papers, products, recipients, type WordList } from './blank-lists.ts';
import { blankNamesIn, blankTypes, segmentsOf } from './blanks.ts';
import { sentences } from './catalog.ts';
import { noticeSentences } from './catalog-notices.ts';
import { isLabelField, type Language, languages, type Sentence } from './entry.ts';
import { indexedLength } from './ours.ts';

const notOfOurs =
  /secur|segur(?:idad|o\b(?! Social))|guarant|garanti|breach|agenc|investig|polic|silen|on hold|legal hold|retenci|incident|stolen|robad|hack|leak|filtr|unauthor|no autoriz/i;
const excused = /Social Security|Seguro Social|serv?icio de seguro|plan de seguro|RoboDeIdentidad/g;

/** No sentence of ours speaks of security, an agency, an inquiry, silence or a hold, also where lists A and B find nothing (P40, R-10). */
export const namesWhatOursDoNot = (text: string): boolean => notOfOurs.test(text.replace(excused, ''));

export const mostWords = 20;

const typeOf = (name: string): string => name.replace(/\d$/, '');

const lists: Readonly<Record<string, WordList>> = {
  data: dataKinds,
  paper: papers,
  product: products,
  recipient: recipients,
};

/** Stands in a blank while its text is judged. A day, a month, a name and a reference are confirmed by the case or a register. */
const usual: Readonly<Record<string, string>> = { amount: '$12.34', count: '300', ending: '71' };

const filled = (text: string, wordFor: (type: string) => string): string =>
  segmentsOf(text)
    .map((part, at) => (at % 2 === 0 ? part : wordFor(typeOf(part))))
    .join('');

/** The text with each word of the closed lists in its blanks. */
export const readingsOf = (text: string, language: Language): readonly string[] => {
  const wordFor = (type: string) => usual[type] ?? 'it';
  const varied = [...new Set(blankNamesIn(text).map(typeOf))].flatMap((type) =>
    Object.values(lists[type] ?? {}).map((words) =>
      filled(text, (one) => (one === type ? words[language] : wordFor(one))),
    ),
  );
  return [filled(text, wordFor), ...varied];
};

const wordsIn = (text: string): number => text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

interface Placed {
  readonly text: string;
  readonly isLabel: boolean;
}

/** What is wrong with one language’s text, in words. */
const shapes: readonly (readonly [isWrong: (of: Placed) => boolean, detail: string])[] = [
  [
    ({ text }) => segmentsOf(text).some((part, at) => at % 2 === 0 && /[{}]/.test(part)),
    'A blank looks like {day}: a type in braces, and a digit if there are two of one type.',
  ],
  [
    ({ text }) => blankNamesIn(text).some((name) => !blankTypes.includes(typeOf(name))),
    `Types of blanks are: ${blankTypes.map((type) => `{${type}}`).join(', ')}.`,
  ],
  [
    ({ text }) => text.slice(0, indexedLength).includes('{'),
    `Begin with ${indexedLength} letters before the first blank.`,
  ],
  [
    ({ text }) =>
      segmentsOf(text)
        .slice(1, -1)
        .some((part, at) => at % 2 === 1 && !/\p{L}/u.test(part)),
    'Put a word between two blanks.',
  ],
  [
    ({ text, isLabel }) => !isLabel && !/^[¿¡]?[\p{Lu}\p{N}].*[.?!]$/u.test(text),
    'Begin with a capital letter, and end with a period or a question mark.',
  ],
  [
    ({ text }) => text.split(/(?<=[.?!])\s/).some((one) => wordsIn(one) > mostWords),
    `Write at most ${mostWords} words in a sentence.`,
  ],
  [
    ({ text }) => /^[¿¡]?(?:yes|no|sí|si)\s?[.,;:!—–-]/iu.test(text),
    'Do not begin with yes or no: it could answer any question, also one about an event. Say what is so.',
  ],
  [
    ({ text }) => namesWhatOursDoNot(text),
    'Our sentences do not speak of security, agencies, investigations, silence or holds. Leave it out.',
  ],
];

const blanksOf = (text: string): string => blankNamesIn(text).toSorted(byCodeUnit).join();

const faultsIn = (sentence: Sentence, others: readonly Sentence[]): readonly Fault[] => {
  const [first] = sentence.fields;
  const isLabel = first !== undefined && sentence.fields.every((field) => isLabelField[field]);
  const ofEach = languages.flatMap((language) => {
    const text = sentence[language];
    const pointer = `#/${language}`;
    const isKnown = others.some((one) => findKey(one[language]) === findKey(text));
    return [
      ...shapes.filter(([isWrong]) => isWrong({ text, isLabel })).map(([, detail]) => ({ pointer, detail })),
      ...(isKnown ? [{ pointer, detail: 'We have this sentence already.' }] : []),
    ];
  });
  const isMixed = sentence.fields.some((field) => isLabelField[field]) && !isLabel;
  return [
    ...(first === undefined ? [{ pointer: '#/fields', detail: 'Choose at least one place.' }] : []),
    ...(isMixed
      ? [{ pointer: '#/fields', detail: 'A label of a list is no sentence. Enter it twice.' }]
      : []),
    ...ofEach,
    ...(blanksOf(sentence.en) === blanksOf(sentence.es)
      ? []
      : [{ pointer: '#/es', detail: 'Both languages have the same blanks.' }]),
  ];
};

/** Of each language, what the program returns in the first reading that has such words, and their warning. */
const wordFaultsIn = (sentence: Sentence, today: Day) =>
  languages.map((language) => {
    const fields = readingsOf(sentence[language], language).map((text) => ({
      pointer: `#/${language}`,
      text,
    }));
    const returned = fields.map((field) => returnedIn([field], today)).find((found) => found.length > 0);
    const [warned] = warningsIn(fields);
    return { returned: returned ?? [], warned };
  });

/**
 * The rules of the catalog, for a sentence that the company adds; its grade is read by the two persons. `added`: the company’s
 * others; `others`: faults to tell of at the same time. (R-10)
 * @throws {InvalidInput | WordsReturned}
 */
export const mustFitTheCatalog = (
  sentence: Sentence,
  added: readonly Sentence[],
  today: Day,
  others: readonly Fault[] = [],
): void => {
  const found = wordFaultsIn(sentence, today);
  const shaped = [...faultsIn(sentence, [...sentences, ...noticeSentences, ...added]), ...others];
  const returned = found.flatMap((one) => one.returned);
  if (returned.length > 0) throw new WordsReturned([...returned, ...shaped]);
  const warned = found.flatMap(({ warned: one }) =>
    one === undefined
      ? []
      : [{ pointer: one.pointer, detail: `Our sentences do not say “${one.word}”. Leave it out.` }],
  );
  const faults = [...shaped, ...warned];
  if (faults.length > 0) throw new InvalidInput(faults);
};
