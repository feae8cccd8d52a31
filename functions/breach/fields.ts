import * as z from 'zod/mini';
import { dayOf, parseInstant } from '#domain/instants.ts';

/** Can this be read strictly as what it says? */
const reads =
  (read: (text: string) => unknown) =>
  (text: string): boolean => {
    try {
      read(text);
      return true;
    } catch {
      return false;
    }
  };

const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT/.test(text) && reads(parseInstant)(text);
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && reads(dayOf)(text);

const anInstant = 'Give an instant with its zone, like 2026-11-24T15:00:00-05:00.';
const aDay = 'Give a day like 2026-11-24.';

export const instant = z.string(anInstant).check(z.refine(isInstant, anInstant));
export const day = z.string(aDay).check(z.refine(isDay, aDay));
/** An instant, or a day where no more is known. */
export const moment = z
  .string(anInstant)
  .check(z.refine((text) => isInstant(text) || isDay(text), 'Give an instant with its zone, or a day.'));

export const yesOrNo = z.union([z.boolean(), z.enum(['yes', 'no'])], 'Say true or false.');
export const isYes = (answer: boolean | 'yes' | 'no' | undefined): boolean =>
  answer !== false && answer !== 'no';
