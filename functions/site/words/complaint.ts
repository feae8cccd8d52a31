import type { Complainant, Topic } from '#domain/complaint/vocabulary.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { relay } from '#functions/letters/reach-us.ts';

interface Words {
  readonly title: string;
  readonly lead: string;
  about(request: string): string;
  readonly topic: string;
  readonly topics: Readonly<Record<Topic, string>>;
  readonly hints: Readonly<Partial<Record<Topic, string>>>;
  readonly complainant: string;
  readonly complainants: Readonly<Record<Complainant, string>>;
  readonly details: string;
  readonly detailsHint: string;
  readonly name: string;
  readonly email: string;
  readonly emailHint: string;
  readonly code: string;
  readonly codeHint: string;
  readonly country: string;
  readonly countryHint: string;
  readonly preferNot: string;
  readonly send: string;
  readonly purpose: string;
  readonly who: string;
  readonly open: string;
  readonly body: string;
  readonly dpoTitle: string;
  dpo(contact: Markup): Markup;
  readonly missing: Readonly<Record<'topic' | 'complainant' | 'details' | 'name' | 'email', string>>;
  readonly refused: Readonly<Record<'onceMore' | 'notNow' | 'sentBefore', string>>;
  readonly received: string;
  readonly reference: string;
  readonly receivedOn: string;
  readonly subject: string;
  readonly next: string;
  readonly steps: (target: string, due: string) => readonly string[];
  readonly save: string;
}

