import { catalog } from '#functions/letters/catalog.ts';
import { frame } from '#functions/letters/frame.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';

const words = catalog(
  {
    reference: (on: string) => `contact details, ${on}`,
    subject: (on: string) => `Contact details of your service were changed (contact details, ${on})`,
    changed: (on: string) => `On ${on} contact details of your service with us were changed by our office.`,
    yours: 'If that was you, or you asked for it, there is nothing to do.',
    notYours: (contact: string) =>
      `If it was not you, please tell us at once: ${contact}. For 30 days we release no records of your service to a changed address.`,
  },
  {
    reference: (on) => `datos de contacto, ${on}`,
    subject: (on) => `Se cambiaron los datos de contacto de su servicio (datos de contacto, ${on})`,
    changed: (on) => `El ${on} nuestra oficina cambió los datos de contacto de su servicio con nosotros.`,
    yours: 'Si fue usted, o usted lo pidió, no tiene que hacer nada.',
    notYours: (contact) =>
      `Si no fue usted, díganoslo enseguida, por favor: ${contact}. Durante 30 días no entregamos registros de su servicio a una dirección cambiada.`,
  },
);

/** To the old address (47 CFR 64.2010(f), R-18): that something changed, never what, and no link to sign in. */
export const addressChanged = (letterhead: Letterhead, to: string, on: string, locale?: string): Letter => {
  const say = words(locale);
  return frame(letterhead, {
    to,
    ...(locale === undefined ? {} : { locale }),
    class: 'security',
    reader: 'account-holder',
    reference: say.reference(on),
    subject: say.subject(on),
    parts: [say.changed(dateInWords(on, locale)), say.yours, say.notYours(letterhead.companyContact)],
  });
};
