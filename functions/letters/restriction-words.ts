import type { NumberGiven } from '#domain/account/denied-numbers.ts';
import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { dayOf, dayText } from '#domain/calendar/instants.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { OurWords } from '#domain/case/words-out.ts';
import { catalog } from './catalog.ts';
import { dateInWords, instantInWords } from './words.ts';

const words = catalog(
  {
    recorded: (at: string) =>
      `We have recorded your restriction as from ${at} for the account number you gave us, if it is one of ours.`,
    unclear: (at: string) =>
      `We have recorded your restriction as from ${at} for every account number that your words can mean, if it is one of ours. If we cannot tell which account you mean, one of us reads your words within two business days.`,
    confirm: 'We confirm to the address on file, and not again within 30 days if nothing changed.',
    wrongNumber: (on: string) =>
      `If nothing reaches your address on file in 10 business days (${on}), the number may be wrong. Check it on your bill and send it to us again.`,
    noNumber: (at: string) =>
      `We have recorded your restriction as from ${at}. You gave us no account number, so we cannot apply it yet.`,
    how: 'Fill in our form with the number from your bill. Or write to us with the number and this reference.',
  },
  {
    recorded: (at) =>
      `Registramos su restricción a partir del ${at} para el número de cuenta que nos dio, si es uno de los nuestros.`,
    unclear: (at) =>
      `Registramos su restricción a partir del ${at} para cada número de cuenta que pueden indicar sus palabras, si es uno de los nuestros. Si no sabemos a qué cuenta se refiere, una persona de nuestro equipo lee sus palabras en dos días hábiles.`,
    confirm: 'Mandamos la confirmación a la dirección registrada, y no otra vez en 30 días si nada cambió.',
    wrongNumber: (on) =>
      `Si en 10 días hábiles (${on}) no llega nada a su dirección registrada, quizá el número esté mal. Revíselo en su factura y envíenoslo otra vez.`,
    noNumber: (at) =>
      `Registramos su restricción a partir del ${at}. No nos dio un número de cuenta, así que todavía no podemos aplicarla.`,
    how: 'Llene nuestro formulario con el número que aparece en su factura. O escríbanos con el número y esta referencia.',
  },
);

/** Business days in which the confirmation reaches the address on file. */
const confirmedWithin = 10;

export interface RestrictionTold {
  readonly receivedAt: Instant;
  /** Company zone, IANA; the time is told with it. */
  readonly zone: string;
  /** What we can read as a number, ours or not. */
  readonly numberGiven: NumberGiven;
  /** Day on which the words are read first. */
  readonly on: Day;
}

/** The same words for every number, ours or not; of what was typed, and of nothing that we know, it follows which. */
export const restrictionRecorded = (
  { receivedAt, zone, numberGiven, on }: RestrictionTold,
  locale?: string,
): readonly OurWords[] => {
  const say = words(locale);
  const at = instantInWords(receivedAt, zone, locale);
  if (numberGiven === 'none') return [say.noNumber(at), say.how];
  const tenth = dayText(addBusinessDays(dayOf(on), confirmedWithin));
  const recorded = numberGiven === 'plain' ? say.recorded(at) : say.unclear(at);
  return [recorded, say.confirm, say.wrongNumber(dateInWords(tenth, locale))];
};
