import type { ReopenReason } from '#domain/request/officer-action-events.ts';
import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { type Recipient, withRecourse } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `We reopened your request ${caseId}`,
    reason: {
      'wrong-answer': 'Our answer was not right. We are looking at your request again.',
      'new-facts': 'We have new information. We are looking at your request again.',
      'complaint-upheld': 'You complained, and you were right. We are looking at your request again.',
      // The same words whatever kept the records.
      'hold-ended':
        'We had kept some records because the law required it. That has ended. We are now continuing with what you asked.',
    } satisfies Record<ReopenReason, string>,
    until: (on: string) => `You will have our new answer by ${on}. The reference stays the same.`,
    nothing: 'You do not need to do anything.',
  },
  {
    subject: (caseId) => `Reabrimos su solicitud ${caseId}`,
    reason: {
      'wrong-answer': 'Nuestra respuesta no era correcta. Estamos revisando su solicitud otra vez.',
      'new-facts': 'Tenemos información nueva. Estamos revisando su solicitud otra vez.',
      'complaint-upheld': 'Usted se quejó y tenía razón. Estamos revisando su solicitud otra vez.',
      'hold-ended':
        'Habíamos conservado algunos registros porque la ley lo exigía. Eso ya terminó. Ahora continuamos con lo que usted pidió.',
    },
    until: (on) => `Tendrá nuestra nueva respuesta a más tardar el ${on}. La referencia es la misma.`,
    nothing: 'No tiene que hacer nada.',
  },
);

export const reopened = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: Recipient,
  reason: ReopenReason,
): Letter => {
  const { locale, dueOn } = request;
  const say = words(locale);
  return withRecourse(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [say.reason[reason], say.until(dateInWords(dueOn, locale)), say.nothing],
  });
};
