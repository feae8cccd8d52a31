import type { Visit } from '../visit.ts';
import { type LetterPlace, printed } from './letter.ts';
import { type Sheet, sheetOf } from './sheets.ts';

export interface OpenLetter {
  readonly sheet: Sheet;
  readonly hasAddress: boolean;
  /** What the officer makes for this person; '' for a letter that is mailed as printed. */
  readonly toMake: string;
}

/** @throws {ApiRefused} 409 when the link in it no longer works */
export const openLetter = async (visit: Visit, letter: LetterPlace): Promise<OpenLetter> => {
  const sheet = sheetOf(await printed(visit, letter));
  const address = /<address>([\s\S]*?)<\/address>/.exec(sheet.body)?.[1] ?? '';
  const toMake = /<p class="to-make"[^>]*>([^<]*)<\/p>/.exec(sheet.body)?.[1] ?? '';
  return { sheet, hasAddress: address.trim() !== '', toMake };
};
