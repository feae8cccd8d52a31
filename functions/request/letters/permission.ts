import type { Request } from '#domain/request/request.ts';
import { catalogue } from '#functions/letters/catalog.ts';
import type { House } from '#functions/letters/letterhead.ts';
import { channelInWords, dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';
import { toRecord } from './shapes.ts';

const words = catalogue(
  {
    subject: (id: string) => `Your permission is recorded (${id})`,
    since: (on: string, channel: string, id: string) =>
      `On ${on} we received, ${channel}, your permission to use the records of your service (CPNI). It is recorded under ${id} and counts from the day of this letter; the restriction that stood before no longer applies.`,
    covers:
      'It covers only the uses and recipients that a notice of ours has named to you. For any other we ask you first.',
    withdraw:
      'You can withdraw it at any time, at no cost. Refusing it would not have affected the service you get.',
    how: 'To withdraw it, or if this was not you, restrict the use here:',
  },
  {
    subject: (id) => `Su permiso está registrado (${id})`,
    since: (on, channel, id) =>
      `El ${on} recibimos, ${channel}, su permiso para usar los registros de su servicio (CPNI). Está registrado con la referencia ${id} y cuenta desde el día de esta carta; la restricción que había antes ya no rige.`,
    covers:
      'Abarca solo los usos y destinatarios que le haya nombrado un aviso nuestro. Para cualquier otro le preguntamos antes.',
    withdraw:
      'Puede retirarlo en cualquier momento, sin costo. Negarlo no habría afectado al servicio que recibe.',
    how: 'Para retirarlo, o si no fue usted, restrinja el uso aquí:',
  },
);

/** To the address of record only: the permission that was verified and recorded. */
export const permissionConfirmed = (house: House, id: string, request: Request, to: string): Letter => {
  const { locale, receivedOn, channel } = request;
  const say = words(locale);
  return toRecord(house, id, request, to, {
    subject: say.subject(id),
    parts: [
      say.since(dateInWords(receivedOn, locale), channelInWords(channel, locale), id),
      say.covers,
      say.withdraw,
      { label: say.how, link: `${house.siteUrl}/request?kind=cpni-restrict` },
    ],
  });
};
