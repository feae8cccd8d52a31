import { type Sentence, sentencesIn } from './entry.ts';

/** What we did, found and keep. */
export const doneSentences: readonly Sentence[] = sentencesIn(
  { fields: ['answer', 'reply', 'complaint-message', 'complaint-action'] },
  {
    'corrected-data': ['We corrected {data}.', 'Corregimos {data}.'],
    'corrected-on': ['We corrected {data} on {day}.', 'Corregimos {data} el {day}.'],
    'corrected-all-lines': [
      'We corrected {data} on all of your lines.',
      'Corregimos {data} en todas sus líneas.',
    ],
    'corrected-with-paper': [
      'The new text is as in the paper that you sent.',
      'El nuevo texto es como en el documento que usted envió.',
    ],
    'change-on-next-bill': ['You will see this on your next bill.', 'Usted lo verá en su próxima factura.'],
    'change-in-next-edition': [
      'You will see this in the next phone book.',
      'Usted lo verá en el próximo directorio.',
    ],
    'changed-as-asked': ['We changed {data}, as you asked.', 'Cambiamos {data}, como usted pidió.'],
    'deleted-data': ['We deleted {data}.', 'Borramos {data}.'],
    'deleted-on': ['We deleted {data} on {day}.', 'Borramos {data} el {day}.'],
    'deleted-child': ['We no longer take data from this child.', 'Ya no tomamos datos de este menor.'],
    'removed-remark': ['We took out the note, as you asked.', 'Quitamos la nota, como usted pidió.'],
    'removed-device': ['We took your {product} off your account.', 'Quitamos de su cuenta su {product}.'],
    'removed-user': [
      'This person may no longer use your account.',
      'Esta persona ya no puede usar su cuenta.',
    ],
    'user-until': [
      'This person could use your account until {day}.',
      'Esta persona podía usar su cuenta hasta el {day}.',
    ],
    'only-you-listed': ['No one else is named on your account.', 'Nadie más figura en su cuenta.'],
    'spouse-listed': [
      'Your husband or wife is named on your account.',
      'Su esposo o esposa figura en su cuenta.',
    ],
    'see-users': [
      'You can see in our app who may use the account.',
      'En la aplicación puede ver quién puede usar la cuenta.',
    ],
    'user-may-see-use': ['You can see how much the line is used.', 'Usted puede ver cuánto se usa la línea.'],
    'user-may-not-read': [
      'You cannot read the texts of the line.',
      'Usted no puede leer los mensajes de la línea.',
    ],
    'turned-off': [
      'Your {product} is off since {day}, as you asked.',
      'Su {product} no está en uso desde el {day}, como usted pidió.',
    ],
    'no-more-bills': ['You will get no more bills.', 'Usted ya no recibirá facturas.'],
    'closed-account': ['We closed the account on {day}.', 'Cerramos la cuenta el {day}.'],
    'closed-false-account': [
      'We closed the account that you did not open.',
      'Cerramos la cuenta que usted no abrió.',
    ],
    'moved-account': ['The account is now in your name.', 'La cuenta ya está a su nombre.'],
    'fee-waived': ['You do not have to pay a fee for this.', 'Usted no tiene que pagar por esto.'],
    'copies-enclosed': ['You will find the copies with this letter.', 'Las copias están con esta carta.'],
    'bills-enclosed': [
      'Here are your bills from {month} through {month2}.',
      'Aquí están sus facturas de {month} a {month2}.',
    ],
    'records-enclosed': [
      'Here are your records from {month} through {month2}.',
      'Aquí están sus registros de {month} a {month2}.',
    ],
    'chat-enclosed': [
      'The text of your chat is with this letter.',
      'El texto de su chat está con esta carta.',
    ],
    'pages-enclosed': ['There are {count} pages.', 'Son {count} páginas.'],
    'calls-listed': ['There are {count} calls on the list.', 'Hay {count} llamadas en la lista.'],
    'lines-listed': ['Our records show {count} lines.', 'Nuestros registros muestran {count} líneas.'],
    'device-listed': ['Our records show your {product}.', 'Nuestros registros muestran su {product}.'],
    'one-open-account': [
      'We found one open account in your name.',
      'Encontramos una cuenta abierta a su nombre.',
    ],
    'one-closed-account': [
      'We found one closed account in your name.',
      'Encontramos una cuenta cerrada a su nombre.',
    ],
    'we-hold': ['We have {data}.', 'Tenemos {data}.'],
    'paper-only': ['We send the list of calls on paper.', 'Enviamos la lista de llamadas en papel.'],
    'list-by-date': ['We sorted the list by date.', 'Ordenamos la lista por fecha.'],
    'call-length': ['The call was {count} seconds long.', 'La llamada duró {count} segundos.'],
    'download-link': [
      'Get your file with the link in our email.',
      'Baje su archivo con el enlace de nuestro correo.',
    ],
    'download-code': [
      'Get your records with the code from this letter.',
      'Baje sus registros con el código de esta carta.',
    ],
    'link-lasts': ['The link works for {count} days.', 'El enlace sirve por {count} días.'],
    'file-csv': ['You can open the file with Excel.', 'Puede abrir el archivo con Excel.'],
    'file-zip': [
      'To open the file, use the pass phrase that you chose.',
      'Para abrir el archivo, use la frase que usted eligió.',
    ],
    'file-pin': [
      'To open the file, use the PIN of your account.',
      'Para abrir el archivo, use el PIN de su cuenta.',
    ],
    'limit-since': ['Your limit is in force since {day}.', 'Su límite está en vigor desde el {day}.'],
    'limit-lasts': ['It stays in force until you change it.', 'Sigue en vigor hasta que usted lo cambie.'],
    'no-marketing-use': [
      'We will not use your call records for ads.',
      'No usaremos sus registros de llamadas para publicidad.',
    ],
    'no-more-ads': [
      'You will get no more ads or sales calls from us.',
      'Ya no recibirá publicidad ni llamadas de ventas.',
    ],
    'off-email-list': [
      'You will get no more news by email from us.',
      'Ya no recibirá nuestras noticias por correo.',
    ],
    'stopped-sharing-apps': [
      'We no longer share your data with the apps that you named.',
      'Ya no damos sus datos a las aplicaciones que usted indicó.',
    ],
    'noted-call-times': ['We wrote down when we may call you.', 'Anotamos cuándo podemos llamarle.'],
    'off-phone-book': ['You are no longer in the phone book.', 'Usted ya no figura en el directorio.'],
    refunded: ['We paid {amount} back to you.', 'Le devolvimos {amount}.'],
    'refunded-on': ['We paid {amount} back to you on {day}.', 'Le devolvimos {amount} el {day}.'],
    credited: ['We took {amount} off your bill.', 'Le descontamos {amount} de su factura.'],
    'deposit-back': [
      'We paid your deposit of {amount} back to you.',
      'Le devolvimos su depósito de {amount}.',
    ],
    'credit-shows': ['You will see the credit on your next bill.', 'Verá el crédito en su próxima factura.'],
    'check-reissued': [
      'We stopped the old check and sent a new one.',
      'Anulamos el cheque anterior y enviamos otro.',
    ],
    'extras-blocked': [
      'Other companies can no longer add charges to your bill.',
      'Otras empresas ya no pueden añadir cargos a su factura.',
    ],
    'calls-taken-off': ['We took these calls off your bill.', 'Quitamos estas llamadas de su factura.'],
    'blocked-lost-phone': ['We blocked the phone that you lost.', 'Bloqueamos el teléfono que usted perdió.'],
    'blocked-lost-on': ['We blocked the phone on {day}.', 'Bloqueamos el teléfono el {day}.'],
    'blocked-means': ['It cannot be used with our service now.', 'Ahora no sirve con nuestro servicio.'],
    'report-number-noted': [
      'We added your report number to our file.',
      'Añadimos su número de reporte al expediente.',
    ],
    'pin-reset': ['We reset your PIN, as you asked.', 'Cambiamos su PIN, como usted pidió.'],
    'pin-new': ['Please choose a new PIN in our app.', 'Por favor elija un PIN nuevo en la aplicación.'],
    unlocked: ['You can use your account again.', 'Usted puede usar su cuenta otra vez.'],
    'wrong-pin': ['A wrong PIN was typed too many times.', 'Se escribió un PIN incorrecto demasiadas veces.'],
    'old-pin-ends': ['Your old PIN no longer works.', 'Su PIN anterior ya no sirve.'],
    'number-moved': ['Your number is now with your new carrier.', 'Su número ya está con su nuevo operador.'],
    'note-to-old-address': [
      'We sent a note on this to your old address.',
      'Enviamos un aviso de esto a su dirección anterior.',
    ],
    'expect-note': ['You will get a short note on this.', 'Usted recibirá un aviso corto sobre esto.'],
    'addon-ended': ['We ended the extra service.', 'Cancelamos el servicio adicional.'],
    'trial-ended': [
      'The free trial has ended, so it is on your bill.',
      'La prueba gratis terminó, por eso está en su factura.',
    ],
    'greeting-reset': [
      'Your voicemail has the first greeting again.',
      'Su buzón tiene otra vez el saludo inicial.',
    ],
    'listing-fixed': ['We fixed how your number is listed.', 'Corregimos cómo figura su número.'],
    'price-kept': ['You pay the price that we told you.', 'Usted paga el precio que le dijimos.'],
    'shared-with': ['We gave {data} to {recipient}.', 'Dimos {data} a {recipient}.'],
    'shared-why-work': [
      'They need it to do their work for us.',
      'Lo necesitan para su trabajo con nosotros.',
    ],
    'shared-none': [
      'We gave your data to none of our sister companies.',
      'No dimos sus datos a otras empresas del grupo.',
    ],
    'told-recipient': ['We told {recipient} about the change.', 'Informamos del cambio a {recipient}.'],
    'asked-recipient': [
      'We asked {recipient} to change this, too.',
      'Pedimos a {recipient} que también lo cambie.',
    ],
    'recipient-time': ['That may take up to {count} days.', 'Eso puede tardar hasta {count} días.'],
    'debt-paid-told': ['We told {recipient} that you paid.', 'Informamos a {recipient} que usted pagó.'],
    'debt-with-collector': [
      'Your old debt is now with another company.',
      'Su deuda anterior ya está con otra empresa.',
    ],
    'ask-collector': ['Please ask that company about it.', 'Por favor pregunte a esa empresa.'],
    'keep-months': ['We keep {data} for {count} months.', 'Conservamos {data} por {count} meses.'],
    'keep-days': ['We keep {data} for {count} days.', 'Conservamos {data} por {count} días.'],
    'keep-years': ['We keep {data} for {count} years.', 'Conservamos {data} por {count} años.'],
    'keep-for-tax': ['Tax law makes us keep bills.', 'La ley de impuestos nos hace conservar las facturas.'],
    'deleted-after': ['We delete them after that.', 'Después los borramos.'],
    'keep-unpaid': [
      'We keep the bill that you still have to pay.',
      'Conservamos la factura que usted todavía debe.',
    ],
    'keep-request': [
      'We keep the record of this request for {count} years.',
      'Conservamos el registro de esta solicitud por {count} años.',
    ],
    'backups-end': [
      'Backup copies are written over after {count} days.',
      'Las copias de respaldo se reemplazan a los {count} días.',
    ],
    'recording-part': ['We took out the voice of the other person.', 'Quitamos la voz de la otra persona.'],
    'other-side-kept': [
      'The other person’s messages are still there.',
      'Los mensajes de la otra persona siguen ahí.',
    ],
  },
);
