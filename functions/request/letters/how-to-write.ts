import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { frame } from '#functions/letters/frame.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { itsReference, requestMade } from '#functions/letters/phrases.ts';
import type { Letter } from '#ports/letters.ts';

const words = catalog(
  {
    subject: (caseId: string) => `How to ask for your phone records in writing (${caseId})`,
    writing:
      'Records of phone service (CPNI) are shown, to you or to whom you name, only when asked for in writing, so that nobody can get them by a call. What you told us is recorded as an inquiry; it opens no request yet.',
    post: (address: string) => `Write to us by post: ${address}`,
    web: 'Or use the form:',
    say: 'Say which records you want to see and how we reach you. Then the 30 days begin. We check who is asking at the address we have on record; please send no password and no copy of an identity document.',
  },
  {
    subject: (caseId) => `Cómo pedir por escrito los registros de su teléfono (${caseId})`,
    writing:
      'Los registros del servicio telefónico (CPNI) se muestran, a usted o a quien usted nombre, solo si se piden por escrito, para que nadie los obtenga con una llamada. Lo que nos dijo está registrado como consulta; con ello aún no se abre ninguna solicitud.',
    post: (address) => `Escríbanos por correo postal: ${address}`,
    web: 'O use el formulario:',
    say: 'Diga qué registros quiere ver y cómo le localizamos. Entonces empiezan los 30 días. Comprobamos quién hace la solicitud en la dirección que tenemos registrada; no envíe, por favor, contraseñas ni copia de documentos de identidad.',
  },
);

/** To a caller who wants to examine CPNI (P32, R-1): in writing only. */
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
      `${requestMade(request)}. ${itsReference(caseId, locale)}`,
      say.writing,
      say.post(letterhead.companyAddress),
      { label: say.web, link: `${letterhead.siteUrl}/request?kind=cpni-examine` },
      say.say,
    ],
  });
};
