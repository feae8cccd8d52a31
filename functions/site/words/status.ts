import type { ExtendReason } from '#domain/request/officer-action-events.ts';
import type { Asked } from '#domain/request/view.ts';
import { catalog } from '#functions/letters/catalog.ts';

interface Words {
  readonly ask: {
    readonly title: string;
    readonly intro: string;
    readonly label: string;
    readonly hint: string;
    readonly button: string;
    readonly empty: string;
    readonly unknown: string;
    readonly busy: string;
  };
  readonly sure: {
    readonly title: string;
    stop(id: string): string;
    readonly undo: string;
    readonly restriction: string;
    readonly yes: string;
    readonly no: string;
  };
  titleOf(stage: string): string;
  readonly facts: Readonly<
    Record<'due' | 'missed' | 'newDate' | 'first' | 'reference' | 'kind' | 'received', string>
  >;
  readonly extended: Readonly<Record<ExtendReason, string>>;
  readonly happened: string;
  readonly company: string;
  readonly todo: string;
  readonly confirm: Readonly<Record<Asked, string>>;
  readonly already: string;
  pauses(on: string): string;
  readonly enterCode: string;
  readonly lostLink: string;
  readonly onceOnly: string;
  readonly records: string;
  recordsUntil(on: string, left: number): string;
  readonly download: string;
  readonly again: string;
  readonly againHow: string;
  readonly mind: string;
  readonly mindHow: string;
  readonly unsatisfied: string;
  readonly complainHow: string;
  readonly alsoYou: string;
  readonly messages: {
    readonly title: string;
    readonly you: string;
    readonly us: string;
    readonly label: string;
    readonly hint: string;
    readonly send: string;
  };
  readonly news: {
    readonly link: string;
    another(id: string): string;
    readonly written: string;
    readonly withdrawn: string;
    readonly tooLate: string;
    readonly tooLong: string;
    readonly settled: string;
    readonly full: string;
    readonly tooMany: string;
  };
}

