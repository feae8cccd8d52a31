import { type Sentence, sentencesIn } from './entry.ts';

/** Why we did not do a thing, and what we do not have. */
export const reasonSentences: readonly Sentence[] = sentencesIn(
  { fields: ['answer', 'reply', 'complaint-message', 'complaint-finding'] },
  {
    'not-found': ['We found no account in your name.', 'No encontramos ninguna cuenta a su nombre.'],
    'number-not-found': [
      'We found no account with the number that you gave us.',
      'No encontramos ninguna cuenta con el número que nos dio.',
    ],
    'child-not-found': ['We found no profile of this child.', 'No encontramos ningún perfil de este menor.'],
    'no-data-then': [
      'We found no data of this kind for that time.',
      'No encontramos datos de este tipo para esa fecha.',
    ],
    'other-carrier': [
      'This number is with some other phone company.',
      'Este número es de otra empresa telefónica.',
    ],
    'not-our-number': ['The number that called you is not ours.', 'El número que le llamó no es nuestro.'],
    'we-hold-none': ['We do not have {data}.', 'No tenemos {data}.'],
    'texts-not-kept': [
      'We do not keep the words of text messages.',
      'No guardamos el texto de los mensajes.',
    ],
    'texts-kept': [
      'We keep only the date, time and number.',
      'Solo guardamos la fecha, la hora y el número.',
    ],
    'voicemail-gone': [
      'Voicemail is deleted after {count} days, and we keep no copy.',
      'Los mensajes de voz se borran a los {count} días y no guardamos copia.',
    ],
    'video-gone': [
      'The videos of our stores are written over after {count} days.',
      'Los videos de nuestras tiendas se reemplazan a los {count} días.',
    ],
    'data-too-old': [
      'That is too long ago, so we have it no more.',
      'Fue hace mucho tiempo y ya no lo tenemos.',
    ],
    'already-right': [
      'The data was right, so we changed nothing.',
      'El dato estaba bien y no cambiamos nada.',
    ],
    'late-payment-true': [
      'The late payment is true, so we did not change it.',
      'El pago tardío es cierto y no lo cambiamos.',
    ],
    'add-statement': ['You may add a short note of your own.', 'Usted puede añadir una nota propia.'],
    'bank-returned': ['Your bank sent the payment back.', 'Su banco devolvió el pago.'],
    'paper-too-old': ['The paper that you sent is too old.', 'El documento que envió es demasiado antiguo.'],
    'not-personal': [
      'Taxes and fees on a bill are not data about you.',
      'Los impuestos y cargos de una factura no son datos sobre usted.',
    ],
    'fee-in-contract': [
      'The fee is in the contract that you signed.',
      'El cargo está en el contrato que usted firmó.',
    ],
    'law-department': [
      'Please write to our legal team about the contract.',
      'Sobre el contrato, escriba a nuestro equipo legal.',
    ],
    'lawyer-notes': [
      'The notes of our lawyers are not part of this.',
      'Las notas de nuestros abogados no forman parte de esto.',
    ],
    'other-person': ['It has data about someone else.', 'Incluye datos de otra persona.'],
    'other-persons-records': [
      'We cannot give you the records of another person.',
      'No podemos darle los registros de otra persona.',
    ],
    'even-if-married': ['This is so even if you are married to that person.', 'Es así aunque sea su pareja.'],
    'account-of-other': [
      'The line is in the name of another person.',
      'La línea está a nombre de otra persona.',
    ],
    'owner-asks': ['Please ask that person to write to us.', 'Pida a esa persona que nos escriba.'],
    'company-asks': [
      'Only the company that stores the data with us can ask for this.',
      'Solo la empresa que guarda los datos con nosotros puede pedir esto.',
    ],
    'then-we-will': ['If it asks us, we will do it.', 'Si lo pide, lo haremos.'],
    'we-act-for': ['We do only what {name} asks us to do.', 'Solo hacemos lo que nos pide {name}.'],
    'contract-steps': ['We do as your contract says.', 'Hacemos lo que dice su contrato.'],
    'admin-exports': [
      'Only your admin can get these files.',
      'Solo su administrador puede sacar estos archivos.',
    ],
    'not-a-contact': [
      'The person who wrote is not a contact of your company.',
      'Quien escribió no es un contacto de su empresa.',
    ],
    'identity-open': [
      'We could not tell who you are from what you sent.',
      'No pudimos confirmar su identidad con lo que envió.',
    ],
    'birth-date-differs': [
      'The date of birth is not the one that we have.',
      'La fecha de nacimiento no es la que tenemos.',
    ],
    'bill-is-no-proof': [
      'A bill does not show us who you are.',
      'Una factura no nos muestra quién es usted.',
    ],
    'no-social-card': [
      'Please do not send us your Social Security card.',
      'Por favor no nos envíe su tarjeta del Seguro Social.',
    ],
    'not-by-email': [
      'We cannot send call records by email.',
      'No podemos enviar registros de llamadas por correo electrónico.',
    ],
    'not-by-letter': ['We cannot reset a PIN by letter.', 'No podemos cambiar un PIN por carta.'],
    'pin-in-store': [
      'You can do this in a store with a photo ID.',
      'Puede hacerlo en una tienda con una identificación con foto.',
    ],
    'paper-not-for-account': [
      'Your paper does not name this account.',
      'Su documento no menciona esta cuenta.',
    ],
    'not-signed': ['The paper is not signed.', 'El documento no está firmado.'],
    'page-blank': ['One page of your fax is blank.', 'Una página de su fax está en blanco.'],
    'came-without-name': ['Your letter came without a name.', 'Su carta llegó sin nombre.'],
    'names-differ': [
      'The name in your letter is not the one on the account.',
      'El nombre de su carta no es el de la cuenta.',
    ],
    'two-of-same-name': [
      'There is more than one person with your name.',
      'Hay más de una persona con su nombre.',
    ],
    'upload-too-big': ['The file that you sent was too large.', 'El archivo que envió era demasiado grande.'],
    'no-fax': ['We have no fax number now.', 'Ya no tenemos número de fax.'],
    'code-ended': ['Your code has ended.', 'Su código ya venció.'],
    'new-code': ['Ask for a new one on the status page.', 'Pida otro en la página de estado.'],
    'asked-before': [
      'We got the same request from you on {day}.',
      'Recibimos la misma solicitud suya el {day}.',
    ],
    'answered-before': ['We wrote to you about it on {day}.', 'Le escribimos sobre eso el {day}.'],
    'copy-of-answer': [
      'You will find a copy of our letter with this one.',
      'Con esta carta va una copia de la anterior.',
    ],
    'fee-may-apply': [
      'For more of the same in a year, we may charge {amount}.',
      'Por más de lo mismo en un año, podemos cobrar {amount}.',
    ],
    'fee-ask': ['Please tell us if you want us to go on.', 'Díganos si quiere que sigamos.'],
    'twice-a-year': [
      'By law you may ask us for this twice a year.',
      'Según la ley, usted puede pedirnos esto dos veces al año.',
    ],
    'this-is-free': ['You pay nothing for this.', 'Usted no paga nada por esto.'],
    'credit-checked-once': [
      'We checked your credit once, on {day}.',
      'Consultamos su crédito una vez, el {day}.',
    ],
    'other-firm-alarm': ['This service is run by some other firm.', 'Otra empresa presta este servicio.'],
    'ask-other-firm': ['Please ask them for it.', 'Por favor pídaselo a ellos.'],
    'other-firm-charges': ['These charges are from some other firm.', 'Otra empresa hizo estos cargos.'],
    'name-on-bill': ['You will find its name on your bill.', 'Su nombre está en su factura.'],
    'not-our-store': ['That store does not work for us.', 'Esa tienda no trabaja para nosotros.'],
    'not-our-site': ['We do not run that site.', 'No manejamos ese sitio.'],
    'caller-id-faked': ['A caller can show a false number.', 'Quien llama puede mostrar un número falso.'],
    'not-from-us': ['The call was not from us.', 'La llamada no fue nuestra.'],
    'block-in-app': ['You can block a caller in our app.', 'Puede bloquear a quien llama en la aplicación.'],
    'blocking-count': [
      'We block some {count} robot calls a month on your line.',
      'Bloqueamos unas {count} llamadas de robots al mes en su línea.',
    ],
    'trace-call': [
      'For bad calls, dial *57 to trace them.',
      'Si recibe llamadas molestas, marque *57 para rastrearlas.',
    ],
    'report-lost-phone': [
      'You can report the lost phone where you live.',
      'Puede reportar el teléfono perdido donde vive.',
    ],
    'more-when-known': [
      'Once we know who you are, we will go on.',
      'Cuando sepamos quién es usted, seguiremos.',
    ],
    'start-when-signed': ['Once you sign, we will start.', 'Cuando usted firme, empezaremos.'],
    'rest-when-address': [
      'Once you confirm your address, we will send the rest.',
      'Cuando confirme su dirección, enviaremos el resto.',
    ],
  },
);
