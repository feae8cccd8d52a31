import { laterDayIn } from '#domain/calendar/days-in-text.ts';
import type { Day } from '#domain/calendar/times.ts';
import { WithFaults } from './errors.ts';
import { exactKey } from './keys.ts';
import { sealedIn, type TextField } from './officer-text.ts';

/**
 * Of a breach, a notice or a receipt: with its number, or as we write it. `privacy notice of January 1` and `notice 3 days before` are
 * none: a reference has four digits or letters with a digit, or a dash.
 */
const reference =
  /(?<![\p{L}\p{N}])(?:(?:BRE|SND|NOT)-[\p{L}\p{N}]\S*|(?:breach|notice|receipt|filing|aviso|notificaci[oó]n|recibo|acuse|brecha|incident|incidente)s?(?: (?:de|of))?(?: (?:is|was|es|fue|n[uú]mero|number|no|nr|n[º°]|num|n[uú]m|ref|reference|referencia|id|code|c[oó]digo|folio))*[.:]? ?#? ?(?=[\p{L}\p{N}-]*\p{N})(?:[\p{L}\p{N}]{4,}|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+))(?![\p{L}\p{N}])/iu;

const counted =
  '(?:customers?|subscribers?|people|persons?|individuals?|accounts?|clientes?|clientas?|abonad[oa]s?|personas?|individuos?|cuentas?|usuari[oa]s?|users?|members?)';
const many =
  '(?:[3-9]|\\d[\\d.,]+|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|docenas?|cientos?|cien|mil|miles|millones?|millon)';
/** A number beside customers, people or accounts: at most two words between them. One person may have two accounts. */
const count = new RegExp(
  `(?<![\\p{L}\\p{N}$])${many}(?: (?!of your\\b)[\\p{L}'’-]+){0,2} ${counted}(?![\\p{L}\\p{N}])`,
  'iu',
);

type Return = 'event' | 'reference' | 'count' | 'later-day';

type Finds = (text: string, today: Day) => string | undefined;

/** A new kind does not compile until it is found and said. */
const finds: Readonly<Record<Exclude<Return, 'event'>, Finds>> = {
  reference: (text) => reference.exec(text)?.[0],
  count: (text) => count.exec(text)?.[0],
  'later-day': laterDayIn,
};

const says: Readonly<Record<Return, (words: string) => string>> = {
  event: (words) =>
    `Letters do not say or deny anything about security events, agencies or their work. Leave this out: “${words}”`,
  reference: (words) =>
    `No register of ours confirms the number in “${words}”. Leave it out, or put it into the field for it.`,
  count: (words) => `Letters give no number of customers, people or accounts. Leave this out: “${words}”.`,
  'later-day': (words) =>
    `Give a day to come with one of our sentences, and a past day with its year. Leave this out: “${words}”.`,
};

/** the program returns an officer's own words, whatever hold there is. Nothing was sent, and nothing waits. */
export class WordsReturned extends WithFaults {
  readonly category = 'invalid';
  readonly code = 'words-returned';
  constructor(faults: WithFaults['faults']) {
    super(faults, 'Change these words.');
  }
}

/**
 * What an officer's own words may not have, in any field (P40, R-10): words of list A, the reference of a breach, a notice or a
 * receipt, a number of customers, people or accounts, a day after `today`. The rule knows of no hold, so no answer is a sign of one.
 */
export const returnedIn = (fields: readonly TextField[], today: Day): WithFaults['faults'] => {
  const events = sealedIn(fields).map(({ pointer, text }) => ({ pointer, detail: says.event(text) }));
  const others = fields.flatMap(({ pointer, text }) => {
    const row = exactKey(text);
    return Object.entries(finds).flatMap(([name, find]) => {
      const words = find(row, today);
      return words === undefined ? [] : [{ pointer, detail: says[name as keyof typeof finds](words) }];
    });
  });
  return [...events, ...others];
};

const onlyOurs =
  'This person asks about a security event. Only our sentences can leave this case, so choose from them.';

/** Where the person’s own words ask about a security event, no word of an officer’s own leaves. */
export const returnedAsAsked = (own: readonly TextField[]): WordsReturned =>
  new WordsReturned(own.map(({ pointer }) => ({ pointer, detail: onlyOurs })));

/** @throws {WordsReturned} */
export const mustBeSendable = (fields: readonly TextField[], today: Day): void => {
  const faults = returnedIn(fields, today);
  if (faults.length > 0) throw new WordsReturned(faults);
};
