import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { pageIn } from '#functions/letters/links.ts';
import { channelInWords, dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { toRecord } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `Your permission is recorded (${caseId})`,
    since: (on: string, channel: string, caseId: string) =>
      `On ${on}, we received, ${channel}, your permission to use your phone records (CPNI). Its reference is ${caseId}. It takes effect on the day of this letter. It replaces any earlier restriction.`,
    covers: (notice: string) =>
      `It covers only the uses and the recipients that we named to you in our notice ${notice}. We will ask you before any other use.`,
    withdraw:
      'You can withdraw it at any time, at no cost. Saying no would not have affected the service you get.',
    how: 'To withdraw it, or if this was not you, restrict the use here:',
  },
  {
    subject: (caseId) => `Registramos su permiso (${caseId})`,
    since: (on, channel, caseId) =>
      `El ${on}, recibimos ${channel} su permiso para usar sus registros telefónicos (CPNI). Su referencia es ${caseId}. Vale desde el día de esta carta. Reemplaza cualquier restricción anterior.`,
    covers: (notice) =>
      `Abarca solo los usos y los destinatarios que le nombramos en nuestro aviso ${notice}. Le preguntaremos antes de cualquier otro uso.`,
    withdraw:
      'Puede retirarlo en cualquier momento, sin costo. Negarse no habría afectado el servicio que recibe.',
    how: 'Para retirarlo, o si no fue usted, restrinja el uso aquí:',
  },
);

/** Only to the address of record (P31). */
export const permissionConfirmed = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  { to, notice }: { readonly to: string; readonly notice: string },
): Letter => {
  const { locale, receivedOn, channel } = request;
  const say = words(locale);
  return toRecord(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [
      say.since(dateInWords(receivedOn, locale), channelInWords(channel, locale), caseId),
      say.covers(notice),
      say.withdraw,
      { label: say.how, link: pageIn(letterhead, '/request?kind=cpni-restrict', locale) },
    ],
  });
};
