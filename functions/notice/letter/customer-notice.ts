import { catalog } from '#functions/letters/catalog.ts';
import { frame, type Part } from '#functions/letters/frame.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';
import type { Recipient } from '../list/recipient.ts';
import type { SendFacts } from './letter-date.ts';
import type { NoticeVersion } from './notice-version.ts';
import { filledIn } from './placeholders.ts';

const words = catalog(
  {
    dear: (name: string) => `Dear ${name},`,
    customer: 'customer',
    date: (on: string) => `This letter is dated ${on}.`,
    on: (on: string) => `on ${on}`,
    between: (from: string, to: string) => `between ${from} and ${to}`,
    unknown: 'on a date that we do not know yet',
    occurred: (when: string) => `It happened ${when}, as far as we know today.`,
    kinds: 'It concerns these kinds of information about your service:',
    notified: 'Federal law enforcement has been notified.',
    steps: 'What you can do now:',
    password:
      'Change the password and the PIN of your account. Go to our site as you always do; we send no link for this.',
    bills: 'Look through your bills and your calls for anything that you do not know, and tell us of it.',
    swindlers:
      'Expect swindlers: we never ask for a password, a PIN or a code by e-mail, text message or telephone.',
    credit:
      'Ask the credit bureaus (Equifax, Experian, TransUnion) for a fraud alert or a credit freeze, both free, and look through your credit reports. IdentityTheft.gov has a plan for every step.',
    contact: (contact: string, reference: string) =>
      `If you have questions: ${contact}. Please give the reference ${reference}.`,
    hours: (hours: string) => `Somebody is there for you ${hours}.`,
    complain: 'If you want to complain, you can turn to us and to these authorities at any time:',
    us: 'To us:',
    fcc: 'To the Federal Communications Commission (FCC), telephone 1-888-225-5322:',
    ftc: 'To the Federal Trade Commission (FTC), telephone 1-877-382-4357:',
  },
  {
    dear: (name) => `Estimado/a ${name}:`,
    customer: 'cliente',
    date: (on) => `Esta carta lleva fecha del ${on}.`,
    on: (on) => `el ${on}`,
    between: (from, to) => `entre el ${from} y el ${to}`,
    unknown: 'en una fecha que todavía no conocemos',
    occurred: (when) => `Ocurrió ${when}, según lo que sabemos hoy.`,
    kinds: 'Se trata de estas clases de información sobre su servicio:',
    notified: 'Se ha avisado a las autoridades federales encargadas de hacer cumplir la ley.',
    steps: 'Lo que usted puede hacer ahora:',
    password:
      'Cambie la contraseña y el PIN de su cuenta. Entre en nuestro sitio como siempre; para esto no enviamos ningún enlace.',
    bills: 'Revise sus facturas y sus llamadas por si hay algo que no conoce, y díganoslo.',
    swindlers:
      'Cuídese de los estafadores: nunca pedimos una contraseña, un PIN ni un código por correo, mensaje o teléfono.',
    credit:
      'Pida a las agencias de crédito (Equifax, Experian, TransUnion) una alerta de fraude o un bloqueo del crédito, ambos gratuitos, y revise sus informes. RoboDeIdentidad.gov tiene un plan para cada paso.',
    contact: (contact, reference) => `Si tiene preguntas: ${contact}. Indique la referencia ${reference}.`,
    hours: (hours) => `Le atiende una persona ${hours}.`,
    complain: 'Si quiere quejarse, puede acudir a nosotros y a estas autoridades en cualquier momento:',
    us: 'A nosotros:',
    fcc: 'A la Comisión Federal de Comunicaciones (FCC), teléfono 1-888-225-5322:',
    ftc: 'A la Comisión Federal de Comercio (FTC), teléfono 1-877-382-4357:',
  },
);

/** The officer's text in paragraphs; lines that begin with a dash are a list. */
const paragraphs = (text: string): readonly Part[] =>
  text
    .split(/\r?\n[ \t]*\r?\n/)
    .map((block) => block.split(/\r?\n/).map((line) => line.trim()))
    .filter((lines) => lines.some((line) => line !== ''))
    .map((lines) =>
      lines.every((line) => line.startsWith('- '))
        ? { list: lines.map((line) => line.slice(2)) }
        : lines.join(' '),
    );

const occurredIn = ({ facts, locale }: NoticeVersion): string => {
  const { occurredFrom: from, occurredTo: to = from } = facts;
  const say = words(locale);
  if (from === undefined || to === undefined) return say.unknown;
  const [first, last] = [dateInWords(from, locale), dateInWords(to, locale)];
  return from === to ? say.on(first) : say.between(first, last);
};

/** What is done now, for everybody; credit only where an identity can be taken. */
const steps = ({ locale, facts }: NoticeVersion): readonly string[] => {
  const { password, bills, swindlers, credit } = words(locale);
  return [password, bills, swindlers, ...(facts.identityData ? [credit] : [])];
};

/** The letter that tells a customer. Its `to` is empty by post. */
export const customerNotice = (
  version: NoticeVersion,
  to: Recipient,
  { sentOn, isReported }: SendFacts,
): Letter => {
  const { facts, letterhead, locale } = version;
  const say = words(locale);
  const { companyContact: contact } = letterhead;
  const date = dateInWords(sentOn, locale);
  const name = to.name || say.customer;
  const occurred = occurredIn(version);
  const { reference, hours, inserts = {} } = facts;
  const values = { name, company: letterhead.companyName, contact, reference, occurred, date };
  // A segment may be called anything, also what every object has.
  const extra = ['*', to.segment].flatMap((key) =>
    Object.hasOwn(inserts, key) ? paragraphs(inserts[key] ?? '') : [],
  );
  const parts: readonly Part[] = [
    say.dear(name),
    ...paragraphs(version.body).map((part) => fill(part, values)),
    say.occurred(occurred),
    ...(facts.cpniTypes.length > 0 ? [say.kinds, { list: facts.cpniTypes }] : []),
    ...(isReported ? [say.notified] : []),
    say.steps,
    { list: steps(version) },
    say.contact(contact, reference),
    ...(hours === undefined ? [] : [say.hours(hours)]),
    ...extra,
    say.complain,
    { label: say.us, link: letterhead.complaintUrl },
    { label: say.fcc, link: 'https://consumercomplaints.fcc.gov' },
    { label: say.ftc, link: 'https://reportfraud.ftc.gov' },
    say.date(date),
  ];
  return frame(
    { ...letterhead, siteUrl: '', dpo: '', recourse: { body: '', url: '', cost: '', complaintUrl: '' } },
    {
      ...{ to: to.email ?? '', subject: version.subject, reference, parts, locale },
      ...{ class: 'security', reader: 'account-holder' },
    },
  );
};

const fill = (part: Part, values: Parameters<typeof filledIn>[1]): Part => {
  if (typeof part === 'string') return filledIn(part, values);
  return 'list' in part ? { list: part.list.map((item) => filledIn(item, values)) } : part;
};
