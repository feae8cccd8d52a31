import type { Day } from '#domain/calendar/times.ts';
import { given, joined } from '#domain/case/words-out.ts';
import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { someonesRequest } from '#functions/letters/phrases.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { withLink } from './shapes.ts';

export interface Notice {
  readonly to: string;
  readonly requester: string;
  readonly reachedAt: string;
  readonly confirmed: boolean;
  readonly secret: string;
  readonly expiresOn: Day;
  /** Of a report about a child: none of the contacts has answered. */
  readonly again?: boolean;
}

const words = catalog(
  {
    subject: (caseId: string) => `Someone asked us about your company’s data (${caseId})`,
    named: 'The person named your company.',
    confirmed: 'This is what the person typed. The owner of the address confirmed only the address:',
    unconfirmed: 'This is what the person typed. We have not confirmed it:',
    instruct:
      'We told the person to write to your company. We do nothing unless you tell us to. Please choose: adopt the request, decline it, or say that you do not know the person.',
    press: 'Answer on this page:',
    until: (on: string) =>
      `The link and the code work once, until ${on}. If you adopt the request, we answer you, and only you, within 30 days of your answer.`,
    ownTime: 'A legal deadline of your own may already be running.',
  },
  {
    subject: (caseId) => `Alguien nos preguntó por datos de su empresa (${caseId})`,
    named: 'La persona nombró a su empresa.',
    confirmed: 'Esto es lo que escribió la persona. El dueño de la dirección confirmó solo la dirección:',
    unconfirmed: 'Esto es lo que escribió la persona. No lo hemos confirmado:',
    instruct:
      'Le dijimos a la persona que escriba a su empresa. No hacemos nada si ustedes no nos lo piden. Elijan: asumir la solicitud, rechazarla o decirnos que no conocen a la persona.',
    press: 'Responda en esta página:',
    until: (on) =>
      `El enlace y el código sirven una sola vez, hasta el ${on}. Si asumen la solicitud, les responderemos a ustedes, y solo a ustedes, en los 30 días siguientes a su respuesta.`,
    ownTime: 'Es posible que ya esté corriendo un plazo legal de su empresa.',
  },
);

/** Only to the roster (P43, R-9), in English, the language of the contract. */
export const controllerNotice = (
  letterhead: Letterhead,
  caseId: string,
  { locale: _, ...about }: Request,
  notice: Notice,
  locale = 'en',
): Letter => {
  const say = words(locale);
  return withLink(letterhead, caseId, { locale }, notice, {
    subject: say.subject(caseId),
    class: 'administrative',
    reader: 'roster',
    page: 'adopt',
    press: say.press,
    before: [
      joined`${someonesRequest(caseId, { ...about, locale })} ${say.named}`,
      notice.confirmed ? say.confirmed : say.unconfirmed,
      { quote: given(`${notice.requester}\n${notice.reachedAt}`) },
      say.instruct,
    ],
    after: [say.until(dateInWords(notice.expiresOn, locale)), say.ownTime],
  });
};
