import type { AsSent } from '#domain/case/words-out.ts';
import { replyBy } from '#domain/complaint/clocks.ts';
import type { GivenAnswer } from '#domain/complaint/events.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import { type Outcome, outcomePolicies } from '#domain/complaint/vocabulary.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { onSecurityEvents } from '#functions/letters/fixed-sentences.ts';
import type { Part } from '#functions/letters/frame.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import type { ComplaintAnswer } from '../contract.ts';
import { buttons, yourComplaint } from './phrases.ts';
import { type Recipient, recourseOf, statusLink, toComplainant } from './shapes.ts';

const words = catalog(
  {
    subject: (id: string) => `Our answer to your complaint (${id})`,
    outcome: {
      upheld: 'You were right.',
      partly: 'You were right in part. We explain each point below.',
      'not-upheld': 'We looked into each point. We did not find that we did something wrong.',
    } satisfies Record<Outcome, string>,
    sorry: 'We are sorry.',
    checked: 'What we checked:',
    found: 'What we found:',
    action: (on: string) => `What we will do by ${on}:`,
    not: (button: string, on: string) =>
      `If this does not resolve your complaint, choose “${button}” by ${on}:`,
    silence: 'If we hear nothing, we close the case. You keep all your rights.',
  },
  {
    subject: (id) => `Nuestra respuesta a su queja (${id})`,
    outcome: {
      upheld: 'Usted tenía razón.',
      partly: 'Usted tenía razón en parte. Abajo explicamos cada punto.',
      'not-upheld': 'Revisamos cada punto. No encontramos que hayamos hecho algo mal.',
    },
    sorry: 'Lo sentimos.',
    checked: 'Qué revisamos:',
    found: 'Qué encontramos:',
    action: (on) => `Qué haremos a más tardar el ${on}:`,
    not: (button, on) => `Si esto no resuelve su queja, elija «${button}» a más tardar el ${on}:`,
    silence: 'Si no recibimos nada, cerramos el caso. Usted conserva todos sus derechos.',
  },
);

/** An officer’s words, as they may leave. */
type Point = AsSent<ComplaintAnswer['points'][number]>;

const partsOf = ({ point, checked, finding, action, actionOn }: Point, locale: string): readonly Part[] => {
  const say = words(locale);
  return [
    { quote: point },
    say.checked,
    { quote: checked },
    say.found,
    { quote: finding },
    ...(action !== undefined && actionOn !== undefined
      ? [say.action(dateInWords(actionOn, locale)), { quote: action }]
      : []),
  ];
};

/** Each point, what we checked, what we found and what we do; never what we record of phone records (P51, P53, R-10, R-25). */
export const answerLetter = (
  letterhead: Letterhead,
  caseId: string,
  complaint: Complaint,
  { outcome }: Pick<GivenAnswer, 'outcome'>,
  points: readonly Point[],
  { to, on, key }: Recipient,
): Letter => {
  const { locale } = complaint;
  const say = words(locale);
  const until = dateInWords(replyBy(on), locale);
  const { notResolved } = buttons(locale);
  return toComplainant(letterhead, caseId, complaint, to, {
    subject: say.subject(caseId),
    parts: [
      yourComplaint(caseId, complaint),
      say.outcome[outcome],
      ...(outcomePolicies[outcome].apologizes ? [say.sorry] : []),
      ...points.flatMap((point) => partsOf(point, locale)),
      onSecurityEvents(locale),
      ...statusLink(letterhead, caseId, complaint, key, say.not(notResolved, until)),
      say.silence,
      ...recourseOf(letterhead, complaint, on),
    ],
    secrets: [key],
  });
};
