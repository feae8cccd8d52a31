import { type Day, isAfter } from '#domain/calendar/times.ts';
import { joined, type WordsOut } from '#domain/case/words-out.ts';
import { type Complaint, isAnswered } from '#domain/complaint/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { yourComplaint } from './phrases.ts';
import { type Recipient, statusLink, toComplainant } from './shapes.ts';

const words = catalog(
  {
    subject: (id: string) => `We received your complaint (${id})`,
    linked: (request: string) =>
      `It is about your request ${request}. If that request is open, its date stays the same.`,
    who: 'Someone who did not decide the matter will look into it.',
    target: (on: string) => `We aim to answer by ${on}.`,
    limit: (on: string) => `You will have our answer by ${on} at the latest.`,
    wasDue: (on: string) =>
      `Our answer was due by ${on}. We are late, and we are sorry. We will answer as soon as we can.`,
    status: 'To add facts, to see the status, or to withdraw the complaint:',
    agency: {
      fcc: {
        label:
          'You can also complain to a federal agency at any time: the Federal Communications Commission (FCC), 1-888-225-5322:',
        link: 'https://consumercomplaints.fcc.gov',
      },
      ftc: {
        label: 'You can also complain to a federal agency at any time: the Federal Trade Commission (FTC):',
        link: 'https://reportfraud.ftc.gov',
      },
    },
  },
  {
    subject: (id) => `Recibimos su queja (${id})`,
    linked: (request) =>
      `Trata de su solicitud ${request}. Si esa solicitud sigue abierta, su fecha no cambia.`,
    who: 'La revisará una persona que no decidió el asunto.',
    target: (on) => `Queremos responderle a más tardar el ${on}.`,
    limit: (on) => `Tendrá nuestra respuesta, como máximo, el ${on}.`,
    wasDue: (on) =>
      `Debíamos responderle a más tardar el ${on}. Estamos atrasados y lo sentimos. Le responderemos lo antes posible.`,
    status: 'Para agregar datos, ver el estado o retirar la queja:',
    agency: {
      fcc: {
        label:
          'También puede quejarse en cualquier momento ante una agencia federal: la Comisión Federal de Comunicaciones (FCC), 1-888-225-5322:',
        link: 'https://consumercomplaints.fcc.gov',
      },
      ftc: {
        label:
          'También puede quejarse en cualquier momento ante una agencia federal: la Comisión Federal de Comercio (FTC):',
        link: 'https://ReporteFraude.ftc.gov',
      },
    },
  },
);

/** When we answer, as it is on `on`: a date that has passed is never promised. */
export const answerDates = (
  { targetOn, dueOn, locale }: Pick<Complaint, 'targetOn' | 'dueOn' | 'locale'>,
  on: Day,
): readonly WordsOut[] => {
  const say = words(locale);
  if (isAfter(on, dueOn)) return [say.wasDue(dateInWords(dueOn, locale))];
  const limit = say.limit(dateInWords(dueOn, locale));
  return [isAfter(on, targetOn) ? limit : joined`${say.target(dateInWords(targetOn, locale))} ${limit}`];
};

/** To the typed address, at once (P52). A link that nobody proved is not named. */
export const acknowledgement = (
  letterhead: Letterhead,
  caseId: string,
  complaint: Complaint,
  { to, on, key }: Recipient,
): Letter => {
  const { locale, linked, agency } = complaint;
  const say = words(locale);
  return toComplainant(letterhead, caseId, complaint, to, {
    subject: say.subject(caseId),
    parts: [
      yourComplaint(caseId, complaint),
      ...(linked?.proven ? [say.linked(linked.request)] : []),
      // It may have waited in a hold until after the answer.
      ...(isAnswered(complaint) ? [] : [say.who, ...answerDates(complaint, on)]),
      ...statusLink(letterhead, caseId, complaint, key, say.status),
      say.agency[agency],
    ],
    secrets: [key],
  });
};
