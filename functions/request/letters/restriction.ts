import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { channelInWords, dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { toRecord } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `Your restriction is in force (${caseId})`,
    since: (on: string, channel: string, caseId: string) =>
      `On ${on}, we received, ${channel}, a restriction on your phone records (CPNI). It has been in force since then. Its reference is ${caseId}.`,
    off: 'We no longer use these records to offer you other services, and we let no affiliate or agent do so. We may still use them to provide and bill your service, or where the law requires it.',
    stays:
      'The restriction stays in force until you change it. Your services, price and quality stay the same. Only tailored offers stop. We keep a record of offers we sent before.',
    change: 'You can change it free, 24 hours a day:',
    notYou: 'If this was not you, you do not need to do anything. Tell us if you want it changed back.',
  },
  {
    subject: (caseId) => `Su restricción está en vigor (${caseId})`,
    since: (on, channel, caseId) =>
      `El ${on}, recibimos ${channel} una restricción sobre sus registros telefónicos (CPNI). Está en vigor desde entonces. Su referencia es ${caseId}.`,
    off: 'Ya no usamos esos registros para ofrecerle otros servicios, ni dejamos que lo hagan empresas afiliadas o agentes. Aún podemos usarlos para prestar y facturar su servicio, o si la ley lo exige.',
    stays:
      'La restricción sigue en vigor hasta que usted la cambie. Los servicios, el precio y la calidad no cambian. Solo dejan de llegarle ofertas a su medida. Guardamos un registro de las ofertas que ya enviamos.',
    change: 'Puede cambiarla gratis, las 24 horas del día:',
    notYou: 'Si no fue usted, no tiene que hacer nada. Díganos si quiere que la quitemos.',
  },
);

/** Only to the address of record. */
export const restrictionConfirmed = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
): Letter => {
  const { locale, receivedOn, channel } = request;
  const say = words(locale);
  return toRecord(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [
      say.since(dateInWords(receivedOn, locale), channelInWords(channel, locale), caseId),
      say.off,
      say.stays,
      { label: say.change, link: `${letterhead.siteUrl}/request` },
      say.notYou,
    ],
  });
};
