import { type Sentence, sentencesIn } from './entry.ts';

/** Good for a letter of any kind. */
const courtesies = sentencesIn(
  {
    fields: ['answer', 'reply', 'question', 'extension', 'complaint-message', 'complaint-question'],
  },
  {
    'thank-you': ['Thank you for writing to us.', 'Gracias por escribirnos.'],
    'thank-you-request': ['Thank you for your letter of {day}.', 'Gracias por su carta del {day}.'],
    'thank-you-waiting': ['Thank you for your time.', 'Gracias por su tiempo.'],
    'thank-you-papers': ['Thank you for the papers that you sent.', 'Gracias por los documentos que envió.'],
    'thank-you-kind-words': ['Thank you for your kind words.', 'Gracias por sus amables palabras.'],
    'passed-on-thanks': ['We passed them on.', 'Las transmitimos.'],
    'write-if-questions': [
      'If you have questions, please write or call us.',
      'Si tiene preguntas, escríbanos o llámenos.',
    ],
    'press-2': ['For Spanish, press 2.', 'Para español, oprima el 2.'],
    'items-show': ['The list shows what we did and did not do.', 'La lista muestra qué hicimos y qué no.'],
    'reason-is-here': ['You can read the reason in this letter.', 'En esta carta puede leer el motivo.'],
    'send-new-facts': [
      'If you have new facts or papers, please send them.',
      'Si tiene datos o documentos nuevos, por favor envíelos.',
    ],
    'where-we-looked': [
      'You can read in this letter where we looked.',
      'En esta carta puede leer dónde buscamos.',
    ],
    'sorry-late': ['We are late, and we are sorry.', 'Respondemos tarde y lo sentimos.'],
    'late-our-fault': ['It was our fault.', 'Fue nuestra culpa.'],
    'late-in-mail': ['Your letter came to us late, on {day}.', 'Su carta nos llegó tarde, el {day}.'],
    'late-other-team': [
      'Your letter first went to the wrong team.',
      'Su carta llegó primero a otro departamento.',
    ],
    'late-storm': ['A storm closed our office.', 'Una tormenta cerró nuestra oficina.'],
    'mail-sorting-changed': [
      'We now sort our mail in a new way.',
      'Ahora ordenamos el correo de otra manera.',
    ],
    'sorry-mistake': ['We made a mistake, and we are sorry.', 'Nos equivocamos y lo sentimos.'],
    'sorry-form': [
      'Our form had a mistake, and we are sorry.',
      'Nuestro formulario tenía un error y lo sentimos.',
    ],
    'sorry-loss': ['We are sorry for your loss.', 'Lamentamos su pérdida.'],
    'sorry-hold-music': [
      'We are sorry that you had to wait on the phone.',
      'Sentimos que tuviera que esperar al teléfono.',
    ],
    'passed-on': ['We passed on what you wrote.', 'Transmitimos lo que usted escribió.'],
    'you-are-right': ['You are right, and we fixed it.', 'Usted tiene razón y ya lo corregimos.'],
    'missing-pages-now': [
      'The pages that you did not get are with this letter.',
      'Las páginas que faltaban van con esta carta.',
    ],
    'wrong-bill-sent': [
      'We sent you the wrong bill in {month}.',
      'Le enviamos una factura equivocada en {month}.',
    ],
    'please-destroy': ['Please destroy it.', 'Por favor destrúyala.'],
    'see-our-letter': ['Please see our letter of {day}.', 'Por favor vea nuestra carta del {day}.'],
    'no-date-change': ['This does not change any date.', 'Esto no cambia ninguna fecha.'],
    'work-on-time': ['We want to answer you in time.', 'Queremos responderle a tiempo.'],
    'answer-by': ['You will have our answer by {day}.', 'Tendrá nuestra respuesta a más tardar el {day}.'],
    'write-again-by': [
      'We will write to you again by {day}.',
      'Le volveremos a escribir a más tardar el {day}.',
    ],
    'our-reference': ['Your case number with us is {reference}.', 'Su número de caso es {reference}.'],
    'name-it': ['Please have it at hand when you call.', 'Téngalo a la mano cuando llame.'],
    'you-canceled': [
      'You told us that you did not ask for this, so we ended it.',
      'Usted dijo que no pidió esto y lo cancelamos.',
    ],
    'waited-for-bills': [
      'You now have your bills, so we can go on.',
      'Usted ya tiene sus facturas y podemos seguir.',
    ],
    'waited-until': ['We waited for your answer until {day}.', 'Esperamos su respuesta hasta el {day}.'],
    'tried-call': ['We called you twice, but no one answered.', 'Le llamamos dos veces y nadie contestó.'],
    'code-in-mail': [
      'We sent a code by mail to the address that we have.',
      'Enviamos un código por correo a la dirección que tenemos.',
    ],
    'code-comes': ['You should have it in a week.', 'Debe llegarle en una semana.'],
    'keep-code': ['Please do not share the code.', 'Por favor no comparta el código.'],
    'never-ask-password': ['We will never ask you for your password.', 'Nunca le pediremos su contraseña.'],
    appeal: [
      'If you do not agree, write to us and we will look again.',
      'Si no está de acuerdo, escríbanos y lo veremos otra vez.',
    ],
    'complain-state': [
      'You may also write to your state attorney general.',
      'También puede escribir al procurador general de su estado.',
    ],
    'complain-fcc': ['You may also write to the FCC.', 'También puede escribir a la FCC.'],
    'complain-country': [
      'You may also write to the data protection office of your country.',
      'También puede escribir a la oficina de protección de datos de su país.',
    ],
    'report-calls-fcc': [
      'You can tell the FCC about these calls.',
      'Puede informar a la FCC de estas llamadas.',
    ],
    appointment: ['We expect you on {day}.', 'Le esperamos el {day}.'],
    'call-back': ['We will call you on {day}.', 'Le llamaremos el {day}.'],
    'come-with-id': [
      'Please come to our office with a valid photo ID.',
      'Venga a nuestra oficina con una identificación válida con foto.',
    ],
    withdrawn: ['You took back your request, so we closed it.', 'Usted retiró su solicitud y la cerramos.'],
    'got-your-message': ['We got your message of {day}.', 'Recibimos su mensaje del {day}.'],
    'added-to-case': ['We added it to your case.', 'Lo añadimos a su caso.'],
    'still-working': ['We are working on your request.', 'Estamos trabajando en su solicitud.'],
    'new-request-needed': [
      'Please send us a new request for this.',
      'Por favor envíenos una nueva solicitud para esto.',
    ],
  },
);

