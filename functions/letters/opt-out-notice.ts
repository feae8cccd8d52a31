import { catalog, type Locale } from './catalog.ts';
import { type NoticeFacts, type NoticePart, type NoticeSection, namedUses } from './cpni-notice.ts';

/**
 * What 47 CFR 64.2008(c) and (d)(1) ask of a notice of the right to opt out, a sentence of its own each: one that is left out does
 * not compile, and one that is empty fails a test. Read: (c)(1) to (4). Only recalled, so that counsel must confirm the text before
 * it is mailed: (c)(5) to (10) and (d).
 */
export interface OptOutSentences {
  /** (c)(1). */
  readonly right: string;
  readonly duty: string;
  /** (c)(2): the types of information. */
  readonly records: readonly string[];
  /** (c)(2): the purposes, and who gets it; the list follows. */
  readonly purposes: string;
  readonly nobodyElse: string;
  /** (c)(2): the right to disapprove, and to deny or withdraw at any time. */
  readonly mayRefuse: string;
  readonly mayWithdraw: string;
  /** (c)(3): the precise steps to grant or deny. */
  readonly toRefuse: string;
  readonly toAllow: string;
  readonly byHand: (contact: string, address: string) => string;
  /** (c)(3): a denial does not affect the services. */
  readonly noEffect: string;
  /** (c)(9). */
  readonly lasts: string;
  /** (d)(1): the waiting period. */
  readonly wait: string;
  /** (d)(1), (c)(4): what silence means. */
  readonly silence: string;
  readonly free: string;
}

interface Words extends OptOutSentences {
  readonly title: string;
  readonly lead: string;
  readonly headings: readonly [
    rights: string,
    records: string,
    purposes: string,
    choice: string,
    steps: string,
  ];
}

export const optOutWords = catalog<Words>(
  {
    title: 'Notice of your right to say no to the use of your phone records',
    lead: 'If you do nothing, we may use these records for the offers below. You can say no.',
    headings: [
      'Your right and our duty',
      'Which records these are',
      'What we would use them for, and who would use them',
      'Your choice',
      'What to do',
    ],
    right:
      'Federal law calls the records about your phone service “customer proprietary network information”, or CPNI. Under federal law, you have the right to keep them confidential.',
    duty: 'Under federal law, we have the duty to protect them.',
    records: [
      'which services you have, and how they are set up',
      'how much you use them',
      'which numbers you call and which call you, when, for how long, and from where',
      'what is on your phone bill',
    ],
    purposes: 'Below each use, we list who would use the records for it.',
    nobodyElse:
      'Nobody else gets the records by this notice. We never sell them. We will ask you before any other use that needs your permission.',
    mayRefuse: 'You have the right to say no to these uses.',
    mayWithdraw: 'You can say no, or limit what you allow, at any time, also later.',
    toRefuse:
      'To say no, use our form and choose “Stop using my phone records for offers”. It takes effect when we receive it.',
    toAllow:
      'To say yes, you need do nothing. You can also say yes on our form; then you choose the uses, and who may have the records.',
    byHand: (contact, address) =>
      `You can also tell us in writing or by phone: ${contact}. Our address: ${address}.`,
    noEffect:
      'Saying no does not affect the services that you have, their price or their quality. It means only that nobody uses these records for these offers.',
    lasts: 'Your choice stays valid until you change it.',
    wait: 'You have 30 days to answer. We count them from the third day after we mailed this notice. Until they are over, we do not use the records for these offers.',
    silence:
      'If you do nothing in those 30 days, we treat that as a yes to the uses in this notice, and to no other.',
    free: 'Saying no is free, 24 hours a day.',
  },
  {
    title: 'Aviso sobre su derecho a decir que no al uso de sus registros telefónicos',
    lead: 'Si no hace nada, podemos usar estos registros para las ofertas que siguen. Usted puede decir que no.',
    headings: [
      'Su derecho y nuestro deber',
      'Qué registros son',
      'Para qué los usaríamos y quién los usaría',
      'Su decisión',
      'Qué hacer',
    ],
    right:
      'La ley federal llama “información de red propiedad del cliente”, o CPNI, a los registros sobre su servicio telefónico. Según la ley federal, usted tiene derecho a que sean confidenciales.',
    duty: 'Según la ley federal, nosotros tenemos el deber de protegerlos.',
    records: [
      'qué servicios tiene y cómo están configurados',
      'cuánto los usa',
      'a qué números llama y cuáles lo llaman, cuándo, por cuánto tiempo y desde dónde',
      'lo que aparece en su factura telefónica',
    ],
    purposes: 'Debajo de cada uso indicamos quién usaría los registros.',
    nobodyElse:
      'Nadie más recibe los registros por este aviso. Nunca los vendemos. Le preguntaremos antes de cualquier otro uso que necesite su permiso.',
    mayRefuse: 'Usted tiene derecho a decir que no a estos usos.',
    mayWithdraw: 'Puede decir que no, o limitar lo que permite, cuando quiera, también más adelante.',
    toRefuse:
      'Para decir que no, use nuestro formulario y elija “Dejar de usar mis registros telefónicos para ofertas”. Vale desde que lo recibimos.',
    toAllow:
      'Para decir que sí, no tiene que hacer nada. También puede decir que sí en nuestro formulario; ahí elige los usos y quién puede tener los registros.',
    byHand: (contact, address) =>
      `También puede decírnoslo por escrito o por teléfono: ${contact}. Nuestra dirección: ${address}.`,
    noEffect:
      'Si dice que no, eso no afecta los servicios que tiene, ni su precio ni su calidad. Solo significa que nadie usa estos registros para estas ofertas.',
    lasts: 'Su decisión vale hasta que usted la cambie.',
    wait: 'Tiene 30 días para responder. Los contamos desde el tercer día después de que enviamos este aviso por correo. Hasta que terminen, no usamos los registros para estas ofertas.',
    silence:
      'Si no hace nada en esos 30 días, lo tomamos como un sí a los usos de este aviso, y a ningún otro.',
    free: 'Decir que no es gratis, las 24 horas del día.',
  },
);

/** The whole notice below its title and lead. */
export const optOutSections = (facts: NoticeFacts, language: Locale): readonly NoticeSection[] => {
  const say = optOutWords(language);
  const parts: readonly (readonly NoticePart[])[] = [
    [say.right, say.duty],
    [{ list: say.records }],
    [say.purposes, ...namedUses(facts, language), say.nobodyElse],
    [say.mayRefuse, say.mayWithdraw, say.free, say.noEffect, say.lasts, say.wait, say.silence],
    [say.toRefuse, say.toAllow, say.byHand(facts.contact, facts.address)],
  ];
  return say.headings.map((heading, at) => ({ heading, parts: parts[at] ?? [] }));
};
