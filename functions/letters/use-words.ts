import type { OurWords } from '#domain/case/words-out.ts';
import { chosenIn, permittedUses } from '#domain/choice/chosen.ts';
import type { NamedScope } from '#domain/choice/events.ts';
import { ownId } from '#domain/choice/recipients.ts';
import type { NamedUse, UsesNow } from '#domain/choice/register.ts';
import type { DeniableUse } from '#domain/choice/uses.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import type { Request } from '#domain/request/state.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import { catalog } from './catalog.ts';
import type { Part } from './frame.ts';

/** What each use is called; it begins in lower case. */
export const useWords = catalog<Record<DeniableUse, string>>(
  {
    'same-category-marketing': 'our offers for the kind of service you have',
    'own-communications-marketing': 'our offers for other phone, internet and data services',
    'agents-affiliates-communications-marketing':
      'offers for phone, internet and data services by our agents and affiliates (companies of our group)',
    'own-other-marketing': 'our offers for anything else',
    'affiliates-other': 'all other use by our affiliates',
    'third-parties': 'use by other companies',
  },
  {
    'same-category-marketing': 'nuestras ofertas del tipo de servicio que usted tiene',
    'own-communications-marketing': 'nuestras ofertas de otros servicios de teléfono, internet y datos',
    'agents-affiliates-communications-marketing':
      'ofertas de servicios de teléfono, internet y datos de nuestros agentes y empresas afiliadas (de nuestro grupo)',
    'own-other-marketing': 'nuestras ofertas de cualquier otra cosa',
    'affiliates-other': 'todo otro uso por nuestras empresas afiliadas',
    'third-parties': 'el uso por otras empresas',
  },
);

const words = catalog(
  {
    off: 'These uses of your phone records are off now:',
    on: 'These uses are on now:',
    by: (use: string, recipient: string) => `${use}, by ${recipient}`,
    former: (id: string) => `a former recipient (${id})`,
    chosen: 'It is about these uses of your phone records, and no others:',
    would: 'If the account holder confirms it, these uses of the phone records are allowed, and no others:',
    discloses: 'It asks us to give phone records to somebody. The page shows to whom.',
    always:
      'We may still use the records to provide and bill your service, to stop fraud, in an emergency, or where the law requires it.',
  },
  {
    off: 'Estos usos de sus registros telefónicos están desactivados ahora:',
    on: 'Estos usos están activados ahora:',
    by: (use, recipient) => `${use}, por ${recipient}`,
    former: (id) => `un destinatario anterior (${id})`,
    chosen: 'Trata de estos usos de sus registros telefónicos y de ningún otro:',
    would:
      'Si el titular de la cuenta la confirma, se permiten estos usos de los registros telefónicos y ningún otro:',
    discloses: 'Nos pide dar registros telefónicos a alguien. La página muestra a quién.',
    always:
      'Aún podemos usar los registros para prestar y facturar su servicio, frenar fraudes, en una emergencia o si la ley lo exige.',
  },
);

/** The company and its register of recipients, as letters and pages name them. */
export type Register = Pick<Letterhead, 'companyName' | 'cpniRecipients'>;

/** As customers know it; one that left the register, by the id that the history keeps (decision 0054). */
export const recipientInWords = (
  { companyName, cpniRecipients }: Register,
  id: string,
  locale?: string,
): string =>
  id === ownId
    ? companyName
    : (cpniRecipients.find((one) => one.id === id)?.name ?? words(locale).former(id));

export const useInWords = ({ use, recipient }: NamedUse, register: Register, locale?: string): OurWords =>
  recipient === undefined
    ? useWords(locale)[use]
    : words(locale).by(useWords(locale)[use], recipientInWords(register, recipient, locale));

/** Which uses of an account's CPNI are on and off, as the register has them when the letter is written. */
export const usesInWords = ({ on, off }: UsesNow, register: Register, locale?: string): readonly Part[] => {
  const say = words(locale);
  const list = (uses: readonly NamedUse[]) => ({
    list: uses.map((one) => useInWords(one, register, locale)),
  });
  return [
    ...(off.length === 0 ? [] : [say.off, list(off)]),
    ...(on.length === 0 ? [] : [say.on, list(on)]),
    say.always,
  ];
};

/** What the person chose; nothing where they named no uses. It says what was typed, and not what the register has. */
export const chosenInWords = (
  scope: NamedScope | undefined,
  register: Register,
  locale?: string,
): readonly Part[] =>
  scope?.uses === undefined
    ? []
    : [words(locale).chosen, { list: chosenIn(scope).map((one) => useInWords(one, register, locale)) }];

/** Before somebody confirms a permission or a disclosure: its uses and recipients, one line each. */
export const confirmsInWords = (
  { kind, permits, locale }: Pick<Request, 'kind' | 'permits' | 'locale'>,
  register: Register,
): readonly Part[] => {
  const { restriction, namesRecipient } = kindPolicies[kind];
  const say = words(locale);
  if (restriction === 'lifts')
    return [say.would, { list: permittedUses(permits).map((one) => useInWords(one, register, locale)) }];
  // What a stranger typed stands in no letter to the address of record.
  return namesRecipient ? [say.discloses] : [];
};
