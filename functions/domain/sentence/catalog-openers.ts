import type { Outcome, RequestKind } from '#domain/request/vocabulary.ts';
import { type Sentence, sentencesIn } from './entry.ts';

type Opener = readonly [en: string, es: string];

/** The first sentence of an answer. A new kind or outcome does not compile until it has one. */
const openers: Readonly<Record<RequestKind, Readonly<Record<Outcome, Opener>>>> = {
  access: {
    done: ['Here is the data that you asked to see.', 'Aquí están los datos que usted pidió ver.'],
    'partly-done': [
      'Here is a part of the data that you asked to see.',
      'Aquí está una parte de los datos que usted pidió ver.',
    ],
    refused: [
      'We cannot give you the data that you asked to see.',
      'No podemos darle los datos que usted pidió ver.',
    ],
    'no-data': [
      'We looked for your data, and we found none.',
      'Buscamos sus datos y no encontramos ninguno.',
    ],
  },
  correct: {
    done: ['We made the changes that you asked for.', 'Hicimos los cambios que usted pidió.'],
    'partly-done': [
      'We made a part of the changes that you asked for.',
      'Hicimos una parte de los cambios que usted pidió.',
    ],
    refused: ['We did not make the change that you asked for.', 'No hicimos el cambio que usted pidió.'],
    'no-data': [
      'We looked for the data to correct, and we found none.',
      'Buscamos los datos por corregir y no encontramos ninguno.',
    ],
  },
  update: {
    done: ['Your data is now up to date.', 'Sus datos ya están al día.'],
    'partly-done': ['A part of your data is now up to date.', 'Una parte de sus datos ya está al día.'],
    refused: ['We did not update your data.', 'No actualizamos sus datos.'],
    'no-data': [
      'We looked for the data to update, and we found none.',
      'Buscamos los datos por actualizar y no encontramos ninguno.',
    ],
  },
  delete: {
    done: [
      'We deleted the data that you named, except what the law makes us keep.',
      'Borramos los datos que usted indicó, excepto lo que la ley nos hace conservar.',
    ],
    'partly-done': [
      'We deleted a part of the data that you named, except what the law makes us keep.',
      'Borramos una parte de los datos que usted indicó, excepto lo que la ley nos hace conservar.',
    ],
    refused: ['We did not delete the data that you named.', 'No borramos los datos que usted indicó.'],
    'no-data': [
      'We looked for the data to delete, and we found none.',
      'Buscamos los datos por borrar y no encontramos ninguno.',
    ],
  },
  deactivate: {
    done: [
      'We turned off what you asked us to turn off.',
      'Ya no está en uso lo que usted pidió desactivar.',
    ],
    'partly-done': [
      'We turned off a part of what you asked us to turn off.',
      'Desactivamos una parte de lo que usted nos pidió desactivar.',
    ],
    refused: [
      'We did not turn off what you asked us to turn off.',
      'No desactivamos lo que usted nos pidió desactivar.',
    ],
    'no-data': [
      'We looked for what to turn off, and we found nothing.',
      'Buscamos qué desactivar y no encontramos nada.',
    ],
  },
  'cpni-examine': {
    done: [
      'Your phone records are ready for you to read.',
      'Los registros de su teléfono están listos para que usted los lea.',
    ],
    'partly-done': [
      'A part of your phone records is ready for you to read.',
      'Una parte de los registros de su teléfono está lista para que usted la lea.',
    ],
    refused: [
      'We cannot give you the phone records that you asked for.',
      'No podemos darle los registros que usted pidió de su teléfono.',
    ],
    'no-data': [
      'We looked for your phone records, and we found none.',
      'Buscamos los registros de su teléfono y no hay ninguno.',
    ],
  },
  'cpni-correct': {
    done: ['We corrected your phone records.', 'Los registros de su teléfono ya están bien.'],
    'partly-done': [
      'We corrected a part of your phone records.',
      'Corregimos una parte de los registros de su teléfono.',
    ],
    refused: ['We did not change your phone records.', 'No cambiamos los registros de su teléfono.'],
    'no-data': [
      'We looked for the phone records to correct, and we found none.',
      'Buscamos qué corregir en los registros de su teléfono y no hay nada.',
    ],
  },
  'cpni-restrict': {
    done: [
      'We now limit the use of your phone records, as you asked.',
      'Ya limitamos el uso de los registros de su teléfono, como usted pidió.',
    ],
    'partly-done': [
      'We now limit a part of the uses of your phone records.',
      'Ya limitamos una parte de los usos de los registros de su teléfono.',
    ],
    refused: [
      'We need to use your phone records in this way, so we cannot limit it.',
      'Tenemos que usar así los registros de su teléfono y por eso no hay un límite.',
    ],
    'no-data': [
      'We looked, and we found no phone records to limit.',
      'Buscamos registros de su teléfono que limitar y no hay ninguno.',
    ],
  },
  'cpni-permit': {
    done: [
      'We wrote down that you allow this use of your phone records.',
      'Anotamos que usted permite este uso de los registros de su teléfono.',
    ],
    'partly-done': [
      'We wrote down that you allow a part of these uses of your phone records.',
      'Anotamos que usted permite una parte de estos usos de los registros de su teléfono.',
    ],
    refused: [
      'We did not change how we may use your phone records.',
      'No cambiamos cómo podemos usar los registros de su teléfono.',
    ],
    'no-data': [
      'We looked, and we found no phone records for this choice.',
      'Buscamos registros de su teléfono para esta opción y no hay ninguno.',
    ],
  },
  'cpni-disclose-to': {
    done: [
      'We sent your phone records to the person that you named.',
      'Enviamos los registros de su teléfono a la persona que usted indicó.',
    ],
    'partly-done': [
      'We sent a part of your phone records to the person that you named.',
      'Enviamos una parte de los registros de su teléfono a la persona que usted indicó.',
    ],
    refused: [
      'We did not send your phone records to the person that you named.',
      'No enviamos los registros de su teléfono a la persona que usted indicó.',
    ],
    'no-data': [
      'We looked for the phone records to send, and we found none.',
      'Buscamos los registros de su teléfono para enviarlos y no hay ninguno.',
    ],
  },
  'child-data': {
    done: [
      'We did what you asked us to do with your child’s data.',
      'Hicimos lo que usted pidió con los datos de su hijo o hija.',
    ],
    'partly-done': [
      'We did a part of what you asked us to do with your child’s data.',
      'Hicimos una parte de lo que usted pidió con los datos de su hijo o hija.',
    ],
    refused: [
      'We did not do what you asked us to do with your child’s data.',
      'No hicimos lo que usted pidió con los datos de su hijo o hija.',
    ],
    'no-data': [
      'We looked for your child’s data, and we found none.',
      'Buscamos datos de su hijo o hija y no encontramos ninguno.',
    ],
  },
  inquiry: {
    done: ['Here is the answer to your question.', 'Aquí está la respuesta a su pregunta.'],
    'partly-done': ['We can answer a part of your question.', 'Podemos responder una parte de su pregunta.'],
    refused: ['We cannot answer your question.', 'No podemos responder su pregunta.'],
    'no-data': [
      'We looked for an answer, and we found nothing on this.',
      'Buscamos una respuesta y no encontramos nada sobre esto.',
    ],
  },
};

export const openerKey = (kind: RequestKind, outcome: Outcome): string => `opener-${kind}-${outcome}`;

export const openingSentences: readonly Sentence[] = Object.entries(openers).flatMap(([kind, byOutcome]) =>
  Object.entries(byOutcome).flatMap(([outcome, row]) =>
    sentencesIn(
      { fields: ['answer'], kinds: [kind as RequestKind], outcomes: [outcome as Outcome] },
      { [openerKey(kind as RequestKind, outcome as Outcome)]: row },
    ),
  ),
);
