import { type Sentence, sentencesIn } from './entry.ts';

/** What we ask the requester. */
export const questionSentences: readonly Sentence[] = sentencesIn(
  { fields: ['question', 'reply', 'complaint-question'] },
  {
    'send-paper': ['Please send us {paper}.', 'Por favor envíenos {paper}.'],
    'send-paper-by': [
      'Please send us {paper} by {day}.',
      'Por favor envíenos {paper} a más tardar el {day}.',
    ],
    'need-paper-first': ['Before we can go on, we need {paper}.', 'Para poder seguir, necesitamos {paper}.'],
    'sign-and-send': [
      'Please sign the form and send it back.',
      'Por favor firme el formulario y devuélvalo.',
    ],
    'sign-and-notary': [
      'Please sign it before a notary and send it again.',
      'Fírmelo ante un notario y envíelo otra vez.',
    ],
    'lawyer-may-act': [
      'Your lawyer may act for you if you sign a paper for it.',
      'Su abogado puede actuar por usted si usted firma un permiso.',
    ],
    'which-account': ['Which of your accounts do you mean?', '¿A cuál de sus cuentas se refiere?'],
    'which-line': [
      'Do you mean your home phone or your cell phone?',
      '¿Se refiere a su teléfono fijo o a su celular?',
    ],
    'line-ending': [
      'Do you mean the line that ends in {ending}?',
      '¿Se refiere a la línea que termina en {ending}?',
    ],
    'both-lines': ['Do you want us to turn off both lines?', '¿Quiere que desactivemos las dos líneas?'],
    'discount-ends': [
      'If only one line is left, the discount ends.',
      'Si queda una sola línea, el descuento termina.',
    ],
    'which-months': [
      'For which months do you want the call records?',
      '¿De qué meses quiere los registros de llamadas?',
    ],
    'which-bill': ['Which bill do you think is wrong?', '¿Cuál factura cree que tiene el error?'],
    'what-is-wrong': ['What is wrong, and what should it say?', '¿Qué está mal y qué debe decir?'],
    'what-to-delete': ['What do you want us to delete?', '¿Qué quiere que borremos?'],
    'what-to-see': ['What do you want to see?', '¿Qué quiere ver?'],
    'what-question': ['What do you want to know?', '¿Qué quiere saber?'],
    'service-address': ['What is the address of your service?', '¿Cuál es la dirección de su servicio?'],
    'when-opened': ['When did you open the account?', '¿Cuándo abrió la cuenta?'],
    'account-or-digits': [
      'Please tell us your account number or the last digits of your phone number.',
      'Díganos su número de cuenta o los últimos dígitos de su teléfono.',
    ],
    'who-are-you': [
      'Please tell us who you are so that we can look for your data.',
      'Díganos quién es usted para buscar sus datos.',
    ],
    'same-person': [
      'Are you the same person as the one on the account?',
      '¿Es usted la misma persona que figura en la cuenta?',
    ],
    'spouse-account': [
      'Is the account in the name of your husband or wife?',
      '¿Está la cuenta a nombre de su esposo o esposa?',
    ],
    'confirm-address': ['Please confirm your address.', 'Por favor confirme su dirección.'],
    'how-to-send': [
      'Do you want the records by mail or online?',
      '¿Quiere los registros por correo postal o en línea?',
    ],
    'which-recipient': ['To whom should we send the records?', '¿A quién debemos enviar los registros?'],
    'which-use': ['Which use of your records do you mean?', '¿A qué uso de sus registros se refiere?'],
    'child-age': ['How old is the child now?', '¿Qué edad tiene ahora el menor?'],
    'child-parent': ['Are you a parent of the child?', '¿Es usted madre o padre del menor?'],
    'best-time': ['When can we call you?', '¿Cuándo podemos llamarle?'],
    'split-file': ['Please split the file and try again.', 'Por favor divida el archivo e intente otra vez.'],
    'send-by-mail': [
      'Please send the papers by mail or on our site.',
      'Envíe los documentos por correo o en nuestro sitio.',
    ],
    'tell-us-more': ['Please tell us more about it.', 'Por favor díganos más sobre eso.'],
    'when-was-it': ['On which day was it?', '¿Qué día fue?'],
    'whom-did-you-talk-to': ['Whom did you talk to?', '¿Con quién habló usted?'],
    'what-would-help': ['What would you like us to do?', '¿Qué le gustaría que hiciéramos?'],
    'answer-us-by': ['Please answer by {day}.', 'Por favor responda a más tardar el {day}.'],
  },
);
