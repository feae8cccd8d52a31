import { type Sentence, sentencesIn } from './entry.ts';

/** How we work with data. */
const practices = sentencesIn(
  { fields: ['answer', 'reply', 'complaint-message', 'complaint-finding'] },
  {
    'do-not-sell': ['We do not sell your data.', 'No vendemos sus datos.'],
    'use-for-bills': [
      'We use this data to bill you and to fix your service.',
      'Usamos estos datos para cobrarle y reparar su servicio.',
    ],
    'no-ai': [
      'We do not use your data to train AI.',
      'No usamos sus datos para entrenar inteligencia artificial.',
    ],
    'why-pass-phrase': [
      'A pass phrase keeps other people from your file.',
      'Una frase de acceso cierra su archivo a otras personas.',
    ],
    'why-photo-id': [
      'We ask for a photo ID so that we talk to you and no one else.',
      'Pedimos una identificación con foto para hablar solo con usted.',
    ],
    'photo-id-in-store': [
      'For a new SIM card, our stores ask for a photo ID.',
      'Para una nueva tarjeta SIM, las tiendas piden una identificación con foto.',
    ],
    'how-we-answer-courts': [
      'When a court asks us for data, we check its papers first.',
      'Cuando un tribunal nos pide datos, primero revisamos los documentos.',
    ],
    'in-our-notice': [
      'Our privacy notice tells you more about this.',
      'Nuestro aviso de privacidad explica más.',
    ],
    'notice-changed': [
      'We last changed our privacy notice on {day}.',
      'Cambiamos nuestro aviso de privacidad el {day}.',
    ],
    'notice-enclosed': [
      'You will find a copy of the notice with this letter.',
      'Con esta carta va una copia del aviso.',
    ],
  },
);

/** Not in a complaint, where they could read as a denial. */
const notInComplaints = sentencesIn(
  { fields: ['answer', 'reply'] },
  {
    'who-can-open': [
      'Only staff who work on bills and care can open your file.',
      'Solo quienes atienden facturas y clientes pueden abrir su expediente.',
    ],
    'sign-in-rules': [
      'Our staff sign in with a key before they see data.',
      'Nuestro personal usa una llave propia para ver datos.',
    ],
    'calls-from-device': [
      'The calls were made from a device on your plan.',
      'Las llamadas salieron de un aparato de su plan.',
    ],
  },
);

export const practiceSentences: readonly Sentence[] = [...practices, ...notInComplaints];
