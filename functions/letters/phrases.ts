import type { OurWords } from '#domain/case/words-out.ts';
import type { Request } from '#domain/request/state.ts';
import { answerButtons } from './answer-buttons.ts';
import { catalog } from './catalog.ts';
import { channelInWords, dateInWords, kindInWords } from './words.ts';

type About = Pick<Request, 'receivedOn' | 'channel' | 'kind' | 'locale'>;

const words = catalog(
  {
    yours: (on: string, channel: string, kind: string, id: string) =>
      `On ${on}, we received your request ${kind} (${channel}). Its reference is ${id}.`,
    someones: (on: string, channel: string, kind: string, id: string) =>
      `On ${on}, we received a request ${kind} (${channel}). Its reference is ${id}.`,
    code: 'Or type this code into the page:',
    statusCode: 'Or type this code into the status page:',
    notYou: `If you did not ask for this, choose “${answerButtons('en').notMine}” and do not share the code. We will not act on the request. You can reach us at the address below.`,
  },
  {
    yours: (on, channel, kind, id) =>
      `El ${on}, recibimos su solicitud ${kind} (${channel}). Su referencia es ${id}.`,
    someones: (on, channel, kind, id) =>
      `El ${on}, recibimos una solicitud ${kind} (${channel}). Su referencia es ${id}.`,
    code: 'O escriba este código en la página:',
    statusCode: 'O escriba este código en la página de estado:',
    notYou: `Si usted no pidió esto, elija «${answerButtons('es').notMine}» y no comparta el código. No atenderemos la solicitud. Puede comunicarse con nosotros en la dirección de abajo.`,
  },
);

export const yourRequest = (id: string, { receivedOn, channel, kind, locale }: About): OurWords =>
  words(locale).yours(
    dateInWords(receivedOn, locale),
    channelInWords(channel, locale),
    kindInWords(kind, locale),
    id,
  );

export const someonesRequest = (id: string, { receivedOn, channel, kind, locale }: About): OurWords =>
  words(locale).someones(
    dateInWords(receivedOn, locale),
    channelInWords(channel, locale),
    kindInWords(kind, locale),
    id,
  );

/** As the button reads on the page. */
export const restrictButton = catalog('Restrict the use', 'Restringir el uso');

export const putBackButton = catalog('This was not me: put it back', 'No fui yo: deshacerla');

export const orTheStatusCode = (locale?: string): OurWords => words(locale).statusCode;

export const orTheCode = (locale?: string): OurWords => words(locale).code;
export const notYou = (locale?: string): OurWords => words(locale).notYou;

/** Eight digits in two groups, as people read them off paper. */
export const codeInPrint = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
