import { catalog } from '#functions/letters/catalog.ts';

export const rosterWords = catalog(
  {
    added: 'May ask us on behalf of your company from then on:',
    ended: 'May no longer do so:',
    answer: 'Answer on this page:',
    proposed: {
      subject: (reference: string) => `Please confirm a change of your company’s contacts (${reference})`,
      asked: (on: string, company: string) =>
        `For ${company} we were asked on ${on} to change who may instruct us.`,
      confirm: 'It counts only if one of the present contacts confirms it. Please confirm or refuse it:',
    },
    coolsDown: {
      subject: (reference: string) => `Your company’s contacts will change (${reference})`,
      asked: (on: string, company: string, effectiveOn: string) =>
        `For ${company} we were asked on ${on}, by a letter of the person who signed the contract, to change who may instruct us. It counts from ${effectiveOn} on.`,
      refuse: 'If that is not right, please refuse it before then:',
    },
    changed: {
      subject: (reference: string) => `Your company’s contacts have changed (${reference})`,
      confirmed: (on: string, company: string) =>
        `On ${on} a contact of ${company} confirmed a change of who may instruct us.`,
      wrong: (contact: string) => `If that is not right, tell us at once: ${contact}.`,
    },
  },
  {
    added: 'Pueden pedirnos cosas en nombre de su empresa desde entonces:',
    ended: 'Ya no pueden hacerlo:',
    answer: 'Responda en esta página:',
    proposed: {
      subject: (reference) => `Confirme un cambio de los contactos de su empresa (${reference})`,
      asked: (on, company) =>
        `Para ${company} se nos pidió el ${on} cambiar quién puede darnos instrucciones.`,
      confirm: 'Cuenta solo si lo confirma uno de los contactos actuales. Confírmelo o rechácelo, por favor:',
    },
    coolsDown: {
      subject: (reference) => `Van a cambiar los contactos de su empresa (${reference})`,
      asked: (on, company, effectiveOn) =>
        `Para ${company} se nos pidió el ${on}, por carta de quien firmó el contrato, cambiar quién puede darnos instrucciones. Cuenta desde el ${effectiveOn}.`,
      refuse: 'Si no es correcto, rechácelo antes, por favor:',
    },
    changed: {
      subject: (reference) => `Han cambiado los contactos de su empresa (${reference})`,
      confirmed: (on, company) =>
        `El ${on} un contacto de ${company} confirmó un cambio de quién puede darnos instrucciones.`,
      wrong: (contact) => `Si no es correcto, díganoslo enseguida: ${contact}.`,
    },
  },
);
