import type { UsesNow } from '#domain/choice/register.ts';
import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { pageIn } from '#functions/letters/links.ts';
import { orTheCode, putBackButton } from '#functions/letters/phrases.ts';
import { chosenInWords, usesInWords } from '#functions/letters/use-words.ts';
import { channelInWords, dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { type Link, toRecord } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `Your restriction is in force (${caseId})`,
    since: (on: string, channel: string, caseId: string) =>
      `On ${on}, we received, ${channel}, a restriction on your phone records (CPNI). It has been in force since then. Its reference is ${caseId}.`,
    stays:
      'The restriction stays in force until you change it. Your services, price and quality stay the same. Only tailored offers stop. We keep a record of offers we sent before.',
    change: 'You can change it free, 24 hours a day:',
    notYou: `Not you? You can leave it. To undo this one, choose “${putBackButton('en')}” on this page. It is undone for this restriction only:`,
    once: 'The link and the code work once, while this is your address on file. We will never call, text or email you to ask for the code.',
  },
  {
    subject: (caseId) => `Su restricción está en vigor (${caseId})`,
    since: (on, channel, caseId) =>
      `El ${on}, recibimos ${channel} una restricción sobre sus registros telefónicos (CPNI). Está en vigor desde entonces. Su referencia es ${caseId}.`,
    stays:
      'La restricción sigue en vigor hasta que usted la cambie. Los servicios, el precio y la calidad no cambian. Solo dejan de llegarle ofertas a su medida. Guardamos un registro de las ofertas que ya enviamos.',
    change: 'Puede cambiarla gratis, las 24 horas del día:',
    notYou: `¿No fue usted? Puede dejarla así. Para deshacerla, elija «${putBackButton('es')}» en esta página. Solo se deshace esta restricción:`,
    once: 'El enlace y el código sirven una sola vez, mientras esta sea su dirección registrada. Nunca le llamaremos ni le escribiremos para pedirle el código.',
  },
);

/** Only to the address of record. */
export const restrictionConfirmed = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  { to, secret, now }: Link & { readonly now: UsesNow },
): Letter => {
  const { locale, receivedOn, channel } = request;
  const say = words(locale);
  return toRecord(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [
      say.since(dateInWords(receivedOn, locale), channelInWords(channel, locale), caseId),
      ...chosenInWords(request.restricts, letterhead, locale),
      ...usesInWords(now, letterhead, locale),
      say.stays,
      { label: say.change, link: pageIn(letterhead, '/request', locale) },
      { label: say.notYou, link: `${pageIn(letterhead, '/verify', locale)}#${secret}` },
      { label: orTheCode(locale), code: secret },
      say.once,
    ],
    secrets: [secret],
  });
};
