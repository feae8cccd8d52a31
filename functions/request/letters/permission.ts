import { withinNotice } from '#domain/choice/chosen.ts';
import { type Effect, effectOf } from '#domain/choice/effect.ts';
import { type Choice, type TakerOf, usesNow } from '#domain/choice/register.ts';
import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Part } from '#functions/letters/frame.ts';
import { pageIn } from '#functions/letters/links.ts';
import { orTheCode, restrictButton } from '#functions/letters/phrases.ts';
import { chosenInWords, useInWords, usesInWords } from '#functions/letters/use-words.ts';
import { channelInWords, dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { type Link, toRecord } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `Your permission is recorded (${caseId})`,
    since: (on: string, channel: string, caseId: string) =>
      `On ${on}, we received, ${channel}, your permission to use your phone records (CPNI). Its reference is ${caseId}.`,
    effect: 'Your permission is in effect.',
    partly: 'Your permission is in effect, but not for these uses, which stay off:',
    records: 'These records show which services you have, how you use them, and what is on your phone bill.',
    covers: (notice: string) =>
      `It covers only the uses and the recipients that we named to you in our notice ${notice}. We will ask you before any other use.`,
    restricted: (caseId: string) => `Your restriction stays in force (${caseId})`,
    noEffect:
      'It has no effect. We received a restriction after it, or in the same few minutes. That restriction stays in force.',
    stopped: 'It has no effect for now: at the moment, we do not use these records for offers.',
    again: 'If you want to allow the use, send us your permission again by our form:',
    withdraw:
      'You can withdraw it at any time, at no cost. Saying no would not have affected the service you get.',
    how: `To withdraw it, or if this was not you, choose “${restrictButton('en')}” on this page:`,
    form: 'You can also use our form at any time, or call or write to us:',
    once: 'The link and the code work once, while this is your address on file. We will never call, text or email you to ask for the code.',
  },
  {
    subject: (caseId) => `Registramos su permiso (${caseId})`,
    since: (on, channel, caseId) =>
      `El ${on}, recibimos ${channel} su permiso para usar sus registros telefónicos (CPNI). Su referencia es ${caseId}.`,
    effect: 'Su permiso ya está en vigor.',
    partly: 'Su permiso ya está en vigor, pero no para estos usos, que siguen desactivados:',
    records: 'Esos registros muestran qué servicios tiene, cómo los usa y qué dice su factura de teléfono.',
    covers: (notice) =>
      `Abarca solo los usos y los destinatarios que le nombramos en nuestro aviso ${notice}. Le preguntaremos antes de cualquier otro uso.`,
    restricted: (caseId) => `Su restricción sigue en vigor (${caseId})`,
    noEffect:
      'No tiene efecto. Recibimos una restricción después, o en los mismos minutos. Esa restricción sigue en vigor.',
    stopped: 'Por ahora no tiene efecto: en este momento no usamos estos registros para ofertas.',
    again: 'Si quiere permitir el uso, envíenos su permiso otra vez con nuestro formulario:',
    withdraw:
      'Puede retirarlo en cualquier momento, sin costo. Negarse no habría afectado el servicio que recibe.',
    how: `Para retirarlo, o si no fue usted, elija «${restrictButton('es')}» en esta página:`,
    form: 'También puede usar nuestro formulario en cualquier momento, llamarnos o escribirnos:',
    once: 'El enlace y el código sirven una sola vez, mientras esta sea su dirección registrada. Nunca le llamaremos ni le escribiremos para pedirle el código.',
  },
);

interface Permitted extends Link {
  readonly notice: string;
  /** As it is when the letter is written. */
  readonly register: readonly Choice[];
  readonly takerOf: TakerOf;
}

/** Only to the address of record (P31). Says so when a restriction, or a report about a child, keeps the permission from taking effect. */
export const permissionConfirmed = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  { to, secret, notice, register, takerOf }: Permitted,
): Letter => {
  const { locale, receivedOn, channel } = request;
  const say = words(locale);
  const { is, off } = effectOf(withinNotice(request.permits, notice) ?? {}, register, takerOf);
  const isDenied = is === 'denied';
  const effect: Readonly<Record<Effect, readonly Part[]>> = {
    'in-effect': [say.effect],
    partly: [say.partly, { list: off.map((one) => useInWords(one, letterhead, locale)) }],
    stopped: [say.stopped],
    denied: [],
  };
  const page = (kind: string) => pageIn(letterhead, `/request?kind=${kind}`, locale);
  return toRecord(letterhead, caseId, request, to, {
    subject: isDenied ? say.restricted(caseId) : say.subject(caseId),
    parts: [
      say.since(dateInWords(receivedOn, locale), channelInWords(channel, locale), caseId),
      ...(isDenied ? [say.noEffect] : [...effect[is], say.covers(notice)]),
      ...chosenInWords(request.permits, letterhead, locale),
      say.records,
      ...usesInWords(usesNow(register, takerOf), letterhead, locale),
      ...(isDenied
        ? [{ label: say.again, link: page('cpni-permit') }]
        : [
            say.withdraw,
            { label: say.how, link: `${pageIn(letterhead, '/verify', locale)}#${secret}` },
            { label: orTheCode(locale), code: secret },
            say.once,
            { label: say.form, link: page('cpni-restrict') },
          ]),
    ],
    secrets: isDenied ? [] : [secret],
  });
};
