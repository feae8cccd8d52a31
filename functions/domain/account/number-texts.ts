import { plainKey } from '#domain/case/keys.ts';

/** Digits as people say them, in capitals without accents. */
const spoken: Readonly<Record<string, string>> = {
  ...{ ZERO: '0', OH: '0', ONE: '1', TWO: '2', THREE: '3', FOUR: '4' },
  ...{ FIVE: '5', SIX: '6', SEVEN: '7', EIGHT: '8', NINE: '9' },
  ...{ CERO: '0', UNO: '1', DOS: '2', TRES: '3', CUATRO: '4' },
  ...{ CINCO: '5', SEIS: '6', SIETE: '7', OCHO: '8', NUEVE: '9' },
};
const word = `(?:${Object.keys(spoken).join('|')})`;
/** Four or more, since `which one of the two` says no number. */
const dictated = new RegExp(`(?<!\\p{L})${word}(?:[\\p{Z},.\\p{Pd}]+${word}){3,}(?!\\p{L})`, 'gu');

const asDigits = (text: string): string =>
  text.replace(dictated, (said) => said.replace(/\p{L}+/gu, (one) => spoken[one] ?? one));

const drawn: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', 0: 'O', 1: 'I' };
const redrawn = (signs: string): string => [...signs].map((sign) => drawn[sign] ?? sign).join('');

/** `81OO`, `500l`: letters that look like digits, beside digits. */
const lettersAsDigits = (text: string): string =>
  text.replace(/(?<=[0-9])[OIL]+(?!\p{L})|(?<!\p{L})[OIL]+(?=[0-9])/gu, redrawn);

/** `FL0WERS`: the reverse, in a word. */
const digitsAsLetters = (text: string): string => text.replace(/(?<=[A-Z])[01]+(?=[A-Z])/gu, redrawn);

/** What a text says in capitals without accents, and what else it says where digits are words or drawn as letters. */
export const numberTexts = (typed: string): readonly string[] => {
  const plain = plainKey(typed);
  return [...new Set([plain, lettersAsDigits(plain), asDigits(plain), digitsAsLetters(plain)])];
};
