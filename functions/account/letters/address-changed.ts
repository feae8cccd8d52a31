import { changed } from '#functions/letters/account-change.ts';
import { catalog } from '#functions/letters/catalog.ts';

const words = catalog(
  {
    reference: (on: string) => `contact details, ${on}`,
    subject: (on: string) => `A change to your service (contact details, ${on})`,
    changed: (on: string) => `On ${on}, our office changed contact details of your service with us.`,
    yours: 'If you did this or asked for it, you do not need to do anything.',
    notYours: (contact: string) =>
      `If you did not, tell us at once: ${contact}. For 30 days we send no records of your service to any contact detail that was changed.`,
  },
  {
    reference: (on) => `datos de contacto, ${on}`,
    subject: (on) => `Un cambio en su servicio (datos de contacto, ${on})`,
    changed: (on) => `El ${on}, nuestra oficina cambió datos de contacto de su servicio con nosotros.`,
    yours: 'Si lo hizo usted o lo pidió, no tiene que hacer nada.',
    notYours: (contact) =>
      `Si no fue usted, avísenos enseguida: ${contact}. Durante 30 días no enviamos registros de su servicio a los datos de contacto que cambiaron.`,
  },
);

/** To the old address (47 CFR 64.2010(f), R-18): never what changed, and no sign-in link. */
export const addressChanged = changed(words);
