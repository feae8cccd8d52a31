import type { Letter } from '#ports/letters.ts';

/** First words of each page and letter of a drill. */
export const drillMark = 'DRILL';

const warning = 'DRILL. This is a practice letter. Nobody was sent it, and it is about no real breach.';

/** Nobody takes a copy of it for a real one, and its links lead back to the drill. */
export const marked = (letter: Letter): Letter => ({
  ...letter,
  subject: `${drillMark}: ${letter.subject}`,
  text: `${warning}\n\n${letter.text.replaceAll(/\/officer\/\S*/g, '/officer/drill')}`,
});
