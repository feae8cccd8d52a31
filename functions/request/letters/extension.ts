import type { Day } from '#domain/calendar/times.ts';
import { lawOf } from '#domain/calendar/us-states.ts';
import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { type Recipient, withRecourse } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `We need more time for your request ${caseId}`,
    missed: (promised: string) =>
      `We promised to answer by ${promised}. We will not meet that date, and we are sorry.`,
    law: {
      eu: 'The law allows up to two more months for complex or many requests (GDPR, Article 12(3)).',
      other: '',
    },
    /** `unknown`: the person named no state. */
    state: {
      ccpa: 'California law allows us up to 45 more days when that is reasonably necessary.',
      none: '',
      unknown:
        'If you live in California, state law allows us up to 45 more days when that is reasonably necessary.',
    },
    until: (on: string) => `You will have our answer by ${on}. We can extend only once.`,
    because: 'The reason:',
  },
  {
    subject: (caseId) => `Necesitamos más tiempo para su solicitud ${caseId}`,
    missed: (promised) =>
      `Prometimos responderle a más tardar el ${promised}. No cumpliremos esa fecha y lo sentimos.`,
    law: {
      eu: 'La ley permite hasta dos meses más si las solicitudes son complejas o son muchas (RGPD, artículo 12, apartado 3).',
      other: '',
    },
    state: {
      ccpa: 'La ley de California nos permite hasta 45 días más cuando es razonablemente necesario.',
      none: '',
      unknown:
        'Si vive en California, la ley del estado nos permite hasta 45 días más cuando es razonablemente necesario.',
    },
    until: (on) => `Tendrá nuestra respuesta a más tardar el ${on}. Podemos ampliar el plazo una sola vez.`,
    because: 'El motivo:',
  },
);

/** Before the due date, once, with the reason (R-24; GDPR 12(3), CCPA 1798.130(a)(2)). */
export const extension = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: Recipient,
  about: { readonly promisedOn: Day; readonly text: string },
): Letter => {
  const { locale, dueOn, regime, usState } = request;
  const say = words(locale);
  return withRecourse(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [
      say.missed(dateInWords(about.promisedOn, locale)),
      say.because,
      { quote: about.text },
      regime === 'us' ? say.state[usState ? lawOf(usState) : 'unknown'] : say.law[regime],
      say.until(dateInWords(dueOn, locale)),
    ].filter((part) => part !== ''),
  });
};
