import { locales } from '#functions/letters/catalog.ts';
import type { Ports } from '#ports/index.ts';
import { whatToSay } from './letters/what-to-say.ts';

/** The card for reception, call center and press, in both languages. It reads no case. */
export const sayToday =
  ({ letterhead }: Pick<Ports, 'letterhead'>) =>
  async () => ({ body: { cards: locales.map((language) => whatToSay(letterhead, language)) } });
