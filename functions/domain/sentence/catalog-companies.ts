import { type Sentence, sentencesIn } from './entry.ts';

/** To a company that keeps data for us or whose data we keep. */
const notes = sentencesIn(
  { fields: ['company'] },
  {
    'company-hello': [
      'Thank you for your help with this request.',
      'Gracias por su ayuda con esta solicitud.',
    ],
    'company-reference': ['Our case number is {reference}.', 'Nuestro número de caso es {reference}.'],
    'company-delete': [
      'Please delete the data of this person on your side, too.',
      'Por favor borre también los datos de esta persona.',
    ],
    'company-correct': [
      'Please correct the data of this person on your side, too.',
      'Por favor corrija también los datos de esta persona.',
    ],
    'company-turn-off': [
      'Please turn off the data of this person on your side, too.',
      'Por favor desactive también los datos de esta persona.',
    ],
    'company-send': [
      'Please send us the data that you have about this person.',
      'Por favor envíenos los datos que tiene sobre esta persona.',
    ],
    'company-stop-use': [
      'Please stop using the data of this person for ads.',
      'Por favor deje de usar los datos de esta persona para publicidad.',
    ],
    'company-off-book': [
      'Please take this person out of the phone book.',
      'Por favor quite a esta persona del directorio telefónico.',
    ],
    'company-by': ['Please do this by {day}.', 'Por favor hágalo a más tardar el {day}.'],
    'company-tell-us': ['Please tell us when it is done.', 'Por favor avísenos cuando esté listo.'],
    'company-none': ['Please tell us, too, if you have no data.', 'Avísenos también si no tiene datos.'],
    'company-again': ['We wrote to you about this on {day}.', 'Le escribimos sobre esto el {day}.'],
    'company-no-answer-yet': ['We have no answer from you so far.', 'Hasta hoy no tenemos su respuesta.'],
    'company-got-it': ['We got your answer of {day}.', 'Recibimos su respuesta del {day}.'],
    'company-did': ['We did what you asked us to do.', 'Hicimos lo que ustedes nos pidieron.'],
    'company-your-choice': [
      'Please tell us what we should do with this request.',
      'Díganos qué debemos hacer con esta solicitud.',
    ],
    'company-confirm-contact': [
      'Please tell us if this person may write for you.',
      'Díganos si esta persona puede escribir por ustedes.',
    ],
    'company-file-open': ['We could not open your file.', 'No pudimos abrir su archivo.'],
    'company-file-again': ['Please send the file again.', 'Por favor envíe el archivo otra vez.'],
    'company-only-this': ['Please send us only data of this person.', 'Envíenos solo datos de esta persona.'],
    'company-contract': ['We ask for this under our contract.', 'Lo pedimos según nuestro contrato.'],
  },
);

/** About papers of a court that a person sent us: an estate, a divorce, a child, a change of name. */
const courtPapers = sentencesIn(
  { fields: ['answer', 'reply', 'complaint-message'] },
  {
    'court-got': [
      'We got the court papers that you sent on {day}.',
      'Recibimos los documentos del tribunal que envió el {day}.',
    ],
    'court-followed': ['We did what the court paper says.', 'Hicimos lo que dice el documento del tribunal.'],
    'court-name': [
      'We changed the name as the court paper says.',
      'Cambiamos el nombre como dice el documento del tribunal.',
    ],
    'court-heir': [
      'The court paper shows that you act for the estate.',
      'El documento del tribunal muestra que usted actúa por la herencia.',
    ],
    'court-guardian': [
      'The court paper shows that you act for this person.',
      'El documento del tribunal muestra que usted actúa por esta persona.',
    ],
    'court-other-account': [
      'The court paper does not name this account.',
      'El documento del tribunal no menciona esta cuenta.',
    ],
    'court-not-whole': [
      'A page of the court paper is missing.',
      'Falta una página del documento del tribunal.',
    ],
    'court-not-signed': ['The court paper is not signed.', 'El documento del tribunal no está firmado.'],
    'court-copy': [
      'Please send us a copy with the stamp of the court.',
      'Por favor envíe una copia con el sello del tribunal.',
    ],
    'court-must-decide': ['Only a court can decide this.', 'Solo un tribunal puede decidir esto.'],
    'court-to-legal': [
      'Please send court papers to our legal team.',
      'Envíe los documentos de tribunales a nuestro equipo legal.',
    ],
    'court-lawyer': [
      'If you need advice, please ask a lawyer.',
      'Si necesita consejo, pregunte a un abogado.',
    ],
    'court-no-advice': ['We cannot give you legal advice.', 'No podemos darle asesoría legal.'],
  },
);

/** What we did and what to do now; never how it was, and never whether data were lost. */
const passwords = sentencesIn(
  { fields: ['answer', 'reply', 'complaint-message', 'complaint-action'] },
  {
    'password-thanks': [
      'Thank you for telling us about your password.',
      'Gracias por avisarnos sobre su contraseña.',
    ],
    'password-account-thanks': [
      'Thank you for telling us about your account.',
      'Gracias por avisarnos sobre su cuenta.',
    ],
    'password-reset': ['We ended your old password on {day}.', 'Anulamos su contraseña anterior el {day}.'],
    'password-new': [
      'Please choose a new password that you use nowhere else.',
      'Elija una contraseña nueva que no use en otro lugar.',
    ],
    'password-new-pin': ['Please choose a new PIN, too.', 'Elija también un PIN nuevo.'],
    'password-signed-out': [
      'All devices have to sign in again.',
      'Todos los aparatos tienen que iniciar sesión otra vez.',
    ],
    'password-extra-step': [
      'We turned on a second step to sign in.',
      'Activamos un segundo paso para iniciar sesión.',
    ],
    'password-note-on-file': ['We put a note on your account.', 'Pusimos una nota en su cuenta.'],
    'password-ask-id': [
      'We will ask for a photo ID before we change your account.',
      'Pediremos una identificación con foto antes de cambiar su cuenta.',
    ],
    'password-undid': ['We changed {data} back to what it was.', 'Dejamos {data} como antes.'],
    'password-order-ended': [
      'We ended the order that you did not make.',
      'Cancelamos el pedido que usted no hizo.',
    ],
    'password-line-closed': [
      'We closed the line that you did not ask for.',
      'Cerramos la línea que usted no pidió.',
    ],
    'password-charge-off': [
      'You do not have to pay {amount} of this bill.',
      'Usted no tiene que pagar {amount} de esta factura.',
    ],
    'password-sim': [
      'We blocked your old SIM card on {day}.',
      'Bloqueamos su tarjeta SIM anterior el {day}.',
    ],
    'password-check-bill': [
      'Check your bills for charges you do not know.',
      'Revise si en sus facturas hay cargos que no conoce.',
    ],
    'password-tell-us': ['If you see one, please call us.', 'Si ve uno, por favor llámenos.'],
    'password-steps': [
      'You can find steps to take at IdentityTheft.gov.',
      'En RoboDeIdentidad.gov puede leer qué pasos seguir.',
    ],
    'password-statement': ['We have your signed statement.', 'Tenemos su declaración firmada.'],
    'password-bureaus': [
      'We asked the credit bureaus to take out that account.',
      'Pedimos a las oficinas de crédito que quiten esa cuenta.',
    ],
    'password-other-site': ['Please tell the other site about it, too.', 'Avise también al otro sitio.'],
    'password-no-code': [
      'Please do not give a code or password to any caller.',
      'No dé códigos ni contraseñas a quien le llame.',
    ],
  },
);

export const companySentences: readonly Sentence[] = [...notes, ...courtPapers, ...passwords];
