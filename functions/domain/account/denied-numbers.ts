import { accountNumbersOf, withoutWords } from './number.ts';
import { numberTexts } from './number-texts.ts';

/** What a text can mean as an account number, where a customer says no. Only upper-case letters and digits. */
export interface DeniedNumbers {
  /** The number as a register has it (`accountNumberOf`), then the same line with and without its 1. Empty without an ASCII digit. */
  readonly line: readonly string[];
  /** Without the words that announce a number: `No. 5001` is `5001`. */
  readonly announced: readonly string[];
  /** What else is in it, likeliest first: `8033 and 8034` has `8033` and `8034`. */
  readonly further: readonly string[];
  /** It can mean more than `deniedAtMost`; the others were left out. */
  readonly isCut: boolean;
}

/** Of all that one text can mean: each is an account to read and to write. */
export const deniedAtMost = 20;

/** A line of the North American Numbering Plan: area and exchange begin with 2 to 9. */
const line = '[2-9][0-9]{2}[2-9][0-9]{6}';
/** What is dialed before it: a 1, from abroad or through an exchange of a company's own. */
const dialed = new RegExp(`^(?:(?:00|011|9)?1|0|00|011|9)?(${line})$`);

/** The same line with and without the 1 of its country; alone where it is none. */
const sameLine = (number: string): readonly string[] => {
  const ten = dialed.exec(number)?.[1];
  return ten === undefined ? [number] : [...new Set([number, ten, `1${ten}`])];
};

const isLine = (number: string): boolean => dialed.test(number);

interface Piece {
  readonly text: string;
  readonly isDigits: boolean;
  /** What stands between it and the piece before. */
  readonly gap: string;
}

const piecesOf = (text: string): readonly Piece[] => {
  let end = 0;
  return [...text.matchAll(/[0-9]+|\p{L}+/gu)].map(({ 0: one, index }) => {
    const gap = text.slice(end, index);
    end = index + one.length;
    return { text: one, isDigits: /[0-9]/.test(one), gap };
  });
};

