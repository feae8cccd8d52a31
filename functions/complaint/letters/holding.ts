import { type Day, isAfter } from '#domain/calendar/times.ts';
import type { OurWords } from '#domain/case/words-out.ts';
import type { Progress } from '#domain/complaint/progress.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { yourComplaint } from './phrases.ts';
import { type Recipient, recourseOf, statusLink, toComplainant } from './shapes.ts';

const words = catalog(
  {
    subject: (id: string) => `How far we are with your complaint (${id})`,
    aimed: (on: string) => `We aimed to answer by ${on}. We are not done, and we are sorry.`,
    done: 'Done:',
    isDone: {
      assigned: 'Someone who did not decide the matter has your complaint.',
      checked: 'We have written down what we checked.',
      asked: 'We asked you a question.',
      'reply-received': 'We have your message.',
    } satisfies Record<Progress['done'][number], string>,
    open: 'Still open:',
    isOpen: {
      assignment: 'Someone has to take your complaint.',
      checking: 'We have to check what you told us.',
      'your-reply': 'We need your reply to our question.',
      answer: 'We have to write our answer.',
    } satisfies Record<Progress['open'][number], string>,
    limit: (on: string) => `You will have our answer by ${on}.`,
    late: (on: string) => `Our answer was due by ${on}. We are late.`,
    reply: 'To reply, or to add facts:',
  },
  {
    subject: (id) => `Cómo va su queja (${id})`,
    aimed: (on) => `Queríamos responderle a más tardar el ${on}. Aún no terminamos y lo sentimos.`,
    done: 'Hecho:',
    isDone: {
      assigned: 'Una persona que no decidió el asunto tiene su queja.',
      checked: 'Anotamos lo que revisamos.',
      asked: 'Le hicimos una pregunta.',
      'reply-received': 'Tenemos su mensaje.',
    },
    open: 'Pendiente:',
    isOpen: {
      assignment: 'Alguien debe hacerse cargo de su queja.',
      checking: 'Debemos revisar lo que nos contó.',
      'your-reply': 'Necesitamos su respuesta a nuestra pregunta.',
      answer: 'Debemos escribir nuestra respuesta.',
    },
    limit: (on) => `Tendrá nuestra respuesta a más tardar el ${on}.`,
    late: (on) => `Debíamos responderle a más tardar el ${on}. Estamos atrasados.`,
    reply: 'Para responder o agregar datos:',
  },
);

const dateLeft = ({ dueOn, locale }: Complaint, on: Day): OurWords =>
  words(locale)[isAfter(on, dueOn) ? 'late' : 'limit'](dateInWords(dueOn, locale));

/** On day 30, unanswered: only what is so on the day of the letter. */
export const holding = (
  letterhead: Letterhead,
  caseId: string,
  complaint: Complaint,
  { to, on, key }: Recipient,
  progress: Progress,
): Letter => {
  const { locale, targetOn } = complaint;
  const say = words(locale);
  return toComplainant(letterhead, caseId, complaint, to, {
    subject: say.subject(caseId),
    parts: [
      yourComplaint(caseId, complaint),
      say.aimed(dateInWords(targetOn, locale)),
      ...(progress.done.length === 0
        ? []
        : [say.done, { list: progress.done.map((one) => say.isDone[one]) }]),
      say.open,
      { list: progress.open.map((one) => say.isOpen[one]) },
      dateLeft(complaint, on),
      ...statusLink(letterhead, caseId, complaint, key, say.reply),
      ...recourseOf(letterhead, complaint, on),
    ],
    secrets: [key],
  });
};
