import type { ReopenReason } from '#domain/request/officer-action-events.ts';
import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';
import { withRecourse } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `We have taken up your request ${caseId} again`,
    reason: {
      'wrong-answer': 'Our answer was not right, and we look at the request again.',
      'new-facts': 'There are new facts, and we look at the request again.',
      'complaint-upheld': 'You complained, and you were right. We look at the request again.',
      // Whatever kept it, nothing else is said.
      'hold-ended':
        'We had kept some records because the law required it. That has ended, and we now go on with what you asked.',
    } satisfies Record<ReopenReason, string>,
    until: (on: string) => `You will have our new answer by ${on}. The reference stays the same.`,
    nothing: 'There is nothing you need to do.',
  },
  {
    subject: (caseId) => `Hemos retomado su solicitud ${caseId}`,
    reason: {
      'wrong-answer': 'Nuestra respuesta no era correcta y volvemos a examinar la solicitud.',
      'new-facts': 'Hay hechos nuevos y volvemos a examinar la solicitud.',
      'complaint-upheld': 'Usted se quejó y tenía razón. Volvemos a examinar la solicitud.',
      'hold-ended':
        'Habíamos conservado algunos registros porque la ley lo exigía. Eso ha terminado, y ahora continuamos con lo que usted pidió.',
    },
    until: (on) => `Tendrá nuestra nueva respuesta a más tardar el ${on}. La referencia es la misma.`,
    nothing: 'No tiene que hacer nada.',
  },
);

/** A closed request is taken up again under its own reference, with 30 new days. */
export const reopened = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  reason: ReopenReason,
): Letter => {
  const { locale, dueOn } = request;
  const say = words(locale);
  return withRecourse(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [say.reason[reason], say.until(dateInWords(dueOn, locale)), say.nothing],
  });
};
