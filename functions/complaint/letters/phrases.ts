import type { OurWords } from '#domain/case/words-out.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { channelInWords, dateInWords } from '#functions/letters/words.ts';

/** Names of buttons on the complaint's status page, as letters and page say them. */
export const buttons = catalog(
  { notResolved: 'Not resolved', write: 'Send a message', withdraw: 'Withdraw this complaint' },
  { notResolved: 'No está resuelta', write: 'Enviar un mensaje', withdraw: 'Retirar esta queja' },
);

export const phrases = catalog(
  {
    received: (on: string, channel: string, id: string) =>
      `We received your complaint on ${on} (${channel}). Its reference is ${id}.`,
    orTheCode: 'Or type this code into the status page:',
    onStatus: 'Answer on the status page with the code from our first letter, or write to the address below:',
  },
  {
    received: (on, channel, id) => `Recibimos su queja el ${on} (${channel}). Su referencia es ${id}.`,
    orTheCode: 'O escriba este código en la página de estado:',
    onStatus:
      'Responda en la página de estado con el código de nuestra primera carta, o escriba a la dirección de abajo:',
  },
);

export const yourComplaint = (
  id: string,
  { receivedOn, channel, locale }: Pick<Complaint, 'receivedOn' | 'channel' | 'locale'>,
): OurWords => phrases(locale).received(dateInWords(receivedOn, locale), channelInWords(channel, locale), id);