/** Why the person waits longer. */
const extensions = sentencesIn(
  { fields: ['extension', 'reply'] },
  {
    'need-days': ['We need {count} more days.', 'Necesitamos {count} días más.'],
    'need-more-time': ['We need more time.', 'Necesitamos más tiempo.'],
    'many-requests': ['You sent us many requests.', 'Usted nos envió muchas solicitudes.'],
    'many-years': ['You asked for {count} years of records.', 'Usted pidió registros de {count} años.'],
    'old-account': ['Your account is very old.', 'Su cuenta es muy antigua.'],
    'paper-records': [
      'A part of the records is on paper or film.',
      'Una parte de los registros está en papel o película.',
    ],
    'many-systems': ['The data is in many places.', 'Los datos están en muchos lugares.'],
    'hard-request': ['Your request is not a simple one.', 'Su solicitud no es sencilla.'],
    'others-to-ask': [
      'We have to ask other companies that work for us.',
      'Tenemos que preguntar a otras empresas que trabajan para nosotros.',
    ],
    'others-voices': [
      'We have to take out data of other people.',
      'Tenemos que quitar datos de otras personas.',
    ],
    'to-translate': [
      'We have to put a part of it into your language.',
      'Tenemos que traducir una parte a su idioma.',
    ],
  },
);

export const replySentences: readonly Sentence[] = [...courtesies, ...extensions];
