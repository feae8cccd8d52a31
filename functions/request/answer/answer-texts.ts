import type { TextField } from '#domain/case/officer-text.ts';
import type { AnswerGiven } from '../contract.ts';

type Change = (text: string, pointer: string) => string;
type Item = NonNullable<AnswerGiven['items']>[number];

/** `typed`: an officer’s own words, which the letter shows. A new field does not compile until somebody decides. */
const answerFields: Readonly<Record<Exclude<keyof AnswerGiven, 'items'>, 'typed' | 'chosen'>> = {
  outcome: 'chosen',
  /** A code; the letter has our words for it. */
  reason: 'chosen',
  law: 'typed',
  message: 'typed',
  recipient: 'typed',
  recipientsTold: 'typed',
  /** The reference of a notice; the letter names it. */
  notice: 'typed',
  delivery: 'chosen',
  /** A reference of ours. */
  transfer: 'chosen',
  about: 'chosen',
};
const itemFields: Readonly<Record<keyof Item, 'typed' | 'chosen'>> = {
  what: 'typed',
  outcome: 'chosen',
  reasonCode: 'chosen',
  law: 'typed',
  hold: 'chosen',
};

const changed = <T extends object>(
  said: T,
  fields: Readonly<Record<string, 'typed' | 'chosen'>>,
  change: Change,
  place: string,
): T =>
  Object.fromEntries(
    Object.entries(said).map(([name, value]) => [
      name,
      typeof value === 'string' && fields[name] !== 'chosen' ? change(value, `${place}/${name}`) : value,
    ]),
  ) as T;

export const changeAnswer = (given: AnswerGiven, change: Change): AnswerGiven => {
  const { items, ...own } = given;
  // The letter has the message before the items.
  const changedOwn = changed(own, answerFields, change, '#');
  const changedItems = items?.map((item, at) => changed(item, itemFields, change, `#/items/${at}`));
  return { ...changedOwn, ...(changedItems && { items: changedItems }) };
};

export const answerTexts = (given: AnswerGiven): readonly TextField[] => {
  const found: TextField[] = [];
  changeAnswer(given, (text, pointer) => {
    found.push({ pointer, text });
    return text;
  });
  return found;
};
