import type { Day } from '#domain/calendar/times.ts';
import type { OurWords } from '#domain/case/words-out.ts';
import type { Request } from '#domain/request/state.ts';
import type { Capacity } from '#domain/request/vocabulary.ts';
import { answerButtons } from '#functions/letters/answer-buttons.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Part } from '#functions/letters/frame.ts';
import { pageIn } from '#functions/letters/links.ts';
import { orTheCode } from '#functions/letters/phrases.ts';
import { policyPart } from '#functions/letters/policy.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { type Recipient, statusLink, withRecourse } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `About your request ${caseId}`,
    companies:
      'Companies store data with us. Only they can decide about it, so we take these requests only from them.',
    write: 'Please send your request to the company you dealt with.',
    ask: 'Please ask your company’s privacy contact to send us the request.',
    match:
      'If we can match the name you gave to one company and have a contact there, we will tell that contact. We will pass on your name, your contact details and what you asked for.',
    closes: (on: string) => `We closed your request with us on ${on}.`,
    optional: (before: string) =>
      `Optional: before ${before}, you can confirm that this email address is yours. If we tell the company, we will say that you confirmed it.`,
    notYou: `If you did not make this request, choose “${answerButtons('en').notMine}” on the same page before that day. Then we tell no company.`,
    page: 'The page:',
    status: 'To see this request again:',
  },
  {
    subject: (caseId) => `Sobre su solicitud ${caseId}`,
    companies:
      'Las empresas guardan datos con nosotros. Solo ellas deciden sobre esos datos. Por eso aceptamos estas solicitudes solo de ellas.',
    write: 'Envíe su solicitud a la empresa con la que trató.',
    ask: 'Pida al contacto de privacidad de su empresa que nos envíe la solicitud.',
    match:
      'Si el nombre que nos dio corresponde a una sola empresa y tenemos un contacto allí, avisaremos a ese contacto. Le daremos el nombre de usted, sus datos de contacto y lo que pidió.',
    closes: (on) => `Cerramos su solicitud con nosotros el ${on}.`,
    optional: (before) =>
      `Opcional: antes del ${before}, puede confirmar que este correo electrónico es suyo. Si avisamos a la empresa, le diremos que usted lo confirmó.`,
    notYou: `Si usted no hizo esta solicitud, elija «${answerButtons('es').notMine}» en la misma página antes de ese día. Así no avisamos a ninguna empresa.`,
    page: 'La página:',
    status: 'Para ver otra vez esta solicitud:',
  },
);

type Say = ReturnType<typeof words>;

/** Whom to write to: who speaks for a company has a contact there. */
const writeTo: Readonly<Record<'company' | 'person', (say: Say) => OurWords>> = {
  company: ({ ask }) => ask,
  person: ({ write }) => write,
};

const claims = (capacity: Capacity): 'company' | 'person' =>
  capacity === 'controller' ? 'company' : 'person';

/** Who decides, whom to write to and what we do: by what was typed alone. */
export const redirection = (capacity: Capacity, locale: string): readonly OurWords[] => {
  const say = words(locale);
  return [say.companies, writeTo[claims(capacity)](say), say.match];
};

/** Confirming is optional; the company's notice waits until the day before `before`. */
export interface AddressLink {
  readonly secret: string;
  readonly before: Day;
}

export interface Redirected extends Recipient {
  /** In the only letter. */
  readonly key?: string;
  readonly link?: AddressLink;
}

/** The same words whatever we know (P43, P44, R-8, R-9). */
export const neutralRedirect = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  { key, link, ...to }: Redirected,
): Letter => {
  const { locale, capacity } = request;
  const say = words(locale);
  const optional: readonly Part[] =
    link === undefined
      ? []
      : [
          say.optional(dateInWords(link.before, locale)),
          say.notYou,
          { label: say.page, link: `${pageIn(letterhead, '/verify', locale)}#${link.secret}` },
          { label: orTheCode(locale), code: link.secret },
        ];
  return withRecourse(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [
      ...redirection(capacity, locale),
      say.closes(dateInWords(to.on, locale)),
      ...policyPart(letterhead, request),
      ...optional,
      ...(key === undefined ? [] : statusLink(letterhead, caseId, { key, label: say.status, locale })),
    ],
    secrets: [key, link?.secret].filter((one) => one !== undefined),
  });
};
