import type { Request } from '#domain/request/request.ts';
import { catalog } from './catalog.ts';
import { channelInWords, dateInWords, kindInWords } from './words.ts';

type About = Pick<Request, 'receivedOn' | 'channel' | 'kind' | 'locale'>;

const words = catalog(
  {
    yours: (on: string, channel: string, kind: string, id: string) =>
      `On ${on} we received, ${channel}, your request ${kind}. Its reference is ${id}.`,
    made: (on: string, channel: string, kind: string) => `On ${on} a request ${kind} was made ${channel}`,
    reference: (id: string) => `Its reference is ${id}.`,
    code: 'Or type this code into the page:',
    notYou:
      'If this was not you, choose “not mine”, tell nobody the code, and nothing happens. You can reach us at the address below.',
  },
  {
    yours: (on, channel, kind, id) =>
      `El ${on} recibimos, ${channel}, su solicitud ${kind}. Su referencia es ${id}.`,
    made: (on, channel, kind) => `El ${on} se nos hizo, ${channel}, una solicitud ${kind}`,
    reference: (id) => `Su referencia es ${id}.`,
    code: 'O escriba este código en la página:',
    notYou:
      'Si no fue usted, elija «no es mía», no diga el código a nadie y no pasará nada. Puede comunicarse con nosotros en la dirección de abajo.',
  },
);

/** How a letter to the person begins: date of receipt, channel, kind and reference. */
export const yourRequest = (id: string, { receivedOn, channel, kind, locale }: About): string =>
  words(locale).yours(
    dateInWords(receivedOn, locale),
    channelInWords(channel, locale),
    kindInWords(kind, locale),
    id,
  );

/** The same for a reader who may not be the person; to be continued by the caller. */
export const requestMade = ({ receivedOn, channel, kind, locale }: About): string =>
  words(locale).made(
    dateInWords(receivedOn, locale),
    channelInWords(channel, locale),
    kindInWords(kind, locale),
  );

export const itsReference = (id: string, locale?: string): string => words(locale).reference(id);
export const orTheCode = (locale?: string): string => words(locale).code;
export const notYou = (locale?: string): string => words(locale).notYou;

/** Eight digits as they are read off paper. */
export const codeInPrint = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
