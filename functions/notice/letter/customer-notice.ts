import { approved, type WordsOut } from '#domain/case/words-out.ts';
import { letterHeadings, partsOf } from '#domain/notice/letter-parts.ts';
import { catalog, localeOf } from '#functions/letters/catalog.ts';
import { frame, type Part } from '#functions/letters/frame.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';
import type { Recipient } from '../list/recipient.ts';
import type { SendFacts } from './letter-date.ts';
import { type NoticeVersion, versionFor } from './notice-version.ts';
import { filledIn } from './placeholders.ts';

const words = catalog(
  {
    dear: (name: string) => `Dear ${name},`,
    customer: 'customer',
    date: (on: string) => `Date of this notice: ${on}.`,
    on: (on: string) => `on ${on}`,
    between: (from: string, to: string) => `between ${from}, and ${to}`,
    unknown: 'on a date that we do not know yet',
    occurred: (when: string) => `As far as we know today, it happened ${when}.`,
    occurredUnknown: 'We do not know yet when it happened.',
    title: 'NOTICE OF DATA BREACH',
    kinds: 'These records of your phone service (CPNI) were involved:',
    notified: 'We notified federal law enforcement.',
    password:
      'Change your account password and PIN. Go to our site the way you always do. We send no link for this.',
    bills: 'Check your bills and call records. Tell us about anything you do not recognize.',
    scams: 'Watch for scams. We will never call, text or email you to ask for a password, PIN or code.',
    credit:
      'Ask the credit bureaus (Equifax, Experian and TransUnion) for a free credit freeze or fraud alert. Check your credit reports. IdentityTheft.gov has a plan for each step.',
    contact: (contact: string, reference: string) =>
      `If you have questions, contact us: ${contact}. Please give the reference ${reference}.`,
    hours: (hours: string) => `You can reach us ${hours}.`,
    complain: 'You can complain to us and to these agencies at any time:',
    us: 'To us:',
    fcc: 'To the Federal Communications Commission (FCC), 1-888-225-5322:',
    ftc: 'To the Federal Trade Commission (FTC), 1-877-382-4357:',
    ftcUrl: 'https://reportfraud.ftc.gov',
  },
  {
    dear: (name) => `Estimado/a ${name}:`,
    customer: 'cliente',
    date: (on) => `Fecha de este aviso: ${on}.`,
    on: (on) => `el ${on}`,
    between: (from, to) => `entre el ${from} y el ${to}`,
    unknown: 'en una fecha que todavía no conocemos',
    occurred: (when) => `Según lo que sabemos hoy, ocurrió ${when}.`,
    occurredUnknown: 'Todavía no sabemos cuándo ocurrió.',
    title: 'AVISO DE FILTRACIÓN DE DATOS',
    kinds: 'Estos registros de su servicio telefónico (CPNI) se vieron afectados:',
    notified: 'Avisamos a las autoridades policiales federales.',
    password:
      'Cambie la contraseña y el PIN de su cuenta. Entre a nuestro sitio como siempre. No enviamos ningún enlace para esto.',
    bills: 'Revise sus facturas y sus llamadas. Avísenos si no reconoce algo.',
    scams:
      'Cuídese de las estafas. Nunca le llamaremos ni le escribiremos para pedirle una contraseña, un PIN o un código.',
    credit:
      'Pida a las agencias de crédito (Equifax, Experian y TransUnion) un congelamiento de crédito o una alerta de fraude, gratis. Revise sus informes de crédito. RobodeIdentidad.gov tiene un plan para cada paso.',
    contact: (contact, reference) =>
      `Si tiene preguntas, comuníquese con nosotros: ${contact}. Indique la referencia ${reference}.`,
    hours: (hours) => `Puede comunicarse con nosotros ${hours}.`,
    complain: 'Puede quejarse ante nosotros y ante estas autoridades en cualquier momento:',
    us: 'Ante nosotros:',
    fcc: 'Ante la Comisión Federal de Comunicaciones (FCC), 1-888-225-5322:',
    ftc: 'Ante la Comisión Federal de Comercio (FTC), 1-877-382-4357:',
    ftcUrl: 'https://ReporteFraude.ftc.gov',
  },
);

