import { type CpniRecipient, isOwn, recipientsFor } from '#domain/choice/recipients.ts';
import type { DeniableUse } from '#domain/choice/uses.ts';
import { capital } from './capital.ts';
import { catalog, type Locale } from './catalog.ts';
import { useWords } from './use-words.ts';

type Named = Pick<CpniRecipient, 'name' | 'as' | 'communicationsServices'>;

/** From the settings; everything else is the version's own text. */
export interface NoticeFacts {
  readonly company: string;
  /** Each with what it is to us. */
  readonly recipients: readonly Named[];
  readonly uses: readonly DeniableUse[];
  /** Postal address, and a staffed contact. */
  readonly address: string;
  readonly contact: string;
}

export type NoticePart = string | { readonly list: readonly string[] };

export interface NoticeSection {
  readonly heading: string;
  readonly parts: readonly NoticePart[];
}

interface Words {
  readonly title: string;
  readonly lead: string;
  sections(facts: NoticeFacts): readonly NoticeSection[];
  version(id: string): string;
  /** Links of the page that shows the notice alone; no part of it. */
  readonly toForm: string;
  readonly toStop: string;
}

const recipientInWords: Readonly<
  Record<Locale, Readonly<Record<CpniRecipient['as'], (name: string) => string>>>
> = {
  en: {
    agent: (name) => `${name}, which sells our services for us`,
    affiliate: (name) => `${name}, a company of our group`,
    'other-company': (name) => `${name}, another company`,
  },
  es: {
    agent: (name) => `${name}, que vende nuestros servicios por nosotros`,
    affiliate: (name) => `${name}, una empresa de nuestro grupo`,
    'other-company': (name) => `${name}, otra empresa`,
  },
};

/** Each use that somebody could have, above a list of who that is; one that nobody could have is left out. */
export const namedUses = (
  { company, recipients, uses }: NoticeFacts,
  language: Locale,
): readonly NoticePart[] =>
  uses.flatMap((use) => {
    const others = recipientsFor(recipients, use).map(({ name, as }) => recipientInWords[language][as](name));
    const all = isOwn(use) ? [company, ...others] : others;
    return all.length === 0 ? [] : [`${capital(useWords(language)[use])}:`, { list: all }];
  });

/**
 * The notice on which a customer allows a use of CPNI (47 CFR 64.2008(c), (e)). Its version follows from these words: a change
 * needs a new entry in functions/domain/choice/notices.ts. Both languages are one version (64.2008(c)(6)).
 */
export const noticeWords = catalog<Words>(
  {
    title: 'Notice about the use of your phone records',
    lead: 'Read this before you decide. You do not have to say yes.',
    sections: (facts) => [
      {
        heading: 'Your right and our duty',
        parts: [
          'Federal law calls the records about your phone service “customer proprietary network information”, or CPNI. Under federal law, you have the right to keep them confidential, and we have the duty to protect them.',
        ],
      },
      {
        heading: 'Which records these are',
        parts: [
          {
            list: [
              'which services you have, and how they are set up',
              'how much you use them',
              'which numbers you call and which call you, when, for how long, and from where',
              'what is on your phone bill',
            ],
          },
        ],
      },
      {
        heading: 'What we would use them for, and who would use them',
        parts: [
          'You choose which of these uses you allow, and by whom. What you leave out stays as it is now. Below each use, we list who would use the records for it.',
          ...namedUses(facts, 'en'),
          'Nobody else gets the records by your permission. We never sell them. We will ask you before any other use that needs your permission.',
        ],
      },
      {
        heading: 'Your choice',
        parts: [
          'You can say no. If you say yes, you can take it back or limit it at any time. Both are free, 24 hours a day.',
          'Saying no does not affect the services that you have, their price or their quality. It means only that nobody uses these records for what you do not allow.',
          'Your choice stays valid until you change it. It does not expire.',
        ],
      },
      {
        heading: 'What to do',
        parts: [
          'To say yes, choose the uses in our form, tick the box under this notice, and send the form. Then we ask you to confirm, at the address we have on file for your account. We write to you when your permission takes effect.',
          'To say no, or to take back what you allowed, use our form and choose “Stop using my phone records for offers”. It takes effect when we receive it.',
          `You can also tell us in writing or by phone, for example to limit what you allowed: ${facts.contact}. Our address: ${facts.address}.`,
          'If you do nothing, we do not treat that as a yes.',
        ],
      },
    ],
    version: (id) => `Version of this notice: ${id}`,
    toForm: 'Go to the form',
    toStop: 'Stop using my phone records for offers',
  },
  {
    title: 'Aviso sobre el uso de sus registros telefónicos',
    lead: 'Léalo antes de decidir. No tiene que decir que sí.',
    sections: (facts) => [
      {
        heading: 'Su derecho y nuestro deber',
        parts: [
          'La ley federal llama “información de red propiedad del cliente”, o CPNI, a los registros sobre su servicio telefónico. Según la ley federal, usted tiene derecho a que sean confidenciales, y nosotros tenemos el deber de protegerlos.',
        ],
      },
      {
        heading: 'Qué registros son',
        parts: [
          {
            list: [
              'qué servicios tiene y cómo están configurados',
              'cuánto los usa',
              'a qué números llama y cuáles lo llaman, cuándo, por cuánto tiempo y desde dónde',
              'lo que aparece en su factura telefónica',
            ],
          },
        ],
      },
      {
        heading: 'Para qué los usaríamos y quién los usaría',
        parts: [
          'Usted elige cuáles de estos usos permite, y a quién. Lo que no elija queda como está ahora. Debajo de cada uso indicamos quién usaría los registros.',
          ...namedUses(facts, 'es'),
          'Nadie más recibe los registros por su permiso. Nunca los vendemos. Le preguntaremos antes de cualquier otro uso que necesite su permiso.',
        ],
      },
      {
        heading: 'Su decisión',
        parts: [
          'Puede decir que no. Si dice que sí, puede retirar o limitar su permiso cuando quiera. Ambas cosas son gratis, las 24 horas del día.',
          'Si dice que no, eso no afecta los servicios que tiene, ni su precio ni su calidad. Solo significa que nadie usa estos registros para lo que usted no permite.',
          'Su decisión vale hasta que usted la cambie. No vence.',
        ],
      },
      {
        heading: 'Qué hacer',
        parts: [
          'Para decir que sí, elija los usos en nuestro formulario, marque la casilla que está debajo de este aviso y envíelo. Después le pedimos que lo confirme, en la dirección que tenemos registrada para su cuenta. Le escribimos cuando su permiso entra en vigor.',
          'Para decir que no, o para retirar lo que permitió, use nuestro formulario y elija “Dejar de usar mis registros telefónicos para ofertas”. Vale desde que lo recibimos.',
          `También puede decírnoslo por escrito o por teléfono, por ejemplo para limitar lo que permitió: ${facts.contact}. Nuestra dirección: ${facts.address}.`,
          'Si no hace nada, no lo tomamos como un sí.',
        ],
      },
    ],
    version: (id) => `Versión de este aviso: ${id}`,
    toForm: 'Ir al formulario',
    toStop: 'Dejar de usar mis registros telefónicos para ofertas',
  },
);
