import { isAfter } from '#domain/calendar/times.ts';
import type { SentWords } from '#domain/case/words-out.ts';
import { type Complaint, isOpen } from '#domain/complaint/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { pageIn } from '#functions/letters/links.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { phrases, yourComplaint } from './phrases.ts';
import { type Recipient, toComplainant } from './shapes.ts';

const words = catalog(
  {
    question: {
      subject: (id: string) => `We have a question about your complaint (${id})`,
      says: 'To look into it well, we need this information from you:',
      dates: (on: string) => `This does not change the last day for our answer, ${on}.`,
      never: 'Please do not send a password or a copy of your ID.',
    },
    message: {
      subject: (id: string) => `A message about your complaint (${id})`,
      says: 'This is a message from the person who looks into it:',
    },
  },
  {
    question: {
      subject: (id) => `Tenemos una pregunta sobre su queja (${id})`,
      says: 'Para revisarla bien, necesitamos que nos diga esto:',
      dates: (on) => `Esto no cambia el último día para nuestra respuesta, el ${on}.`,
      never: 'No envíe contraseñas ni copias de su identificación.',
    },
    message: {
      subject: (id) => `Un mensaje sobre su queja (${id})`,
      says: 'Este es un mensaje de la persona que la revisa:',
    },
  },
);

/** An officer's own words, which have passed the gate. */
export const written = (
  letterhead: Letterhead,
  caseId: string,
  complaint: Complaint,
  { to, on }: Recipient,
  { as, text }: { readonly as: 'question' | 'message'; readonly text: SentWords },
): Letter => {
  const { locale, dueOn } = complaint;
  const { question, message } = words(locale);
  const status = { label: phrases(locale).onStatus, link: pageIn(letterhead, '/status', locale) };
  const isOwedInTime = isOpen(complaint) && !isAfter(on, dueOn);
  return toComplainant(letterhead, caseId, complaint, to, {
    subject: (as === 'question' ? question : message).subject(caseId),
    parts: [
      yourComplaint(caseId, complaint),
      (as === 'question' ? question : message).says,
      { quote: text },
      ...(as === 'question' && isOwedInTime ? [question.dates(dateInWords(dueOn, locale))] : []),
      status,
      ...(as === 'question' ? [question.never] : []),
    ],
  });
};
