import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { lateInWords } from '#functions/letters/late-words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { type Recipient, withRecourse } from './shapes.ts';

const words = catalog(
  { subject: (caseId: string) => `We are late with your request ${caseId}` },
  { subject: (caseId) => `Estamos atrasados con su solicitud ${caseId}` },
);

/** Once for each date missed, on the first day after it. */
export const overdueApology = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: Recipient,
): Letter => {
  const { locale } = request;
  return withRecourse(letterhead, caseId, request, to, {
    subject: words(locale).subject(caseId),
    parts: lateInWords(request, to.on, letterhead.dpo, locale),
  });
};
