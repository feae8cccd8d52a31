import { catalog } from './catalog.ts';

/** Buttons of the status page, as the page and every letter name them. */
export const statusButtons = catalog(
  {
    newLink: 'Send a new link',
    newCode: 'Send a new code',
    askAgain: 'Ask again',
    withdraw: 'Withdraw this request',
    complain: 'I am not happy with this',
  },
  {
    newLink: 'Enviar un enlace nuevo',
    newCode: 'Enviar un código nuevo',
    askAgain: 'Pedirlo otra vez',
    withdraw: 'Retirar esta solicitud',
    complain: 'No estoy conforme con esto',
  },
);
