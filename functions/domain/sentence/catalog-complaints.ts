import { type Sentence, sentencesIn } from './entry.ts';

const points = sentencesIn(
  { fields: ['complaint-point'] },
  {
    'point-late': [
      'You wrote that our answer came too late.',
      'Usted escribió que nuestra respuesta llegó tarde.',
    ],
    'point-no-answer': ['You wrote that you got no answer.', 'Usted escribió que no recibió respuesta.'],
    'point-not-all': [
      'You wrote that our answer was not whole.',
      'Usted escribió que nuestra respuesta no estaba completa.',
    ],
    'point-refused': ['You wrote that we were wrong to say no.', 'Usted escribió que no debimos negarnos.'],
    'point-wrong-data': [
      'You wrote that our data about you is wrong.',
      'Usted escribió que nuestros datos sobre usted tienen errores.',
    ],
    'point-ads': [
      'You wrote that you still get ads from us.',
      'Usted escribió que todavía recibe nuestra publicidad.',
    ],
    'point-limit': [
      'You wrote that we did not keep to your limit.',
      'Usted escribió que no respetamos su límite.',
    ],
    'point-shared': [
      'You wrote about data that we give to other companies.',
      'Usted escribió sobre datos que damos a otras empresas.',
    ],
    'point-bill': ['You wrote about a charge on your bill.', 'Usted escribió sobre un cargo en su factura.'],
    'point-staff': [
      'You wrote about how our staff treated you.',
      'Usted escribió sobre cómo le trató nuestro personal.',
    ],
    'point-visit': ['You wrote about a visit to your home.', 'Usted escribió sobre una visita a su casa.'],
    'point-proof': [
      'You wrote that we ask for too much proof.',
      'Usted escribió que pedimos demasiadas pruebas.',
    ],
    'point-form': ['You wrote about our web form.', 'Usted escribió sobre nuestro formulario web.'],
    'point-child': ['You wrote about data of your child.', 'Usted escribió sobre datos de su hijo o hija.'],
    'point-work': [
      'You wrote about data of your work with us.',
      'Usted escribió sobre datos de su trabajo con nosotros.',
    ],
    'point-other': ['You wrote about something else.', 'Usted escribió sobre otra cosa.'],
  },
);

const checks = sentencesIn(
  { fields: ['complaint-checked'] },
  {
    'checked-case': ['We read the whole case {reference}.', 'Leímos todo el caso {reference}.'],
    'checked-letters': ['We read your letters and ours.', 'Leímos sus cartas y las nuestras.'],
    'checked-dates': ['We checked each date of the case.', 'Revisamos cada fecha del caso.'],
    'checked-account': ['We checked your account.', 'Revisamos su cuenta.'],
    'checked-data': ['We checked {data}.', 'Revisamos {data}.'],
    'checked-bills': [
      'We checked your bills from {month} through {month2}.',
      'Revisamos sus facturas de {month} a {month2}.',
    ],
    'checked-choices': [
      'We checked your choices about ads and records.',
      'Revisamos sus opciones sobre publicidad y registros.',
    ],
    'checked-call': [
      'We heard the recording of your call to us.',
      'Escuchamos la grabación de su llamada a nosotros.',
    ],
    'checked-staff': ['We asked the staff who worked with you.', 'Preguntamos al personal que le atendió.'],
    'checked-recipient': ['We asked {recipient}.', 'Preguntamos a {recipient}.'],
    'checked-papers': ['We read the papers that you sent.', 'Leímos los documentos que usted envió.'],
    'checked-contract': ['We read your contract.', 'Leímos su contrato.'],
  },
);

