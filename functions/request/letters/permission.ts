import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { channelInWords, dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';
import { toRecord } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `Your permission is recorded (${caseId})`,
    since: (on: string, channel: string, caseId: string) =>
      `On ${on} we received, ${channel}, your permission to use the records of your service (CPNI). It is recorded under ${caseId} and counts from the day of this letter; the restriction that stood before no longer applies.`,
    covers:
      'It covers only the uses and recipients that a notice of ours has named to you. For any other we ask you first.',
    withdraw:
      'You can withdraw it at any time, at no cost. Refusing it would not have affected the service you get.',
    how: 'To withdraw it, or if this was not you, restrict the use here:',
  },
  {
    subject: (caseId) => `Su permiso está registrado (${caseId})`,
    since: (on, channel, caseId) =>
      `El ${on} recibimos, ${channel}, su permiso para usar los registros de su servicio (CPNI). Está registrado con la referencia ${caseId} y cuenta desde el día de esta carta; la restricción que había antes ya no rige.`,
    covers:
      'Abarca solo los usos y destinatarios que le haya nombrado un aviso nuestro. Para cualquier otro le preguntamos antes.',
    withdraw:
      'Puede retirarlo en cualquier momento, sin costo. Negarlo no habría afectado al servicio que recibe.',
    how: 'Para retirarlo, o si no fue usted, restrinja el uso aquí:',
  },
);

/** To the address of record only: the permission that was verified and recorded. */
export const permissionConfirmed = (
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
      say.covers,
      say.withdraw,
      { label: say.how, link: `${letterhead.siteUrl}/request?kind=cpni-restrict` },
    ],
  });
};
