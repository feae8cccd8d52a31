import type { TextField } from '#domain/case/officer-text.ts';
import type { ComplaintAnswer } from '../contract.ts';

type Change = (text: string, pointer: string) => string;
type Point = ComplaintAnswer['points'][number];

/** `typed`: an officer’s own words, which the letter shows. A new field does not compile until somebody decides. */
const pointFields: Readonly<Record<keyof Point, 'typed' | 'chosen'>> = {
  point: 'typed',
  checked: 'typed',
  finding: 'typed',
  action: 'typed',
  actionOn: 'chosen',
};

export const changeAnswer = (given: ComplaintAnswer, change: Change): ComplaintAnswer => ({
  ...given,
  points: given.points.map(
    (point, at) =>
      Object.fromEntries(
        Object.entries(point).map(([name, value]) => [
          name,
          typeof value === 'string' && pointFields[name as keyof Point] === 'typed'
            ? change(value, `#/points/${at}/${name}`)
            : value,
        ]),
      ) as Point,
  ),
});

export const answerTexts = (given: ComplaintAnswer): readonly TextField[] => {
  const found: TextField[] = [];
  changeAnswer(given, (text, pointer) => {
    found.push({ pointer, text });
    return text;
  });
  return found;
};
