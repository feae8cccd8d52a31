import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { frame } from '#functions/letters/frame.ts';
import { pageIn } from '#functions/letters/links.ts';
import { someonesRequest } from '#functions/letters/phrases.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';

const words = catalog(
  {
    subject: (caseId: string) => `How to ask for your phone records in writing (${caseId})`,
    writing:
      'Please ask for phone records (CPNI) in writing. We show them, to you or to someone you name, only after a written request. We recorded what you told us as an inquiry. It does not open a request yet.',
    post: (address: string) => `Mail your request to: ${address}`,
    web: 'Or use our form:',
    say: 'Tell us which records you want to see and how to reach you. The 30 days begin when we receive your written request. We confirm who is asking at the address we have on file. Please do not send a password or a copy of your ID.',
  },
  {
    subject: (caseId) => `Cómo pedir por escrito los registros de su teléfono (${caseId})`,
    writing:
      'Pida los registros telefónicos (CPNI) por escrito. Los mostramos, a usted o a la persona que usted nombre, solo después de una solicitud escrita. Registramos lo que nos dijo como una consulta. Con eso aún no se abre una solicitud.',
    post: (address) => `Envíe su solicitud por correo postal a: ${address}`,
    web: 'O use nuestro formulario:',
    say: 'Díganos qué registros quiere ver y cómo comunicarnos con usted. Los 30 días empiezan cuando recibimos su solicitud escrita. Confirmamos quién la hace en la dirección que tenemos registrada. No envíe contraseñas ni copias de su identificación.',
  },
);

/** To a caller who asks for CPNI: only in writing (P32, R-1). */
export const howToWrite = (letterhead: Letterhead, caseId: string, request: Request, to: string): Letter => {
  const { locale } = request;
  const say = words(locale);
  return frame(letterhead, {
    to,
    locale,
    class: 'administrative',
    reader: 'requester',
    reference: caseId,
    subject: say.subject(caseId),
    parts: [
      someonesRequest(caseId, request),
      say.writing,
      say.post(letterhead.companyAddress),
      { label: say.web, link: pageIn(letterhead, '/request?kind=cpni-examine', locale) },
      say.say,
    ],
  });
};
