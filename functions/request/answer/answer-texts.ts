import type { TextField } from '#domain/case/officer-text.ts';
import type { AnswerGiven } from '../contract.ts';

type List = 'items' | 'searches' | 'corrections';
type RowOf<L extends List> = NonNullable<AnswerGiven[L]>[number];

/**
 * `typed`: an officer’s own words, which the letter shows. `register`: the letter shows it only once our register has it. `kept`: only
 * colleagues read them.
 */
type Goes = 'typed' | 'register' | 'chosen' | 'kept';

/** A new field does not compile until somebody decides. */
const answerFields: Readonly<Record<Exclude<keyof AnswerGiven, List>, Goes>> = {
  outcome: 'chosen',
  /** A code; the letter has our words for it. */
  reason: 'chosen',
  law: 'typed',
  message: 'typed',
  /** The letter names them as the person typed them alone. */
  recipient: 'kept',
  recipientsTold: 'typed',
  /** Of a CPNI notice that we posted, or the answer is refused; the letter names it. */
  notice: 'register',
  /** The history alone has it (P07). */
  instruction: 'kept',
  region: 'chosen',
  delivery: 'chosen',
  childData: 'chosen',
  /** Of our log; no letter names it. */
  transfer: 'chosen',
  about: 'chosen',
};
const rowFields: { readonly [L in List]: Readonly<Record<keyof RowOf<L>, Goes>> } = {
  items: { what: 'typed', outcome: 'chosen', reasonCode: 'chosen', law: 'typed', hold: 'chosen' },
  searches: {
    system: 'typed',
    keys: 'typed',
    from: 'chosen',
    until: 'chosen',
    searchedBy: 'typed',
    searchedOn: 'chosen',
  },
  corrections: { what: 'typed', before: 'kept', after: 'kept', evidence: 'kept' },
};
const lists = Object.keys(rowFields) as List[];

const textsIn = (said: object, fields: Readonly<Record<string, Goes>>, place: string): readonly TextField[] =>
  Object.entries(said).flatMap(([name, text]) => {
    const goes = fields[name] ?? 'typed';
    return typeof text === 'string' && goes === 'typed' ? [{ pointer: `${place}/${name}`, text }] : [];
  });

/** The letter has the message before the lists. */
export const answerTexts = (given: AnswerGiven): readonly TextField[] => [
  ...textsIn(given, answerFields, '#'),
  ...lists.flatMap((list) =>
    (given[list] ?? []).flatMap((row, at) => textsIn(row, rowFields[list], `#/${list}/${at}`)),
  ),
];
