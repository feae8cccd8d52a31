import type { Asks, FirstLetter } from '#domain/request/at-receipt.ts';
import { catalog } from '#functions/letters/catalog.ts';

interface Words {
  readonly title: Readonly<Record<FirstLetter, string>>;
  readonly reference: string;
  readonly receivedOn: string;
  readonly kind: string;
  readonly next: string;
  readonly letter: string;
  readonly asks: Readonly<Record<Asks, readonly string[]>>;
  /** Everything is said in the one letter. */
  readonly redirected: readonly string[];
  readonly why: string;
  readonly withdraw: string;
  readonly withdrawHow: string;
  readonly statusPage: string;
  readonly unsatisfied: string;
  readonly complain: string;
  readonly complainHow: string;
  readonly save: string;
}

export const confirmationWords = catalog<Words>(
  {
    title: {
      acknowledgement: 'We have your request',
      'neutral-redirect': 'We have your request',
      'restriction-recorded': 'We recorded your restriction',
    },
    reference: 'Your reference',
    receivedOn: 'Received on',
    kind: 'Your request',
    next: 'What happens next',
    letter:
      'We will write to the email address you gave us. Our letter has your reference and a code to check the request.',
    asks: {
      nobody: [],
      'the-account-holder': [
        'We may ask you to confirm the request. We ask only through contact details that were on file before it. If we cannot confirm who is asking, we will write to you before the date above.',
      ],
      'this-address': [
        'We will send you a link to confirm that this address is yours. We may ask you for proof that you may make this request. This does not change the date above.',
      ],
      'this-mailbox': [
        'We will send you a link to confirm that this address is yours. For a correction, that is enough.',
        'To show or delete data, we need to know who you are. You gave us this address before your request, or you show us valid photo ID in person. This does not change the date above.',
      ],
      'this-mailbox-and-evidence': [
        'We will send you a link to confirm that this address is yours.',
        'For data about your work or your application, we always need to know who you are. You show us valid photo ID in person. Or we mail a code to a postal address on file. This does not change the date above.',
      ],
      'the-company': [
        'We act only if the company confirms the request. We ask only contacts that the company has named to us.',
      ],
    },
    redirected: [
      'Only the company you dealt with can decide about the data it stores with us. Please send your request to that company.',
      'With our letter we close the request on our side. You do not need to do anything else here.',
    ],
    why: 'If we cannot do what you ask, we will tell you why.',
    withdraw: 'If you change your mind',
    withdrawHow:
      'You can withdraw the request at any time before we answer. Use the code in our letter on the',
    statusPage: 'status page',
    unsatisfied: 'If you are not satisfied',
    complain: 'Complain',
    complainHow: 'at any time. This does not stop or delay anything.',
    save: 'Save or print this page for your records. If you get no email within two hours, check your spam folder, then write to us.',
  },
  {
    title: {
      acknowledgement: 'Recibimos su solicitud',
      'neutral-redirect': 'Recibimos su solicitud',
      'restriction-recorded': 'Registramos su restricción',
    },
    reference: 'Su referencia',
    receivedOn: 'Recibida el',
    kind: 'Su solicitud',
    next: 'Qué sigue',
    letter:
      'Le escribiremos al correo electrónico que nos dio. Nuestra carta tiene su referencia y un código para ver la solicitud.',
    asks: {
      nobody: [],
      'the-account-holder': [
        'Tal vez le pidamos confirmar la solicitud. Preguntamos solo por medios de contacto que ya teníamos. Si no podemos confirmar quién la hace, le escribiremos antes de la fecha de arriba.',
      ],
      'this-address': [
        'Le enviaremos un enlace para confirmar que esta dirección es suya. Tal vez le pidamos una prueba de que usted puede hacer esta solicitud. Eso no cambia la fecha de arriba.',
      ],
      'this-mailbox': [
        'Le enviaremos un enlace para confirmar que esta dirección es suya. Para una corrección, eso basta.',
        'Para mostrar o borrar datos, necesitamos saber quién es usted. Usted nos dio esta dirección antes de su solicitud, o nos muestra en persona una identificación válida con foto. Eso no cambia la fecha de arriba.',
      ],
      'this-mailbox-and-evidence': [
        'Le enviaremos un enlace para confirmar que esta dirección es suya.',
        'Para los datos sobre su trabajo o su solicitud de empleo, siempre necesitamos saber quién es usted. Nos muestra en persona una identificación válida con foto. O enviamos un código por correo postal a una dirección registrada. Eso no cambia la fecha de arriba.',
      ],
      'the-company': [
        'Actuamos solo si la empresa confirma la solicitud. Preguntamos solo a los contactos que la empresa nos indicó.',
      ],
    },
    redirected: [
      'Solo la empresa con la que trató puede decidir sobre los datos que guarda con nosotros. Envíe su solicitud a esa empresa.',
      'Con nuestra carta cerramos la solicitud aquí. No tiene que hacer nada más con nosotros.',
    ],
    why: 'Si no podemos hacer lo que pide, le diremos por qué.',
    withdraw: 'Si cambia de opinión',
    withdrawHow:
      'Puede retirar la solicitud en cualquier momento antes de nuestra respuesta. Use el código de nuestra carta en la',
    statusPage: 'página de estado',
    unsatisfied: 'Si no está conforme',
    complain: 'Puede quejarse',
    complainHow: 'en cualquier momento. Eso no detiene ni retrasa nada.',
    save: 'Guarde o imprima esta página. Si en dos horas no recibe un correo, revise la carpeta de spam y luego escríbanos.',
  },
);
