import { catalog } from '#functions/letters/catalog.ts';

/** On the page behind a link that asks the account holder about a permission or a disclosure. */
export const allowsWords = catalog(
  {
    uses: 'If you confirm, you allow these uses of your phone records, and no others:',
    recipient:
      'If you confirm, we may give your phone records to this recipient. This is what the person typed. We have not checked it:',
  },
  {
    uses: 'Si confirma, permite estos usos de sus registros telefónicos y ningún otro:',
    recipient:
      'Si confirma, podemos dar sus registros telefónicos a este destinatario. Esto es lo que escribió la persona. No lo hemos comprobado:',
  },
);
