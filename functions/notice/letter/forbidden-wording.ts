import type { Fault } from '#domain/case/errors.ts';

interface Rule {
  readonly detail: string;
  readonly pattern: RegExp;
}

const agency =
  '(?:law enforcement|secret service|usss|f\\.?b\\.?i\\.?|federal bureau|agency|agencies|police|authorities|government|polic[ií]a|autoridad(?:es)?|servicio secreto|agencias?)';

/** L-8. Each pattern takes linear time. */
const inBody: readonly Rule[] = [
  {
    detail: 'Do not include account, card or phone numbers. This looks like one.',
    pattern: /(?<!\+)\b\d{7,}\b|\b(?:\d{4}[ -]){2,}\d{2,4}\b/,
  },
  {
    detail: 'Do not promise that anything is secure or guaranteed.',
    pattern: /\b(?:secure|securely|guarante\w*|segur[oa]s?(?! social)|garanti[cz]\w*)\b/i,
  },
  {
    detail: 'Do not claim a certification.',
    pattern: /privacy shield|data privacy framework|\bDPF\b|\bcertified\b/i,
  },
  {
    detail: 'Do not say that there was no harm unless that has been shown.',
    pattern:
      /\bno (?:harm|misuse|damage|risk|evidence of)\b|\bnothing to worry\b|\b(?:ning[uú]n|sin|no hubo) (?:da[nñ]o|perjuicio|riesgo)/i,
  },
  {
    detail: 'Do not say that an agency asked us to wait, unless the agency agrees in writing.',
    pattern: new RegExp(
      `\\b${agency}\\b[^.\\n]{0,60}\\b(?:asked|direct|request|instruct|order|requir|told us|pidi|solicit|orden|nos indic)\\w*|\\bat the (?:request|direction) of\\b`,
      'i',
    ),
  },
  {
    detail: 'Do not say that anyone delayed the letter.',
    pattern: /\bdelay(?:ed|s)? (?:by|because|due)\b/i,
  },
  {
    detail: 'Do not name who did it or the agency’s case.',
    pattern:
      /\b(?:case|docket|investigation) (?:no\.? ?\d|number|#)|\b(?:suspects?|perpetrators?|hackers? (?:named|known as)|arrested|sospechos[oa]s?|detenid[oa]s?)\b/i,
  },
  {
    detail: 'Do not say how many other people are affected.',
    pattern:
      /\b(?:\d[\d,.]*|hundreds|thousands|millions)\s+(?:of\s+)?(?:(?:our|other|affected)\s+){0,2}(?:customers|accounts|people|subscribers|users|persons)\b|\b(?:\d[\d,.]*|cientos|miles|millones)\s+(?:de\s+)?(?:otr[oa]s\s+)?(?:clientes|cuentas|personas|usuarios)\b/i,
  },
  {
    detail: 'Do not sell anything in this letter.',
    pattern:
      /\b(?:discount|special offer|promotion\w*|upgrade (?:now|today)|coupon|free (?:month|trial)|\d+ ?% off|limited time|descuentos?|oferta especial|promoci[oó]n\w*)\b/i,
  },
  {
    detail: 'Do not link to a page to reset a password or sign in. Scammers send such links.',
    pattern: /https?:\/\/(?:(?!https?:\/\/)\S)*(?:reset|password|log-?in|sign-?in)/i,
  },
  {
    detail: 'Do not blame the customer.',
    pattern:
      /\b(?:your (?:own )?fault|because you (?:failed|did not|shared)|(?:por su )?culpa (?:suya|de usted)|por su culpa)\b/i,
  },
];

const inSubject: readonly Rule[] = [
  {
    detail: 'Write the subject in one line of at most 120 characters.',
    pattern: /[\p{Cc}\u2028\u2029]|^.{121,}$/u,
  },
  {
    detail: 'Do not show in the subject what kind of data the letter is about.',
    pattern:
      /\b(?:cpni|call(?:s|ed)? (?:records?|details?|log|history)|numbers? (?:dialed|called)|billing (?:records?|data|details?)|\d{5,})\b/i,
  },
];

const faults = (pointer: string, text: string, rules: readonly Rule[]): Fault[] =>
  rules.filter(({ pattern }) => pattern.test(text)).map(({ detail }) => ({ pointer, detail }));

export const forbiddenText = (pointer: string, text: string): readonly Fault[] =>
  faults(pointer, text, inBody);

/** `at`: pointer of the letter in the body that was sent. */
export const forbiddenIn = (
  { subject, body }: { readonly subject: string; readonly body: string },
  at = '#',
): readonly Fault[] => [
  ...faults(`${at}/subject`, subject, [...inSubject, ...inBody]),
  ...forbiddenText(`${at}/body`, body),
];
