import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { codeInPrint, yourRequest } from '#functions/letters/phrases.ts';
import { howToFetch, type RecordsCode } from '#functions/letters/records-code.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { aboutRequest } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `A new code for the records of request ${caseId}`,
    asked:
      'Someone asked for a new code to download the records in our answer. It replaces the earlier code.',
    page: 'Download the records on this page:',
    notYou:
      'If this was not you, you do not need to do anything. Nobody can get the records without the code.',
  },
  {
    subject: (caseId) => `Un código nuevo para los registros de la solicitud ${caseId}`,
    asked:
      'Alguien pidió un código nuevo para descargar los registros de nuestra respuesta. Reemplaza al anterior.',
    page: 'Descargue los registros en esta página:',
    notYou: 'Si no fue usted, no tiene que hacer nada. Sin el código, nadie puede obtener los registros.',
  },
);

/** To the answer's address of record; no date changes. */
export const recordsCode = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  given: RecordsCode,
): Letter => {
  const { locale } = request;
  const say = words(locale);
  return aboutRequest(letterhead, caseId, request, {
    to,
    class: 'security',
    reader: 'account-holder',
    subject: say.subject(caseId),
    parts: [
      yourRequest(caseId, request),
      say.asked,
      ...howToFetch(letterhead, caseId, say.page, given, locale),
      say.notYou,
    ],
    secrets: [codeInPrint(given.code)],
  });
};
