import { catalog } from '#functions/letters/catalog.ts';

interface Words {
  readonly title: string;
  readonly lead: string;
  readonly fields: Readonly<Record<'account' | 'name' | 'contact', readonly [label: string, hint?: string]>>;
  readonly send: string;
  readonly recorded: string;
  readonly receipt: string;
  readonly written: string;
  readonly keep: string;
  /** While we work on the pages. */
  readonly maintenance: {
    readonly title: string;
    readonly later: string;
    readonly sent: string;
  };
  /** After a fault of ours. */
  readonly stillWorks: string;
}

/** Words of the form that works when nothing else does. Nothing here says that the number is one of ours. */
export const restrictionWords = catalog<Words>(
  {
    title: 'Stop using my phone records for offers',
    lead: 'Your choice takes effect when we receive it. Your service and price stay the same.',
    fields: {
      account: ['Account number', 'It is on your bill.'],
      name: ['Your name'],
      contact: ['Email or postal address', 'We send our letter about it there.'],
    },
    send: 'Send the restriction',
    recorded: 'We recorded your restriction',
    receipt: 'Your receipt number',
    written: 'We will write to the address you gave us.',
    keep: 'Keep the receipt number, or print this page.',
    maintenance: {
      title: 'We are working on our site',
      later: 'These pages are closed for now. Please come back later, or write to us at the address below.',
      sent: 'If you just sent us a form, we did not record it. Please send it again later.',
    },
    stillWorks: 'This form still works:',
  },
  {
    title: 'Dejar de usar mis registros telefónicos para ofertas',
    lead: 'Su decisión vale desde que la recibimos. Su servicio y su precio siguen igual.',
    fields: {
      account: ['Número de cuenta', 'Está en su factura.'],
      name: ['Su nombre'],
      contact: ['Correo electrónico o dirección postal', 'Ahí le enviamos nuestra carta.'],
    },
    send: 'Enviar la restricción',
    recorded: 'Registramos su restricción',
    receipt: 'Su número de recibo',
    written: 'Le escribiremos a la dirección que nos dio.',
    keep: 'Guarde el número de recibo o imprima esta página.',
    maintenance: {
      title: 'Estamos trabajando en nuestro sitio',
      later: 'Por ahora estas páginas están cerradas. Vuelva más tarde o escríbanos a la dirección de abajo.',
      sent: 'Si acaba de enviarnos un formulario, no lo registramos. Envíelo otra vez más tarde.',
    },
    stillWorks: 'Este formulario sí funciona:',
  },
);