/** Runs of pieces, each joined to the one before. */
const runsOf = (
  pieces: readonly Piece[],
  isJoined: (one: Piece, before: Piece) => boolean,
): readonly (readonly Piece[])[] => {
  const runs: Piece[][] = [];
  for (const [at, one] of pieces.entries()) {
    const before = pieces[at - 1];
    if (before !== undefined && isJoined(one, before)) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs;
};

const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** `AC-2003`, `AB12-CD34`: letters and digits written in one. */
const writtenInOne = (pieces: readonly Piece[]): readonly string[] =>
  runsOf(pieces, ({ gap }) => /^[\p{Pd}./_]?$/u.test(gap))
    .map(joined)
    .filter((one) => /[0-9]/.test(one) && /\p{L}/u.test(one));

type Window = readonly [from: number, to: number];

/** A telephone number with its groups where people end them: after the area, the exchange, and before the last two. */
const isWrittenLine = (groups: readonly Piece[]): boolean => {
  const ends = groups.map((_, at) => joined(groups.slice(at)).length);
  return (
    isLine(joined(groups)) &&
    ends.every((length) => length === 2 || length === 4 || length === 7 || length >= 10)
  );
};

/** Every run of neighbors, longest first; but of a telephone number no part, unless the whole chain has it. */
const windowsOf = (chain: readonly Piece[]): readonly string[] => {
  const all: readonly Window[] = chain
    .flatMap((_, from) => chain.slice(from).map((__, at): Window => [from, from + at + 1]))
    .toSorted(([a, b], [c, d]) => d - c - (b - a));
  const lines = all.filter(([from, to]) => isWrittenLine(chain.slice(from, to)));
  const isWhole = ([from, to]: Window): boolean => to - from === chain.length;
  const isApart = ([from, to]: Window): boolean =>
    lines.every(([first, last]) => to <= first || last <= from);
  return [...all.filter(isWhole), ...lines, ...all.filter((one) => !isWhole(one) && isApart(one))].map(
    ([from, to]) => joined(chain.slice(from, to)),
  );
};

/** Groups of digits with signs and spaces alone between them, as telephone numbers have. */
const chainsOf = (pieces: readonly Piece[]): readonly (readonly Piece[])[] =>
  runsOf(pieces, (one, before) => one.isDigits && before.isDigits).filter(([one]) => one?.isDigits);

/** `AC 2003` and `2003 B`: a few letters beside a chain belong to it, perhaps. */
const withLetters = (pieces: readonly Piece[]): readonly string[] =>
  chainsOf(pieces).flatMap((chain) => {
    const at = pieces.indexOf(chain[0] as Piece);
    const [before, after] = [pieces[at - 1], pieces[at + chain.length]];
    const digits = joined(chain);
    return [
      ...(before && before.text.length <= 4 ? [`${before.text}${digits}`] : []),
      ...(after && after.text.length <= 2 ? [`${digits}${after.text}`] : []),
    ];
  });

/** Of the letters A to Z, on the keys of a telephone (ITU-T E.161). */
const keypad = '22233344455566677778889999';
const dialedBy = (letters: string): string =>
  [...letters].map((letter) => keypad[letter.charCodeAt(0) - 65] ?? '').join('');

/** `801-FLOWERS`: digits, then letters, that dial a line; what a word has beyond it is dialed in vain. */
const spelledOnKeys = (pieces: readonly Piece[]): readonly string[] =>
  pieces.flatMap((first, from) => {
    if (!first.isDigits || pieces[from - 1]?.isDigits) return [];
    let number = '';
    for (const { text, isDigits, gap } of pieces.slice(from)) {
      if (!isDigits && !(/^[A-Z]+$/.test(text) && /^[\p{Pd}\p{Z}.()]*$/u.test(gap))) return [];
      number += isDigits ? text : dialedBy(text);
      const length = number.startsWith('1') ? 11 : 10;
      if (number.length < length) continue;
      const whole = number.slice(0, length);
      return !isLine(whole) || (isDigits && number.length > length) ? [] : [whole];
    }
    return [];
  });

const without = (known: readonly string[], more: readonly string[]): readonly string[] =>
  [...new Set(more)].filter((one) => !known.includes(one));

/**
 * Every number that a text can mean where a customer denies something: each group of digits, joined across spaces and signs,
 * with and without the leading 1, letters of a keypad, several numbers, words around them. A denial must miss nobody, so two
 * texts that can mean one number share a reading. Never for a permission, a release or an address: those need the number as the
 * register spells it (`accountNumberOf`, R-5).
 */
export const deniedNumbersOf = (typed: string): DeniedNumbers => {
  const [exact, ...others] = accountNumbersOf(typed);
  const line = exact === undefined ? [] : sameLine(exact);
  const announced = without(line, others.flatMap(sameLine));
  const further = numberTexts(typed)
    .map(piecesOf)
    .flatMap((pieces) => [
      ...chainsOf(pieces).flatMap(windowsOf),
      ...spelledOnKeys(pieces),
      ...writtenInOne(pieces),
      ...withLetters(pieces),
    ])
    .flatMap(sameLine);
  const left = without([...line, ...announced], further);
  const most = deniedAtMost - line.length - announced.length;
  return { line, announced, further: left.slice(0, most), isCut: left.length > most };
};

/** How plainly a text says an account number; what its sender reads follows from this alone. */
export type NumberGiven = 'none' | 'plain' | 'unclear';

/** Plain: one chain of digits, with a few letters of its own before or after it, and the words that announce it. */
export const numberGivenIn = (typed: string): NumberGiven => {
  const [plain = '', ...otherwise] = numberTexts(withoutWords(typed));
  const pieces = piecesOf(plain);
  const [chain, ...others] = chainsOf(pieces);
  if (chain === undefined) return otherwise.some((text) => /[0-9]/.test(text)) ? 'unclear' : 'none';
  const at = pieces.indexOf(chain[0] as Piece);
  const letters = [...pieces.slice(0, at), ...pieces.slice(at + chain.length)];
  const isSeveral = !isWrittenLine(chain) && chain.slice(1).some(({ gap }) => /[,;&/]/.test(gap));
  const isPlain = others.length === 0 && !isSeveral && letters.every(({ text }) => text.length <= 3);
  return isPlain && letters.length <= 2 ? 'plain' : 'unclear';
};
