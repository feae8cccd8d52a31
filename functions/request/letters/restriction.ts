import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { channelInWords, dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';
import { toRecord } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `Your restriction is in force (${caseId})`,
    since: (on: string, channel: string, caseId: string) =>
      `On ${on} we received, ${channel}, a restriction on the use of the records of your service (CPNI). It has been in force since then. The reference is ${caseId}.`,
    off: 'We no longer use these records to offer you other services, nor let affiliates or agents do so. What we need them for to provide and bill your service, or what the law requires, goes on.',
    stays:
      'It stays in force until you change it. Services, price and quality stay the same; only tailored offers stop. What went out before is recorded.',
    change: 'To change it at any time, at no cost, day and night:',
    notYou: 'If this was not you, there is nothing you need to do; tell us if you want it changed back.',
  },
  {
    subject: (caseId) => `Su restricción está en vigor (${caseId})`,
    since: (on, channel, caseId) =>
      `El ${on} recibimos, ${channel}, una restricción del uso de los registros de su servicio (CPNI). Está en vigor desde entonces. La referencia es ${caseId}.`,
    off: 'Ya no usamos esos registros para ofrecerle otros servicios, ni dejamos que lo hagan filiales o agentes. Sigue lo que necesitamos para prestar y facturar su servicio, o lo que la ley exige.',
    stays:
      'Sigue en vigor hasta que usted la cambie. Los servicios, el precio y la calidad no cambian; solo dejan de llegarle ofertas a medida. Lo que ya salió está registrado.',
    change: 'Para cambiarla en cualquier momento, sin costo, de día y de noche:',
    notYou: 'Si no fue usted, no tiene que hacer nada; díganos si quiere que lo deshagamos.',
  },
);

/** To the address of record only: what the register says since when, and how to change it. */
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
