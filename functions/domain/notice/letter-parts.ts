import { findKey } from '#domain/case/keys.ts';

export type NoticeLanguage = 'en' | 'es';

/** As California titles them (Civil Code 1798.82(d)(1)), in the order of the letter. */
export const letterHeadings = {
  'what-happened': { en: 'What Happened', es: 'Qué pasó' },
  'what-information': { en: 'What Information Was Involved', es: 'Qué información se vio afectada' },
  'what-we-are-doing': { en: 'What We Are Doing', es: 'Qué estamos haciendo' },
  'what-you-can-do': { en: 'What You Can Do', es: 'Qué puede hacer usted' },
  'for-more-information': { en: 'For More Information', es: 'Más información' },
} as const;

type HeadedPart = keyof typeof letterHeadings;
const headedParts = Object.keys(letterHeadings) as readonly HeadedPart[];

/** `date`: when the breach happened, or the range of dates (L-8). */
export type LetterPart = HeadedPart | 'date';
export const letterParts: readonly LetterPart[] = [...headedParts, 'date'];

const headedBy = (line: string): HeadedPart | undefined => {
  const key = findKey(line.replace(/[:?]\s*$/, ''));
  return headedParts.find((part) => Object.values(letterHeadings[part]).some((one) => findKey(one) === key));
};

/**
 * The officer's text by part. A line that says only a heading starts its part: in any case, in English or
 * Spanish, with or without a colon. Text before the first heading says what happened.
 */
export const partsOf = (body: string): Readonly<Record<HeadedPart, string>> => {
  const lines = Object.fromEntries(headedParts.map((part) => [part, [] as string[]]));
  let current: HeadedPart = 'what-happened';
  for (const line of body.split('\n')) {
    const started = headedBy(line);
    if (started === undefined) lines[current]?.push(line);
    else current = started;
  }
  return Object.fromEntries(headedParts.map((part) => [part, lines[part]?.join('\n') ?? ''])) as Record<
    HeadedPart,
    string
  >;
};

/** `given`: parts for which the letter has fixed sentences or facts of the case (L-8). */
export const missingParts = (body: string, given: readonly LetterPart[]): readonly LetterPart[] => {
  const written: Partial<Record<LetterPart, string>> = partsOf(body);
  return letterParts.filter((part) => !given.includes(part) && (written[part] ?? '').trim() === '');
};
