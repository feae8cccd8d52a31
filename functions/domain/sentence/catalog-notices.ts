import { type Sentence, sentencesIn } from './entry.ts';

/**
 * The only ones about a security event: each repeats a notice that was sent to this person. `{reference}` and `{day}` are of that
 * notice, and of no other thing. None is for a complaint: nobody has shown there that an account is theirs.
 */
export const noticeSentences: readonly Sentence[] = sentencesIn(
  { fields: ['answer', 'reply'] },
  {
    'notice-sent': [
      'We sent you our notice {reference} on {day}.',
      'Le enviamos nuestro aviso {reference} el {day}.',
    ],
    'notice-tells': [
      'Our notice {reference} of {day} tells you what happened and what you can do.',
      'Nuestro aviso {reference} del {day} le dice qué pasó y qué puede hacer.',
    ],
    'notice-names-data': [
      'The data is named in our notice {reference} of {day}.',
      'Los datos se nombran en nuestro aviso {reference} del {day}.',
    ],
    'notice-contact': [
      'For questions, please use the contact in our notice {reference} of {day}.',
      'Si tiene preguntas, use el contacto de nuestro aviso {reference} del {day}.',
    ],
    'notice-read-again': [
      'Please read our notice {reference} of {day} again.',
      'Por favor lea otra vez nuestro aviso {reference} del {day}.',
    ],
  },
);
