import type { TextField } from '#domain/case/officer-text.ts';
import type { AnswerGiven } from '../contract.ts';

type Change = (text: string, pointer: string) => string;
type List = 'items' | 'searches' | 'corrections';
type RowOf<L extends List> = NonNullable<AnswerGiven[L]>[number];

/** `typed`: an officer’s own words, which the letter shows. `kept`: only colleagues read them. */
type Goes = 'typed' | 'chosen' | 'kept';

/** A new field does not compile until somebody decides. */
const answerFields: Readonly<Record<Exclude<keyof AnswerGiven, List>, Goes>> = {
  outcome: 'chosen',
  /** A code; the letter has our words for it. */
  reason: 'chosen',
  law: 'typed',
  message: 'typed',
  recipient: 'typed',
  recipientsTold: 'typed',
  /** The reference of a notice; the letter names it. */
  notice: 'typed',
  /** The letter names it (P07). */
  instruction: 'typed',
  region: 'chosen',
  delivery: 'chosen',
  childData: 'chosen',
  /** A reference of ours. */
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

const changed = <T extends object>(
  said: T,
  fields: Readonly<Record<string, Goes>>,
  change: Change,
  place: string,
): T =>
  Object.fromEntries(
    Object.entries(said).map(([name, value]) => [
      name,
      typeof value === 'string' && (fields[name] ?? 'typed') === 'typed'
        ? change(value, `${place}/${name}`)
        : value,
    ]),
  ) as T;

export const changeAnswer = (given: AnswerGiven, change: Change): AnswerGiven => {
  const { items: _items, searches: _searches, corrections: _corrections, ...own } = given;
  // The letter has the message before the lists.
  const changedOwn = changed(own, answerFields, change, '#');
  const rows = lists.flatMap((list) => {
    const found: readonly object[] | undefined = given[list];
    return found === undefined
      ? []
      : [[list, found.map((row, at) => changed(row, rowFields[list], change, `#/${list}/${at}`))] as const];
  });
  return { ...changedOwn, ...Object.fromEntries(rows) };
};

export const answerTexts = (given: AnswerGiven): readonly TextField[] => {
  const found: TextField[] = [];
  changeAnswer(given, (text, pointer) => {
    found.push({ pointer, text });
    return text;
  });
  return found;
};
