import { catalog } from '#functions/letters/catalog.ts';

export const rosterWords = catalog(
  {
    added: 'After the change, these people can instruct us for your company:',
    ended: 'After the change, these people can no longer instruct us:',
    answer: 'Answer on this page:',
    proposed: {
      subject: (reference: string) => `Please confirm a change to your company’s contacts (${reference})`,
      asked: (on: string, company: string) =>
        `On ${on}, someone asked us, for ${company}, to change who can instruct us.`,
      confirm:
        'The change takes effect only if one of the current contacts confirms it. Please confirm or refuse it:',
    },
    coolsDown: {
      subject: (reference: string) => `Your company’s contacts will change (${reference})`,
      asked: (on: string, company: string, effectiveOn: string) =>
        `On ${on}, the person who signed the contract for ${company} asked us by letter to change who can instruct us. The change takes effect on ${effectiveOn}.`,
      refuse: 'If this is not right, please refuse it before then:',
    },
    changed: {
      subject: (reference: string) => `Your company’s contacts have changed (${reference})`,
      confirmed: (on: string, company: string) =>
        `On ${on}, a contact of ${company} confirmed a change to who can instruct us.`,
      wrong: (contact: string) => `If this is not right, tell us at once: ${contact}.`,
    },
  },
  {
    added: 'Después del cambio, estas personas pueden darnos instrucciones en nombre de su empresa:',
    ended: 'Después del cambio, estas personas ya no pueden darnos instrucciones:',
    answer: 'Responda en esta página:',
    proposed: {
      subject: (reference) => `Confirme un cambio de los contactos de su empresa (${reference})`,
      asked: (on, company) =>
        `El ${on}, alguien nos pidió, en nombre de ${company}, cambiar quién puede darnos instrucciones.`,
      confirm: 'El cambio vale solo si lo confirma uno de los contactos actuales. Confírmelo o rechácelo:',
    },
    coolsDown: {
      subject: (reference) => `Van a cambiar los contactos de su empresa (${reference})`,
      asked: (on, company, effectiveOn) =>
        `El ${on}, la persona que firmó el contrato de ${company} nos pidió por carta cambiar quién puede darnos instrucciones. El cambio vale desde el ${effectiveOn}.`,
      refuse: 'Si no es correcto, rechácelo antes de esa fecha:',
    },
    changed: {
      subject: (reference) => `Cambiaron los contactos de su empresa (${reference})`,
      confirmed: (on, company) =>
        `El ${on}, un contacto de ${company} confirmó un cambio de quién puede darnos instrucciones.`,
      wrong: (contact) => `Si no es correcto, avísenos enseguida: ${contact}.`,
    },
  },
);
