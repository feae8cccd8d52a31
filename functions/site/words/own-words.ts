import type { RequestKind } from '#domain/request/vocabulary.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { FieldText } from './form-fields.ts';

interface OwnWords {
  readonly about: Readonly<Record<RequestKind, FieldText>>;
  /** Of every question. */
  readonly careful: string;
}

/** What we ask a person to write in their own words. */
export const ownWords = catalog<OwnWords>(
  {
    about: {
      access: { label: 'Which data would you like to see?', hint: 'Tell us what helps us find it.' },
      correct: { label: 'Which data is it about?', hint: 'Tell us where you saw it.' },
      update: { label: 'Which details have changed?', hint: 'Tell us the old details and the new ones.' },
      delete: { label: 'Which data should we delete?', hint: 'Tell us what helps us find it.' },
      deactivate: { label: 'Which account should we deactivate?', hint: 'Tell us what helps us find it.' },
      'cpni-examine': {
        label: 'Which phone records would you like to see?',
        hint: 'For example which line, and from which months.',
      },
      'cpni-correct': { label: 'Which phone records are they?', hint: 'For example a bill and its date.' },
      'cpni-restrict': {
        label: 'For which services?',
        hint: 'For example “all of them”, or a phone number.',
      },
      'cpni-permit': {
        label: 'For which services, and for which offers?',
        hint: 'For example “offers for my business line”.',
      },
      'cpni-disclose-to': {
        label: 'Which phone records should we send?',
        hint: 'For example which line, and from which months.',
      },
      'child-data': {
        label: 'What should we know about the child’s data?',
        hint: 'Tell us what you want us to do, and only what we need to find the data.',
      },
      inquiry: { label: 'What is your question?' },
    },
    careful: 'Please do not include passwords, copies of your ID or health details.',
  },
  {
    about: {
      access: { label: '¿Qué datos quiere ver?', hint: 'Díganos lo que nos ayude a encontrarlos.' },
      correct: { label: '¿De qué datos se trata?', hint: 'Díganos dónde los vio.' },
      update: { label: '¿Qué datos cambiaron?', hint: 'Díganos los datos viejos y los nuevos.' },
      delete: { label: '¿Qué datos debemos borrar?', hint: 'Díganos lo que nos ayude a encontrarlos.' },
      deactivate: {
        label: '¿Qué cuenta debemos desactivar?',
        hint: 'Díganos lo que nos ayude a encontrarla.',
      },
      'cpni-examine': {
        label: '¿Qué registros telefónicos quiere ver?',
        hint: 'Por ejemplo, de qué línea y de qué meses.',
      },
      'cpni-correct': {
        label: '¿De qué registros telefónicos se trata?',
        hint: 'Por ejemplo, una factura y su fecha.',
      },
      'cpni-restrict': {
        label: '¿Para qué servicios?',
        hint: 'Por ejemplo, “todos”, o un número de teléfono.',
      },
      'cpni-permit': {
        label: '¿Para qué servicios y para qué ofertas?',
        hint: 'Por ejemplo, “ofertas para la línea de mi negocio”.',
      },
      'cpni-disclose-to': {
        label: '¿Qué registros telefónicos debemos enviar?',
        hint: 'Por ejemplo, de qué línea y de qué meses.',
      },
      'child-data': {
        label: '¿Qué debemos saber sobre los datos del menor?',
        hint: 'Díganos qué quiere que hagamos y solo lo que necesitamos para encontrar los datos.',
      },
      inquiry: { label: '¿Cuál es su pregunta?' },
    },
    careful: 'No incluya contraseñas, copias de su identificación ni datos de salud.',
  },
);
