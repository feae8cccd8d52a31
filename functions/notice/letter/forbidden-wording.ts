import type { Fault } from '#domain/case/errors.ts';

interface Rule {
  readonly detail: string;
  readonly pattern: RegExp;
}

const agency =
  '(?:law enforcement|secret service|usss|f\\.?b\\.?i\\.?|federal bureau|agency|agencies|police|authorities|government|polic[ií]a|autoridad(?:es)?|servicio secreto|agencias?)';

/** What may not stand in the letter to customers (L-8). Each pattern is linear. */
const inBody: readonly Rule[] = [
  {
    detail: 'Numbers of accounts, cards or calls do not stand in the letter: this looks like one.',
    pattern: /(?<!\+)\b\d{7,}\b|\b(?:\d{4}[ -]){2,}\d{2,4}\b/,
  },
  {
    detail: 'Nobody is promised that anything is secure or guaranteed (P41).',
    pattern: /\b(?:secure|securely|guarante\w*|segur[oa]s?(?! social)|garanti[cz]\w*)\b/i,
  },
  {
    detail: 'No certification is claimed (P04).',
    pattern: /privacy shield|data privacy framework|\bDPF\b|\bcertified\b/i,
  },
  {
    detail: 'That there was no harm is not said unless it has been shown.',
    pattern:
      /\bno (?:harm|misuse|damage|risk|evidence of)\b|\bnothing to worry\b|\b(?:ning[uú]n|sin|no hubo) (?:da[nñ]o|perjuicio|riesgo)/i,
  },
  {
    detail: 'That an agency asked to wait is not said, unless it agrees in writing.',
    pattern: new RegExp(
      `\\b${agency}\\b[^.\\n]{0,60}\\b(?:asked|direct|request|instruct|order|requir|told us|pidi|solicit|orden|nos indic)\\w*|\\bat the (?:request|direction) of\\b`,
      'i',
    ),
  },
  {
    detail: 'The letter does not say that anybody delayed it.',
    pattern: /\bdelay(?:ed|s)? (?:by|because|due)\b/i,
  },
  {
    detail: 'Who did it, and the agency’s case, are not named.',
    pattern:
      /\b(?:case|docket|investigation) (?:no\.? ?\d|number|#)|\b(?:suspects?|perpetrators?|hackers? (?:named|known as)|arrested|sospechos[oa]s?|detenid[oa]s?)\b/i,
  },
  {
    detail: 'How many others are concerned is not said.',
    pattern:
      /\b(?:\d[\d,.]*|hundreds|thousands|millions)\s+(?:of\s+)?(?:(?:our|other|affected)\s+){0,2}(?:customers|accounts|people|subscribers|users|persons)\b|\b(?:\d[\d,.]*|cientos|miles|millones)\s+(?:de\s+)?(?:otr[oa]s\s+)?(?:clientes|cuentas|personas|usuarios)\b/i,
  },
  {
    detail: 'The letter sells nothing.',
    pattern:
      /\b(?:discount|special offer|promotion\w*|upgrade (?:now|today)|coupon|free (?:month|trial)|\d+ ?% off|limited time|descuentos?|oferta especial|promoci[oó]n\w*)\b/i,
  },
  {
    detail: 'No link to reset a password or to sign in: that is what a swindler would send.',
    pattern: /https?:\/\/\S*(?:reset|password|log-?in|sign-?in)/i,
  },
  {
    detail: 'The customer is not blamed.',
    pattern:
      /\b(?:your (?:own )?fault|because you (?:failed|did not|shared)|(?:por su )?culpa (?:suya|de usted)|por su culpa)\b/i,
  },
];

const inSubject: readonly Rule[] = [
  {
    detail: 'The subject is one line of at most 120 characters.',
    pattern: /[\p{Cc}\u2028\u2029]|^.{121,}$/u,
  },
  {
    detail: 'The subject does not show what kind of data it is about.',
    pattern:
      /\b(?:cpni|call(?:s|ed)? (?:records?|details?|log|history)|numbers? (?:dialed|called)|billing (?:records?|data|details?)|\d{5,})\b/i,
  },
];

const faults = (pointer: string, text: string, rules: readonly Rule[]): Fault[] =>
  rules.filter(({ pattern }) => pattern.test(text)).map(({ detail }) => ({ pointer, detail }));

/** What may not stand in a text of the letter, by sentence. */
export const forbiddenText = (pointer: string, text: string): readonly Fault[] =>
  faults(pointer, text, inBody);

/** Everything in a letter that may not stand there, by sentence. */
export const forbiddenIn = ({
  subject,
  body,
}: {
  readonly subject: string;
  readonly body: string;
}): readonly Fault[] => [
  ...faults('#/subject', subject, [...inSubject, ...inBody]),
  ...forbiddenText('#/body', body),
];
