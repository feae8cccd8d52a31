import { given } from '#domain/case/words-out.ts';
import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import type { Notice } from './controller-notice.ts';
import { withLink } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `A child’s data may be among your company’s data (${caseId})`,
    reported: (caseId: string, on: string) =>
      `On ${on}, someone told us that your company stores data of a child under 16 with us. Our reference is ${caseId}.`,
    found: (caseId: string, on: string) =>
      `On ${on}, we found that your company may store data of a child under 16 with us. Our reference is ${caseId}.`,
    typed: 'This is what the person typed. We have not confirmed it:',
    whose: 'This is what finds the data in your company’s records. We have not confirmed whose it is:',
    again: 'We asked you before, and none of your company’s contacts has answered.',
    yours:
      'Your company decides about this data. We do not block, show or delete any of it unless a contact of your company tells us to.',
    choose:
      'You can tell us to block optional uses of the account now, and lift that again later. You can adopt the report as your company’s request, for example to have the data deleted. You can also decline it, or say that you do not know the child.',
    press: 'Answer on this page:',
    until: (on: string) =>
      `The link and the code work until ${on}. If we hear nothing, one of our officers will call your company.`,
    ownTime: 'A legal deadline of your own may already be running.',
  },
  {
    subject: (caseId) => `Entre los datos de su empresa puede haber datos de un menor (${caseId})`,
    reported: (caseId, on) =>
      `El ${on}, alguien nos dijo que su empresa guarda con nosotros datos de un menor de 16 años. Nuestra referencia es ${caseId}.`,
    found: (caseId, on) =>
      `El ${on}, vimos que su empresa puede guardar con nosotros datos de un menor de 16 años. Nuestra referencia es ${caseId}.`,
    typed: 'Esto es lo que escribió la persona. No lo hemos confirmado:',
    whose:
      'Esto es lo que sirve para encontrar los datos en los registros de su empresa. No hemos confirmado de quién son:',
    again: 'Ya se lo preguntamos antes, y ningún contacto de su empresa ha respondido.',
    yours:
      'Su empresa decide sobre estos datos. No los bloqueamos, mostramos ni borramos si un contacto de su empresa no nos lo pide.',
    choose:
      'Pueden pedirnos que bloqueemos ahora los usos opcionales de la cuenta, y levantar el bloqueo después. Pueden asumir el aviso como solicitud de su empresa, por ejemplo para que se borren los datos. También pueden rechazarlo o decirnos que no conocen al menor.',
    press: 'Responda en esta página:',
    until: (on) =>
      `El enlace y el código sirven hasta el ${on}. Si no recibimos respuesta, nuestra oficina de privacidad llamará a su empresa.`,
    ownTime: 'Es posible que ya esté corriendo un plazo legal de su empresa.',
  },
);

/** Only to the roster, at once and on days 1, 3 and 7, in English, the language of the contract. */
export const childNotice = (
  letterhead: Letterhead,
  caseId: string,
  { foundIn, receivedOn }: Request,
  notice: Notice,
  locale = 'en',
): Letter => {
  const say = words(locale);
  const on = dateInWords(receivedOn, locale);
  return withLink(letterhead, caseId, { locale }, notice, {
    subject: say.subject(caseId),
    class: 'administrative',
    reader: 'roster',
    page: 'adopt',
    press: say.press,
    before: [
      foundIn === undefined ? say.reported(caseId, on) : say.found(caseId, on),
      foundIn === undefined ? say.typed : say.whose,
      { quote: given([notice.requester, notice.reachedAt].filter(Boolean).join('\n')) },
      ...(notice.again ? [say.again] : []),
      say.yours,
      say.choose,
    ],
    after: [say.until(dateInWords(notice.expiresOn, locale)), say.ownTime],
  });
};
