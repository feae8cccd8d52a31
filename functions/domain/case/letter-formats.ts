/** How a person needs our letters; free of charge, and nobody says why. `relay-call`: we also call by relay (711) and read the letter out. */
export const letterFormats = ['standard', 'large-print', 'braille', 'audio', 'relay-call'] as const;
export type LetterFormat = (typeof letterFormats)[number];

/** A new format does not compile until it is decided how a letter on paper honors it. */
export interface LetterFormatPolicy {
  readonly print: 'standard' | 'large';
  /** Somebody makes it, or calls, and records it; before that, the letter does not count as mailed. */
  readonly isMadeByHand: boolean;
  /** Only the person who typed the number may be called: an account holder's letter is never read out. */
  readonly isByPhone: boolean;
}

export const letterFormatPolicies: Readonly<Record<LetterFormat, LetterFormatPolicy>> = {
  standard: { print: 'standard', isMadeByHand: false, isByPhone: false },
  'large-print': { print: 'large', isMadeByHand: false, isByPhone: false },
  braille: { print: 'standard', isMadeByHand: true, isByPhone: false },
  audio: { print: 'standard', isMadeByHand: true, isByPhone: false },
  'relay-call': { print: 'standard', isMadeByHand: true, isByPhone: true },
};
