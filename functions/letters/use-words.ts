import type { NamedUse, UsesNow } from '#domain/choice/register.ts';
import type { DeniableUse } from '#domain/choice/uses.ts';
import { catalog } from './catalog.ts';
import type { Part } from './frame.ts';

const useWords = catalog<Record<DeniableUse, string>>(
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
    for: (use: string, recipient: string) => `${use}, for ${recipient}`,
    always:
      'We may still use the records to provide and bill your service, to stop fraud, in an emergency, or where the law requires it.',
  },
  {
    off: 'Estos usos de sus registros telefónicos están desactivados ahora:',
    on: 'Estos usos están activados ahora:',
    for: (use, recipient) => `${use}, para ${recipient}`,
    always:
      'Aún podemos usar los registros para prestar y facturar su servicio, frenar fraudes, en una emergencia o si la ley lo exige.',
  },
);

export const useInWords = ({ use, recipient }: NamedUse, locale?: string): string => {
  const said = useWords(locale)[use];
  return recipient === undefined ? said : words(locale).for(said, recipient);
};

/** Which uses of an account's CPNI are on and off, as the register has them when the letter is written. */
export const usesInWords = ({ on, off }: UsesNow, locale?: string): readonly Part[] => {
  const say = words(locale);
  const list = (uses: readonly NamedUse[]) => ({ list: uses.map((one) => useInWords(one, locale)) });
  return [
    ...(off.length === 0 ? [] : [say.off, list(off)]),
    ...(on.length === 0 ? [] : [say.on, list(on)]),
    say.always,
  ];
};
