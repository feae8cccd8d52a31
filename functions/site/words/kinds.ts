import type { RequestKind } from '#domain/request/vocabulary.ts';
import { catalog, type Locale } from '#functions/letters/catalog.ts';
import type { Choice, ChoiceGroup } from './choices.ts';

type Heading = 'personal' | 'records' | 'other';

/** In form order; a kind without a heading does not compile. */
const headingOf: Readonly<Record<RequestKind, Heading>> = {
  access: 'personal',
  correct: 'personal',
  update: 'personal',
  delete: 'personal',
  deactivate: 'personal',
  'cpni-examine': 'records',
  'cpni-correct': 'records',
  'cpni-restrict': 'records',
  'cpni-permit': 'records',
  'cpni-disclose-to': 'records',
  'child-data': 'other',
  inquiry: 'other',
};

interface Words {
  readonly headings: Readonly<Record<Heading, string>>;
  readonly kinds: Readonly<Record<RequestKind, Omit<Choice, 'value'>>>;
}

const words = catalog<Words>(
  {
    headings: { personal: 'Personal data', records: 'Your phone records', other: 'Something else' },
    kinds: {
      access: { words: 'See the data', hint: 'A copy of the data, and what it is used for.' },
      correct: {
        words: 'Correct data that is wrong',
        hint: 'We ask you what is wrong, and what shows it.',
      },
      update: { words: 'Update details that have changed' },
      delete: { words: 'Delete data' },
      deactivate: { words: 'Deactivate an account' },
      'cpni-examine': {
        words: 'See my phone records',
        hint: 'The law calls them CPNI: your services, how you use them and your call details.',
      },
      'cpni-correct': {
        words: 'Correct my phone records',
        hint: 'We ask you what is wrong, and what shows it.',
      },
      'cpni-restrict': {
        words: 'Stop using my phone records for offers',
        hint: 'Your choice takes effect when we receive it. Your service and price stay the same.',
      },
      'cpni-permit': {
        words: 'Allow use of my phone records for offers',
        hint: 'You can withdraw this at any time, free of charge. Your service does not depend on it.',
      },
      'cpni-disclose-to': {
        words: 'Send my phone records to someone I name',
        hint: 'We ask you who should get them.',
      },
      'child-data': {
        words: 'Data about a child under 16',
        hint: 'For parents and guardians. Please tell us only what we need to find the data.',
      },
      inquiry: { words: 'A question about privacy' },
    },
  },
  {
    headings: { personal: 'Datos personales', records: 'Sus registros telefónicos', other: 'Otra cosa' },
    kinds: {
      access: { words: 'Ver los datos', hint: 'Una copia de los datos y para qué se usan.' },
      correct: {
        words: 'Corregir datos incorrectos',
        hint: 'Le preguntamos qué está mal y qué lo demuestra.',
      },
      update: { words: 'Actualizar datos que han cambiado' },
      delete: { words: 'Borrar datos' },
      deactivate: { words: 'Desactivar una cuenta' },
      'cpni-examine': {
        words: 'Ver mis registros telefónicos',
        hint: 'La ley los llama CPNI: sus servicios, cómo los usa y los detalles de sus llamadas.',
      },
      'cpni-correct': {
        words: 'Corregir mis registros telefónicos',
        hint: 'Le preguntamos qué está mal y qué lo demuestra.',
      },
      'cpni-restrict': {
        words: 'Dejar de usar mis registros telefónicos para ofertas',
        hint: 'Su decisión vale desde que la recibimos. Su servicio y su precio siguen igual.',
      },
      'cpni-permit': {
        words: 'Permitir que se usen mis registros telefónicos para ofertas',
        hint: 'Puede retirar este permiso cuando quiera, sin costo. Su servicio no depende de él.',
      },
      'cpni-disclose-to': {
        words: 'Enviar mis registros telefónicos a quien yo indique',
        hint: 'Le preguntamos quién debe recibirlos.',
      },
      'child-data': {
        words: 'Datos de un menor de 16 años',
        hint: 'Para padres y tutores. Díganos solo lo que necesitamos para encontrar los datos.',
      },
      inquiry: { words: 'Una pregunta sobre privacidad' },
    },
  },
);

/** In form order, without groups that are empty. `only`: those that a person can ask. */
export const kinds = (language: Locale, only?: readonly RequestKind[]): readonly ChoiceGroup[] => {
  const say = words(language);
  const asked = (Object.keys(headingOf) as RequestKind[]).filter((kind) => only?.includes(kind) ?? true);
  const groups = (Object.entries(say.headings) as [Heading, string][]).map(([under, heading]) => ({
    heading,
    choices: asked
      .filter((kind) => headingOf[kind] === under)
      .map((kind) => ({ value: kind, ...say.kinds[kind] })),
  }));
  return groups.filter(({ choices }) => choices.length > 0);
};

export const kindInWords = (kind: RequestKind, language: Locale): string => words(language).kinds[kind].words;
