/** How a person needs our letters; free of charge, and nobody says why. `relay-call`: we call by relay (711) and read it out. */
export const letterFormats = ['standard', 'large-print', 'braille', 'audio', 'relay-call'] as const;
export type LetterFormat = (typeof letterFormats)[number];

/** Whoever mails a letter on paper has to make it first, or to call. */
export const isMadeByHand: Readonly<Record<LetterFormat, boolean>> = {
  standard: false,
  'large-print': true,
  braille: true,
  audio: true,
  'relay-call': true,
};
