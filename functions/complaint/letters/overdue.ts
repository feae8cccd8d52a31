import type { Complaint } from '#domain/complaint/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { yourComplaint } from './phrases.ts';
import { type Recipient, recourseOf, toComplainant } from './shapes.ts';

const words = catalog(
  {
    subject: (id: string) => `We are late with your complaint (${id})`,
    missed: (on: string) => `We promised to answer by ${on}. We missed that date, and we are sorry.`,
    owed: (dpo: string) =>
      `We still owe you an answer. Our data protection officer, ${dpo}, is responsible. The officer is notified every day until we answer.`,
    next: 'We will write when we have our answer. If we asked you a question, please answer it.',
  },
  {
    subject: (id) => `Estamos atrasados con su queja (${id})`,
    missed: (on) => `Prometimos responderle a más tardar el ${on}. No cumplimos y lo sentimos.`,
    owed: (dpo) =>
      `Todavía le debemos una respuesta. Responde por ello ${dpo}, a cargo de la protección de datos. Recibe un aviso cada día hasta que respondamos.`,
    next: 'Le escribiremos cuando tengamos la respuesta. Si le hicimos una pregunta, respóndala.',
  },
);

/** From day 46 on, once. */
export const overdue = (
  letterhead: Letterhead,
  caseId: string,
  complaint: Complaint,
  { to, on }: Recipient,
): Letter => {
  const { locale, dueOn } = complaint;
  const say = words(locale);
  return toComplainant(letterhead, caseId, complaint, to, {
    subject: say.subject(caseId),
    parts: [
      yourComplaint(caseId, complaint),
      say.missed(dateInWords(dueOn, locale)),
      say.owed(letterhead.dpo),
      say.next,
      ...recourseOf(letterhead, complaint, on),
    ],
  });
};