/** Lines that start with a dash become a list. */
const paragraphs = (text: string): readonly Part[] =>
  text
    .split(/\r?\n[ \t]*\r?\n/)
    .map((block) => block.split(/\r?\n/).flatMap((line) => line.trim() || []))
    .filter((lines) => lines.length > 0)
    .map((lines) =>
      lines.every((line) => line.startsWith('- '))
        ? { list: lines.map((line) => approved(line.slice(2))) }
        : approved(lines.join(' ')),
    );

const occurredIn = ({ facts, locale }: NoticeVersion): string => {
  const { occurredFrom: from, occurredTo: to = from } = facts;
  const say = words(locale);
  if (from === undefined || to === undefined) return say.unknown;
  const [first, last] = [dateInWords(from, locale), dateInWords(to, locale)];
  return from === to ? say.on(first) : say.between(first, last);
};

/** The credit step only for identity data. */
const steps = ({ locale, facts }: NoticeVersion): readonly WordsOut[] => {
  const { password, bills, scams, credit } = words(locale);
  return [password, bills, scams, ...(facts.identityData ? [credit] : [])];
};

type Parts = readonly Part[];

/** `date` in words. */
export interface LetterFacts extends Pick<SendFacts, 'isReported'> {
  readonly date: string;
}

/** With California's title and headings (Civil Code 1798.82(d)(1)). `to` is empty for paper mail. */
export const noticeDated = (
  whole: NoticeVersion,
  to: Omit<Recipient, 'ref'>,
  { date, isReported }: LetterFacts,
): Letter => {
  const version = versionFor(whole, to.locale);
  const { facts, letterhead, locale } = version;
  const say = words(locale);
  const { companyContact: contact } = letterhead;
  const name = to.name || say.customer;
  const occurred = occurredIn(version);
  const { reference, hours, inserts = {} } = facts;
  const values = { name, company: letterhead.companyName, contact, reference, occurred, date };
  // A segment may be named like a member of every object.
  const extra = ['*', to.segment].flatMap((key) =>
    Object.hasOwn(inserts, key) ? paragraphs(inserts[key] ?? '') : [],
  );
  const written = partsOf(version.body);
  const under = (part: keyof typeof written, before: Parts, after: Parts = []): Parts => {
    const parts = [...before, ...paragraphs(written[part]).map((one) => fill(one, values)), ...after];
    return parts.length > 0 ? [{ heading: approved(letterHeadings[part][localeOf(locale)]) }, ...parts] : [];
  };
  const parts: Parts = [
    { heading: say.title },
    say.date(date),
    say.dear(name),
    ...under(
      'what-happened',
      [],
      [facts.occurredFrom === undefined ? say.occurredUnknown : say.occurred(occurred)],
    ),
    ...under(
      'what-information',
      facts.cpniTypes.length > 0 ? [say.kinds, { list: facts.cpniTypes.map(approved) }] : [],
    ),
    ...under('what-we-are-doing', [], isReported ? [say.notified] : []),
    ...under('what-you-can-do', [{ list: steps(version) }]),
    ...extra,
    ...under('for-more-information', [
      say.contact(contact, reference),
      ...(hours === undefined ? [] : [say.hours(hours)]),
    ]),
    say.complain,
    { label: say.us, link: letterhead.complaintUrl },
    { label: say.fcc, link: 'https://consumercomplaints.fcc.gov' },
    { label: say.ftc, link: say.ftcUrl },
  ];
  return frame(letterhead, {
    ...{ to: to.email ?? '', subject: approved(version.subject), reference, parts, locale },
    ...{ class: 'security', reader: 'account-holder' },
  });
};

export const customerNotice = (version: NoticeVersion, to: Recipient, { sentOn, isReported }: SendFacts) =>
  noticeDated(version, to, {
    date: dateInWords(sentOn, versionFor(version, to.locale).locale),
    isReported,
  });

const fill = (part: Part, values: Parameters<typeof filledIn>[1]): Part => {
  if (typeof part === 'string') return approved(filledIn(part, values));
  return 'list' in part ? { list: part.list.map((item) => approved(filledIn(item, values))) } : part;
};
