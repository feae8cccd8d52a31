import { type Day, isAfter } from '#domain/calendar/times.ts';
import type { OurWords } from '#domain/case/words-out.ts';
import { catalog } from './catalog.ts';
import { dateInWords } from './words.ts';

const words = catalog(
  {
    missed: (on: string) => `We promised to answer by ${on}. We missed that date, and we are sorry.`,
    missedBoth: (on: string, newDate: string) =>
      `We promised to answer by ${on}, and then by ${newDate}. We missed both dates, and we are sorry.`,
    next: 'We will write to you again when we have our answer, or when we set a new date.',
    newDate: (on: string) => `You will have our answer by ${on}.`,
    stillOverdue: (dpo: string) =>
      `We have your request, and we still owe you an answer. Our data protection officer, ${dpo}, is responsible. The officer is notified every day until we answer.`,
  },
  {
    missed: (on) => `Prometimos responderle a más tardar el ${on}. No cumplimos y lo sentimos.`,
    missedBoth: (on, newDate) =>
      `Prometimos responderle a más tardar el ${on}, y luego el ${newDate}. No cumplimos ninguna de las dos fechas y lo sentimos.`,
    next: 'Le volveremos a escribir cuando tengamos la respuesta o una nueva fecha.',
    newDate: (on) => `Tendrá nuestra respuesta a más tardar el ${on}.`,
    stillOverdue: (dpo) =>
      `Tenemos su solicitud y todavía le debemos una respuesta. Responde por ello ${dpo}, a cargo de la protección de datos. Recibe un aviso cada día hasta que respondamos.`,
  },
);

export interface LateFacts {
  readonly dueOn: Day;
  /** Committed by an officer after the date was missed. */
  readonly newDate?: Day | undefined;
}

/** Letter and page: the date that was missed, the new one, and who answers for it. `on`: the day it is read. */
export const lateInWords = (
  { dueOn, newDate }: LateFacts,
  on: Day,
  dpo: string,
  locale?: string,
): readonly OurWords[] => {
  const say = words(locale);
  const due = dateInWords(dueOn, locale);
  if (newDate === undefined) return [say.missed(due), say.next, say.stillOverdue(dpo)];
  const next = dateInWords(newDate, locale);
  return isAfter(on, newDate)
    ? [say.missedBoth(due, next), say.next, say.stillOverdue(dpo)]
    : [say.missed(due), say.newDate(next), say.stillOverdue(dpo)];
};
