import type { LetterKey } from '#ports/letters.ts';

/** A list is kept with its first case, under its mailbox and window. */
const listKind = 'letter-list';

export const listKeyOf = (mailbox: string, window: number): LetterKey => ({
  kind: listKind,
  of: `${mailbox}-${window}`,
});

/** @returns undefined for a letter about one case */
export const listIn = ({ kind, of }: LetterKey): { mailbox: string; window: number } | undefined => {
  const at = of.lastIndexOf('-');
  return kind === listKind ? { mailbox: of.slice(0, at), window: Number(of.slice(at + 1)) } : undefined;
};
