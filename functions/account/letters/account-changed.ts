import { changed } from '#functions/letters/account-change.ts';
import { catalog } from '#functions/letters/catalog.ts';

const words = catalog(
  {
    reference: (on: string) => `sign-in details, ${on}`,
    subject: (on: string) => `A change to your service (sign-in details, ${on})`,
    changed: (on: string) =>
      `On ${on}, details for signing in to your account with us were created or changed.`,
    yours: 'If you did this or asked for it, you do not need to do anything.',
    notYours: (contact: string) =>
      `If you did not, tell us at once: ${contact}. We never call, text or email you to ask for a password, a PIN or a code.`,
  },
  {
    reference: (on) => `datos de acceso, ${on}`,
    subject: (on) => `Un cambio en su servicio (datos de acceso, ${on})`,
    changed: (on) => `El ${on} se crearon o cambiaron datos para entrar en su cuenta con nosotros.`,
    yours: 'Si lo hizo usted o lo pidió, no tiene que hacer nada.',
    notYours: (contact) =>
      `Si no fue usted, avísenos enseguida: ${contact}. Nunca llamamos ni escribimos para pedir una contraseña, un PIN o un código.`,
  },
);

/** To an address of record (47 CFR 64.2010(f), R-18): never which of the details, no value of them, and no sign-in link. */
export const accountChanged = changed(words);