/** What the form of a complaint says. */
export const complaintWords = catalog<Words>(
  {
    title: 'Make a privacy complaint',
    lead: 'Tell us what went wrong. It is free. You will have our answer within 45 days at the latest, and we aim for 30.',
    about: (request) =>
      `Your complaint is about your request ${request}. We write to the contact details that you gave us there.`,
    topic: 'What is it about?',
    topics: {
      request: 'How we handled a request',
      'phone-records': 'My phone records',
      'work-data': 'Data about my work for you, or my job application',
      other: 'Something else about privacy',
    },
    hints: { 'phone-records': 'For example, somebody saw or used them without permission.' },
    complainant: 'For whom do you write?',
    complainants: { person: 'For myself or my family', company: 'For a company' },
    details: 'What went wrong, and what do you want us to do?',
    detailsHint: 'Use your own words. Please do not send passwords or ID numbers.',
    name: 'Your full name',
    email: 'Email address',
    emailHint: 'We write to you at this address.',
    code: 'Code of your request',
    codeHint: 'It is in our first letter about the request. With it, we know which request you mean.',
    country: 'Country or territory where you live',
    countryHint: 'It decides which authority you can also go to.',
    preferNot: 'Prefer not to say',
    send: 'Send the complaint',
    purpose: 'We use what you type only to look into your complaint and to keep a record of our answer.',
    who: 'Someone who did not decide the matter looks into your complaint.',
    open: 'If your request is still open, we keep working on it, and its date does not change.',
    body: 'Our answers also name an independent body that you can go to at any time, at no cost to you.',
    dpoTitle: 'Data protection officer',
    dpo: (contact) =>
      html`Our data protection officer answers for complaints about privacy. You can also complain there by phone or email: ${contact}. ${relay('en')}`,
    missing: {
      topic: 'Choose what your complaint is about.',
      complainant: 'Choose for whom you write.',
      details: 'Tell us what went wrong, and what you want us to do.',
      name: 'Enter your name.',
      email: 'Enter an email address like name@example.com.',
    },
    refused: {
      onceMore: 'Please check what you typed and send it again.',
      notNow:
        'We could not record your complaint just now, but nothing you typed is lost. Please send it again in a moment.',
      sentBefore:
        'You already sent this form with different answers. If this is a new complaint, please send it again. If not, you do not need to send it again: we have the first one.',
    },
    received: 'We have your complaint',
    reference: 'Your reference',
    receivedOn: 'Received on',
    subject: 'Your complaint',
    next: 'What happens next',
    steps: (target, due) => [
      'We will write to you. Our letter has your reference and a code for the status page.',
      'Someone who did not decide the matter looks into it.',
      `We aim to answer by ${target}. You will have our answer by ${due} at the latest.`,
    ],
    save: 'Save or print this page for your records. If you gave us an email address and get no email within two hours, check your spam folder, then write to us.',
  },
  {
    title: 'Presentar una queja de privacidad',
    lead: 'Díganos qué salió mal. Es gratis. Tendrá nuestra respuesta en 45 días como máximo, y queremos dársela en 30.',
    about: (request) =>
      `Su queja trata de su solicitud ${request}. Le escribimos a los datos de contacto que nos dio allí.`,
    topic: '¿De qué trata?',
    topics: {
      request: 'Cómo atendimos una solicitud',
      'phone-records': 'Mis registros telefónicos',
      'work-data': 'Datos de mi trabajo para ustedes o de mi solicitud de empleo',
      other: 'Otro asunto de privacidad',
    },
    hints: { 'phone-records': 'Por ejemplo, alguien los vio o usó sin permiso.' },
    complainant: '¿Por quién escribe usted?',
    complainants: { person: 'Por mí o mi familia', company: 'Por una empresa' },
    details: '¿Qué salió mal y qué quiere que hagamos?',
    detailsHint: 'Use sus propias palabras. No mande contraseñas ni números de identificación.',
    name: 'Su nombre completo',
    email: 'Correo electrónico',
    emailHint: 'Le escribimos a esta dirección.',
    code: 'Código de su solicitud',
    codeHint: 'Está en nuestra primera carta sobre la solicitud. Con él sabemos de qué solicitud habla.',
    country: 'País o territorio donde vive',
    countryHint: 'De eso depende a qué autoridad también puede acudir.',
    preferNot: 'Prefiero no decirlo',
    send: 'Enviar la queja',
    purpose: 'Usamos lo que escribe solo para revisar su queja y guardar constancia de nuestra respuesta.',
    who: 'Revisa su queja una persona que no decidió el asunto.',
    open: 'Si su solicitud sigue abierta, seguimos trabajando en ella y su fecha no cambia.',
    body: 'Nuestras respuestas también nombran un organismo independiente al que puede acudir en cualquier momento, sin costo para usted.',
    dpoTitle: 'Oficial de protección de datos',
    dpo: (contact) =>
      html`Nuestro oficial de protección de datos responde por las quejas de privacidad. También puede quejarse allí por teléfono o por correo electrónico: ${contact}. ${relay('es')}`,
    missing: {
      topic: 'Elija de qué trata su queja.',
      complainant: 'Elija por quién escribe.',
      details: 'Díganos qué salió mal y qué quiere que hagamos.',
      name: 'Escriba su nombre.',
      email: 'Escriba una dirección de correo electrónico, por ejemplo nombre@example.com.',
    },
    refused: {
      onceMore: 'Revise lo que escribió y envíelo otra vez.',
      notNow:
        'No pudimos anotar su queja en este momento, pero no se perdió nada de lo que escribió. Envíela otra vez en un momento.',
      sentBefore:
        'Usted ya envió este formulario con otras respuestas. Si esta es una queja nueva, envíela otra vez. Si no, no tiene que enviarla otra vez: tenemos la primera.',
    },
    received: 'Tenemos su queja',
    reference: 'Su referencia',
    receivedOn: 'Recibida el',
    subject: 'Su queja',
    next: 'Qué pasa ahora',
    steps: (target, due) => [
      'Le escribiremos. Nuestra carta trae su referencia y un código para la página de estado.',
      'La revisa una persona que no decidió el asunto.',
      `Queremos responderle a más tardar el ${target}. Tendrá nuestra respuesta, como máximo, el ${due}.`,
    ],
    save: 'Guarde o imprima esta página. Si nos dio un correo electrónico y en dos horas no recibe nada, revise su carpeta de correo no deseado y luego escríbanos.',
  },
);
