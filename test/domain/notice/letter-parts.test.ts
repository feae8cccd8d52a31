import { describe, expect, it } from 'vitest';
import { letterParts, missingParts, partsOf } from '#domain/notice/letter-parts.ts';

const whole = [
  'A stranger read your bills.',
  'What Information Was Involved',
  'Bills.',
  'What We Are Doing',
  'We closed the door.',
  'What You Can Do',
  'Change your PIN.',
  'For More Information',
  'Call us.',
];

describe('the parts of a letter, by heading (L-8)', () => {
  it.each([
    { how: 'as written', said: (line: string) => line },
    { how: 'in capitals with a colon', said: (line: string) => `${line.toUpperCase()}:` },
    { how: 'in small letters with spaces', said: (line: string) => `  ${line.toLowerCase()} ` },
  ])('are found $how', ({ said }) => {
    const body = whole.map((line, at) => (at % 2 === 1 ? said(line) : line)).join('\n');
    expect(missingParts(body, ['date'])).toEqual([]);
    expect(partsOf(body)['what-we-are-doing'].trim()).toBe('We closed the door.');
  });

  it('are found in Spanish, also in a letter in English', () => {
    const body =
      'QUÉ PASÓ\nVieron sus facturas.\nQué información se vio afectada\nFacturas.\nqué estamos haciendo:\nCerramos.\nQué puede hacer usted\nCambie su PIN.\nMás información\nLlame.';
    expect(missingParts(body, ['date'])).toEqual([]);
    expect(missingParts(body, [])).toEqual(['date']);
  });

  it.each(letterParts.slice(0, 5).map((part, at) => ({ part, at })))(
    'a heading without a text is a missing part: $part',
    ({ part, at }) => {
      const body = whole.map((line, n) => (n === at * 2 ? ' ' : line)).join('\n');
      expect(missingParts(body, ['date'])).toEqual([part]);
      expect(missingParts(body, ['date', part])).toEqual([]);
    },
  );

  it('a sentence that has the words of a heading is not a heading', () => {
    expect(missingParts('We will tell you what we are doing.', ['date']).includes('what-we-are-doing')).toBe(
      true,
    );
  });

  it('an empty letter lacks every part', () => {
    expect(missingParts('', [])).toEqual(letterParts);
  });

  it('keep their lines; what stands before the first heading says what happened', () => {
    const body =
      'One.\n\nTwo.\nWhat You Can Do: \nThree.\nWhat You: Can Do\nWhat You Can Do:now\nmás información\nFour.\nWHAT YOU CAN DO\nFive.';
    expect(partsOf(body)).toEqual({
      'what-happened': 'One.\n\nTwo.',
      'what-information': '',
      'what-we-are-doing': '',
      'what-you-can-do': 'Three.\nWhat You: Can Do\nWhat You Can Do:now\nFive.',
      'for-more-information': 'Four.',
    });
    expect(missingParts(body, [])).toEqual(['what-information', 'what-we-are-doing', 'date']);
  });
});
