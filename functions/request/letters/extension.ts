import type { Day } from '#domain/calendar/times.ts';
import type { SentWords } from '#domain/case/words-out.ts';
import { extensionLaw } from '#domain/request/due-date-rules.ts';
import type { Request } from '#domain/request/state.ts';
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
      gdpr: 'The law allows up to two more months for complex or many requests (GDPR, Article 12(3)).',
      ccpa: 'California law allows up to 45 more days when that is reasonably necessary (Civil Code 1798.130).',
    },
    until: (on: string) => `You will have our answer by ${on}. We can extend only once.`,
    because: 'The reason:',
  },
  {
    subject: (caseId) => `Necesitamos más tiempo para su solicitud ${caseId}`,
    missed: (promised) =>
      `Prometimos responderle a más tardar el ${promised}. No cumpliremos esa fecha y lo sentimos.`,
    law: {
      gdpr: 'La ley permite hasta dos meses más si las solicitudes son complejas o son muchas (RGPD, artículo 12, apartado 3).',
      ccpa: 'La ley de California permite hasta 45 días más cuando es razonablemente necesario (Código Civil 1798.130).',
    },
    until: (on) => `Tendrá nuestra respuesta a más tardar el ${on}. Podemos ampliar el plazo una sola vez.`,
    because: 'El motivo:',
  },
);

/** Before the due date, once, with the reason and the law of this reader (R-24; GDPR 12(3), CCPA 1798.130(a)(2)). */
export const extension = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: Recipient,
  about: { readonly promisedOn: Day; readonly text: SentWords },
): Letter => {
  const { locale, dueOn } = request;
  const say = words(locale);
  const law = extensionLaw(request);
  return withRecourse(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [
      say.missed(dateInWords(about.promisedOn, locale)),
      say.because,
      { quote: about.text },
      ...(law === undefined ? [] : [say.law[law]]),
      say.until(dateInWords(dueOn, locale)),
    ],
  });
};
