import type { TextField } from '#domain/case/officer-text.ts';
import type { ComplaintAnswer } from '../contract.ts';

type Point = ComplaintAnswer['points'][number];

/** `typed`: an officer’s own words, which the letter shows. A new field does not compile until somebody decides. */
const pointFields: Readonly<Record<keyof Point, 'typed' | 'chosen'>> = {
  point: 'typed',
  checked: 'typed',
  finding: 'typed',
  action: 'typed',
  actionOn: 'chosen',
};

export const answerTexts = ({ points }: ComplaintAnswer): readonly TextField[] =>
  points.flatMap((point, at) =>
    Object.entries(point).flatMap(([name, text]) =>
      typeof text === 'string' && pointFields[name as keyof Point] === 'typed'
        ? [{ pointer: `#/points/${at}/${name}`, text }]
        : [],
    ),
  );
