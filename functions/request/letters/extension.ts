import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';
import { withRecourse } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `We need more time for your request ${caseId}`,
    missed: (promised: string) =>
      `We promised an answer by ${promised} and will not keep that date. We are sorry.`,
    law: {
      eu: 'The law (Article 12(3) of the GDPR) allows up to two further months where a request is complex or there are many.',
      us: 'The law of California allows up to 45 further days where it is reasonably necessary.',
      other: '',
    },
    until: (on: string) => `You will have our answer by ${on}. This is done once; it will not be done again.`,
    because: 'The reason is:',
  },
  {
    subject: (caseId) => `Necesitamos más tiempo para su solicitud ${caseId}`,
    missed: (promised) =>
      `Prometimos una respuesta a más tardar el ${promised} y no cumpliremos esa fecha. Lo sentimos.`,
    law: {
      eu: 'La ley (artículo 12, apartado 3, del RGPD) permite hasta dos meses más cuando una solicitud es compleja o hay muchas.',
      us: 'La ley de California permite hasta 45 días más cuando es razonablemente necesario.',
      other: '',
    },
    until: (on) =>
      `Tendrá nuestra respuesta a más tardar el ${on}. Esto se hace una sola vez; no se repetirá.`,
    because: 'La razón es:',
  },
);

/** Before the date, once, with the reason (R-24; GDPR 12(3), CCPA 1798.130(a)(2)). */
export const extension = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  about: { readonly promisedOn: string; readonly text: string },
): Letter => {
  const { locale, dueOn, regime } = request;
  const say = words(locale);
  return withRecourse(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [
      say.missed(dateInWords(about.promisedOn, locale)),
      say.because,
      { quote: about.text },
      say.law[regime],
      say.until(dateInWords(dueOn, locale)),
    ].filter((part) => part !== ''),
  });
};