const findings = sentencesIn(
  { fields: ['complaint-finding', 'complaint-message'] },
  {
    'found-right': ['You are right, and we are sorry.', 'Usted tiene razón y lo sentimos.'],
    'found-partly': [
      'You are right in part, and we are sorry for that part.',
      'Usted tiene razón en parte y sentimos esa parte.',
    ],
    'found-not': ['We did not find a mistake of ours in this.', 'No encontramos un error nuestro en esto.'],
    'found-late': [
      'Our answer was due on {day}, and it came late.',
      'Debíamos responder el {day} y respondimos tarde.',
    ],
    'found-on-time': [
      'Our answer was due on {day}, and it came in time.',
      'Debíamos responder el {day} y respondimos a tiempo.',
    ],
    'found-not-all': ['Our answer left out a part.', 'Nuestra respuesta dejó fuera una parte.'],
    'found-all': ['Our answer was whole.', 'Nuestra respuesta estaba completa.'],
    'found-wrong-data': ['The data was wrong.', 'Los datos tenían un error.'],
    'found-right-data': ['The data was right.', 'Los datos estaban bien.'],
    'found-charged-twice': ['We charged you twice.', 'Le cobramos dos veces.'],
    'found-charge-right': ['The charge is right.', 'El cargo es correcto.'],
    'found-late-visit': ['Our worker came late.', 'Nuestro técnico llegó tarde.'],
    'found-visit': ['Our worker was there on {day}.', 'Nuestro técnico estuvo ahí el {day}.'],
    'found-wrong-words': ['Our staff told you something wrong.', 'Nuestro personal le dijo algo equivocado.'],
    'found-ads-sent': ['We sent you ads when we should not.', 'Le enviamos publicidad cuando no debíamos.'],
    'found-limit-late': [
      'We put your limit in force too late.',
      'Pusimos su límite en vigor demasiado tarde.',
    ],
    'found-limit-kept': ['We kept to your limit since {day}.', 'Respetamos su límite desde el {day}.'],
    'found-proof-needed': [
      'We need this proof before we give out data.',
      'Necesitamos esta prueba antes de dar datos.',
    ],
    'found-too-much-proof': [
      'We asked for more proof than we need.',
      'Pedimos más pruebas de las necesarias.',
    ],
    'found-form': ['Our form had a mistake.', 'Nuestro formulario tenía un error.'],
    'found-outage': [
      'A storm cut off the service in your street.',
      'Una tormenta cortó el servicio en su calle.',
    ],
    'found-water': ['Water got into our box on your street.', 'Entró agua en nuestra caja de su calle.'],
  },
);

const actions = sentencesIn(
  { fields: ['complaint-action', 'complaint-message'] },
  {
    'action-none': [
      'We do not have to do more for this point.',
      'No tenemos que hacer más sobre este punto.',
    ],
    'action-reopen': ['We opened your request again.', 'Abrimos otra vez su solicitud.'],
    'action-answer-by': [
      'We will answer your request by {day}.',
      'Responderemos su solicitud a más tardar el {day}.',
    ],
    'action-send-rest': [
      'We will send you the rest by {day}.',
      'Le enviaremos el resto a más tardar el {day}.',
    ],
    'action-correct-by': ['We will correct {data} by {day}.', 'Corregiremos {data} a más tardar el {day}.'],
    'action-delete-by': ['We will delete {data} by {day}.', 'Borraremos {data} a más tardar el {day}.'],
    'action-refund-by': [
      'We will pay you {amount} by {day}.',
      'Le pagaremos {amount} a más tardar el {day}.',
    ],
    'action-stop-ads': ['We took you off our ad lists.', 'Le quitamos de nuestras listas de publicidad.'],
    'action-limit': ['Your limit is in force now.', 'Su límite ya está en vigor.'],
    'action-told-manager': [
      'We told the manager of our staff.',
      'Informamos al gerente de nuestro personal.',
    ],
    'action-train': [
      'We will train our staff on this by {day}.',
      'Capacitaremos a nuestro personal en esto a más tardar el {day}.',
    ],
    'action-fix-form': ['We fixed our form.', 'Corregimos nuestro formulario.'],
    'action-fixed-line': ['We fixed your line on {day}.', 'Reparamos su línea el {day}.'],
    'action-changed-work': [
      'We changed how we work on such requests.',
      'Cambiamos cómo atendemos estas solicitudes.',
    ],
    'action-letter': [
      'We will write to you about it by {day}.',
      'Le escribiremos sobre eso a más tardar el {day}.',
    ],
    'action-accept-proof': [
      'We now take the proof that you sent.',
      'Ya aceptamos la prueba que usted envió.',
    ],
    'complaint-closed': ['We closed this complaint on {day}.', 'Cerramos esta queja el {day}.'],
  },
);

export const complaintSentences: readonly Sentence[] = [...points, ...checks, ...findings, ...actions];