export const statusWords = catalog<Words>(
  {
    ask: {
      title: 'Check a request',
      intro: 'Our first letter to you has a link. Below the link, the code is on a line of its own.',
      label: 'Code from our letter',
      hint: 'It has two parts with a dot between them. You can paste it. The reference alone is not enough.',
      button: 'Show the request',
      empty: 'Enter the code from our letter',
      unknown: 'We found nothing under this code. Please copy the whole line from our letter.',
      busy: 'We could not look it up just now. Please try again in a moment.',
    },
    sure: {
      title: 'Withdraw this request?',
      stop: (id) => `We will stop working on ${id} and will not send you an answer.`,
      undo: 'You cannot undo this, but you can make a new request at any time.',
      restriction: 'Any restriction on the use of your phone records stays in force.',
      yes: 'Yes, withdraw it',
      no: 'No, go back',
    },
    titleOf: (stage) => `${stage}: your request`,
    facts: {
      due: 'We will answer by',
      missed: 'We promised to answer by',
      newDate: 'Our new date',
      first: 'First promised by',
      reference: 'Your reference',
      kind: 'Your request',
      received: 'Received on',
    },
    extended: {
      complex: 'We need more time because your request is complex.',
      'many-requests': 'We need more time because we have many requests from you.',
    },
    happened: 'What has happened',
    company: 'If a company stores your data with us, only that company can decide about it. See our letter.',
    todo: 'What you need to do now',
    confirm: {
      'the-company':
        'If we sent you a link or a code, use it to confirm the request. We ask only contacts that the company has named to us.',
      'the-account-holder':
        'If the account is yours, confirm the request with the link or code in our letter. It goes only to the contact details on file for the account.',
      'this-address':
        'If you gave us an email address, confirm the request with the link or code that we sent to it.',
      'this-mailbox':
        'If you gave us an email address, confirm the request with the link or code that we sent to it.',
      'this-mailbox-and-evidence':
        'If you gave us an email address, confirm the request with the link or code that we sent to it. Our letter says how to show us who you are.',
    },
    already: 'If you have confirmed it, you do not need to do anything.',
    pauses: (on) => `If nobody confirms it, we will pause it on ${on}.`,
    enterCode: 'Enter a code',
    lostLink: 'If a link from us no longer works',
    onceOnly: 'A link works once and for a limited time. A new link does not change the date for our answer.',
    records: 'Your records',
    recordsUntil: (on, left) =>
      `You can download them until ${on}. With the code that you have now, ${left === 1 ? '1 download is' : `${left} downloads are`} left. A new code does not change the last day.`,
    download: 'Download your records',
    again: 'If you still want an answer',
    againHow: 'We will open a new request linked to this one, with what you told us before.',
    mind: 'If you change your mind',
    mindHow: 'You can withdraw the request until we answer it.',
    unsatisfied: 'If you are not satisfied',
    complainHow: 'You can complain to us at any time. This does not stop or delay an open request.',
    alsoYou: 'You can also do any of these:',
    messages: {
      title: 'Messages',
      you: 'You wrote',
      us: 'We wrote',
      label: 'Write to us',
      hint: 'Your message becomes part of your request. Please do not send a password or a copy of your ID.',
      send: 'Send the message',
    },
    news: {
      link: 'If a link or a code can be sent, it goes to the contact details on file.',
      another: (id) => `We opened a new request linked to this one: ${id}. A letter about it is on its way.`,
      written: 'We received your message.',
      withdrawn: 'You withdrew your request.',
      tooLate: 'This request was already answered, withdrawn or closed, so you can no longer withdraw it.',
      tooLong: 'Please write a message of at most 5,000 characters.',
      settled:
        'This request was already answered, withdrawn or closed. You can make a new request or complain.',
      full: 'This request cannot take more messages. Please write to us at the address at the end of this page.',
      tooMany: 'You have sent many messages that we have not read yet. Please wait for our reply.',
    },
  },
  {
    ask: {
      title: 'Consultar una solicitud',
      intro: 'Nuestra primera carta tiene un enlace. Debajo del enlace, el código está en un renglón aparte.',
      label: 'Código de nuestra carta',
      hint: 'Tiene dos partes con un punto en medio. Puede pegarlo. La referencia sola no basta.',
      button: 'Mostrar la solicitud',
      empty: 'Escriba el código de nuestra carta',
      unknown: 'No encontramos nada con este código. Copie el renglón completo de nuestra carta.',
      busy: 'No pudimos buscarla en este momento. Inténtelo otra vez en un momento.',
    },
    sure: {
      title: '¿Retirar esta solicitud?',
      stop: (id) => `Dejaremos de trabajar en ${id} y no le enviaremos una respuesta.`,
      undo: 'No puede deshacerlo, pero puede hacer una solicitud nueva en cualquier momento.',
      restriction: 'Toda restricción del uso de sus registros telefónicos sigue en vigor.',
      yes: 'Sí, retirarla',
      no: 'No, volver',
    },
    titleOf: (stage) => `${stage}: su solicitud`,
    facts: {
      due: 'Responderemos a más tardar el',
      missed: 'Prometimos responder a más tardar el',
      newDate: 'Nuestra nueva fecha',
      first: 'Primera fecha prometida',
      reference: 'Su referencia',
      kind: 'Su solicitud',
      received: 'Recibida el',
    },
    extended: {
      complex: 'Necesitamos más tiempo porque su solicitud es compleja.',
      'many-requests': 'Necesitamos más tiempo porque tenemos muchas solicitudes suyas.',
    },
    happened: 'Qué ha pasado',
    company:
      'Si una empresa guarda sus datos con nosotros, solo esa empresa puede decidir sobre ellos. Vea nuestra carta.',
    todo: 'Qué debe hacer ahora',
    confirm: {
      'the-company':
        'Si le enviamos un enlace o un código, confirme con él la solicitud. Preguntamos solo a los contactos que la empresa nos indicó.',
      'the-account-holder':
        'Si la cuenta es suya, confirme la solicitud con el enlace o el código de nuestra carta. La carta llega solo a los datos de contacto registrados de la cuenta.',
      'this-address':
        'Si nos dio un correo electrónico, confirme la solicitud con el enlace o el código que le enviamos allí.',
      'this-mailbox':
        'Si nos dio un correo electrónico, confirme la solicitud con el enlace o el código que le enviamos allí.',
      'this-mailbox-and-evidence':
        'Si nos dio un correo electrónico, confirme la solicitud con el enlace o el código que le enviamos allí. Nuestra carta dice cómo mostrarnos quién es.',
    },
    already: 'Si ya la confirmó, no tiene que hacer nada.',
    pauses: (on) => `Si nadie la confirma, la pondremos en pausa el ${on}.`,
    enterCode: 'Ingresar un código',
    lostLink: 'Si un enlace nuestro ya no funciona',
    onceOnly:
      'Un enlace sirve una sola vez y por un tiempo limitado. Un enlace nuevo no cambia la fecha de nuestra respuesta.',
    records: 'Sus registros',
    recordsUntil: (on, left) =>
      `Puede descargarlos hasta el ${on}. Con el código que tiene ahora ${left === 1 ? 'queda 1 descarga' : `quedan ${left} descargas`}. Un código nuevo no cambia el último día.`,
    download: 'Descargar sus registros',
    again: 'Si todavía quiere una respuesta',
    againHow: 'Abriremos una solicitud nueva vinculada a esta, con lo que nos dijo antes.',
    mind: 'Si cambia de opinión',
    mindHow: 'Puede retirar la solicitud hasta que la respondamos.',
    unsatisfied: 'Si no está conforme',
    complainHow:
      'Puede quejarse ante nosotros en cualquier momento. Eso no detiene ni retrasa una solicitud abierta.',
    alsoYou: 'También puede hacer cualquiera de estas cosas:',
    messages: {
      title: 'Mensajes',
      you: 'Usted escribió',
      us: 'Nosotros escribimos',
      label: 'Escríbanos',
      hint: 'Su mensaje pasa a ser parte de su solicitud. No envíe contraseñas ni copias de su identificación.',
      send: 'Enviar el mensaje',
    },
    news: {
      link: 'Si se puede enviar un enlace o un código, llega a los datos de contacto registrados.',
      another: (id) =>
        `Abrimos una solicitud nueva vinculada a esta: ${id}. Una carta sobre ella va en camino.`,
      written: 'Recibimos su mensaje.',
      withdrawn: 'Usted retiró su solicitud.',
      tooLate: 'Esta solicitud ya se respondió, se retiró o se cerró, así que ya no puede retirarla.',
      tooLong: 'Escriba un mensaje de 5,000 caracteres como máximo.',
      settled:
        'Esta solicitud ya se respondió, se retiró o se cerró. Puede hacer una solicitud nueva o quejarse.',
      full: 'Esta solicitud no admite más mensajes. Escríbanos a la dirección al final de esta página.',
      tooMany: 'Ha enviado muchos mensajes que todavía no leímos. Espere nuestra respuesta, por favor.',
    },
  },
);
