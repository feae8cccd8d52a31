import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { itsReference, requestMade } from '#functions/letters/phrases.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';
import { withLink } from './shapes.ts';

export interface Notice {
  readonly to: string;
  readonly requester: string;
  readonly reachedAt: string;
  /** The owner of the typed address said that it is theirs. */
  readonly confirmed: boolean;
  readonly secret: string;
  readonly expiresOn: string;
}

const words = catalog(
  {
    subject: (caseId: string) => `Someone asked us about data of your company (${caseId})`,
    named: 'by someone who named your company.',
    confirmed: 'Who wrote, as typed; the address has been confirmed by its owner, the name has not:',
    unconfirmed: 'Who wrote, as typed and not confirmed by us:',
    instruct:
      'We told the person to write to you, and we do nothing without your instruction. Tell us whether you adopt the request, decline it, or do not know the person:',
    press: 'Answer on this page:',
    until: (on: string) =>
      `The link and the code work once, until ${on}. If you adopt it, we answer you, and you alone, within 30 days of your answer.`,
    ownTime: 'The time that the law gives your company may be running already.',
  },
  {
    subject: (caseId) => `Alguien nos preguntó por datos de su empresa (${caseId})`,
    named: 'por alguien que nombró a su empresa.',
    confirmed: 'Quien escribió, tal como lo escribió; la dirección la confirmó su dueño, el nombre no:',
    unconfirmed: 'Quien escribió, tal como lo escribió y sin que lo hayamos confirmado:',
    instruct:
      'Le indicamos a esa persona que les escriba a ustedes, y no hacemos nada sin su instrucción. Díganos si asumen la solicitud, si no la asumen, o si no conocen a la persona:',
    press: 'Responda en esta página:',
    until: (on) =>
      `El enlace y el código sirven una sola vez, hasta el ${on}. Si la asumen, les respondemos a ustedes, y solo a ustedes, dentro de los 30 días siguientes a su respuesta.`,
    ownTime: 'Puede que el plazo que la ley da a su empresa ya esté corriendo.',
  },
);

/**
 * To the roster only (P43, R-9): someone wrote and named the company. Nothing is done without its instruction.
 * In the language of the contract, English, whatever the person wrote in.
 */
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
      `${requestMade({ ...about, locale })} ${say.named} ${itsReference(caseId, locale)}`,
      notice.confirmed ? say.confirmed : say.unconfirmed,
      { quote: `${notice.requester}\n${notice.reachedAt}` },
      say.instruct,
    ],
    after: [say.until(dateInWords(notice.expiresOn, locale)), say.ownTime],
  });
};
