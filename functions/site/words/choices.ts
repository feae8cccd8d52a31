import type { LetterFormat } from '#domain/case/letter-formats.ts';
import type { OwnCapacity } from '#domain/request/capacity-forms.ts';
import type { ChildAge, Relation } from '#domain/request/vocabulary.ts';
import { catalog, type Locale } from '#functions/letters/catalog.ts';

export interface Choice {
  readonly value: string;
  readonly words: string;
  readonly hint?: string;
}

export interface ChoiceGroup {
  readonly heading?: string;
  readonly choices: readonly Choice[];
}

type Words = Omit<Choice, 'value'>;

interface Lists {
  readonly capacity: Readonly<Record<OwnCapacity, Words>>;
  readonly relation: Readonly<Record<Relation, Words>>;
  readonly childAge: Readonly<Record<ChildAge, Words>>;
  readonly format: Readonly<Record<LetterFormat, Words>>;
}

const words = catalog<Lists>(
  {
    capacity: {
      controller: {
        words: 'A company that uses our services',
        hint: 'Before we act, we confirm the request with a contact that your company gave us.',
      },
      'data-subject': {
        words: 'Someone who dealt with such a company',
        hint: 'Only that company can decide about the data it stores with us.',
      },
      'account-holder': {
        words: 'A customer who has an account with us',
        hint: 'We answer only about your own account.',
      },
      guardian: {
        words: 'A parent or guardian of a child',
        hint: 'We will ask later how you are related to the child. Please do not send any papers now.',
      },
      agent: {
        words: 'Someone acting for another person',
        hint: 'Later we will ask for signed permission, and that person must confirm it.',
      },
      'former-customer': { words: 'A former customer' },
      'somebody-else': {
        words: 'Somebody else',
        hint: 'You visited our website, asked about our services, work for us or applied for a job.',
      },
    },
    relation: {
      visitor: { words: 'I visited your website' },
      prospect: { words: 'I asked about your services, or you contacted me about them' },
      employee: { words: 'I work for you, or I did' },
      applicant: { words: 'I applied for a job with you' },
    },
    childAge: {
      'under-13': { words: 'Under 13' },
      '13-15': { words: '13 to 15' },
      '16-or-older': { words: '16 or older' },
    },
    format: {
      standard: { words: 'Standard letters' },
      'large-print': { words: 'Large print' },
      braille: { words: 'Braille' },
      audio: { words: 'Audio' },
      'relay-call': { words: 'A relay call (711)' },
    },
  },
  {
    capacity: {
      controller: {
        words: 'Una empresa que usa nuestros servicios',
        hint: 'Antes de actuar, confirmamos la solicitud con un contacto que su empresa nos dio.',
      },
      'data-subject': {
        words: 'Alguien que trató con una de esas empresas',
        hint: 'Solo esa empresa puede decidir sobre los datos que guarda con nosotros.',
      },
      'account-holder': {
        words: 'Un cliente que tiene una cuenta con nosotros',
        hint: 'Respondemos solo sobre su propia cuenta.',
      },
      guardian: {
        words: 'El padre, la madre o el tutor de un menor',
        hint: 'Más adelante le preguntaremos qué relación tiene con el menor. No mande documentos ahora.',
      },
      agent: {
        words: 'Alguien que actúa por otra persona',
        hint: 'Más adelante le pediremos un permiso firmado, y esa persona debe confirmarlo.',
      },
      'former-customer': { words: 'Un antiguo cliente' },
      'somebody-else': {
        words: 'Otra persona',
        hint: 'Visitó nuestro sitio web, preguntó por nuestros servicios, trabaja para nosotros o solicitó un empleo.',
      },
    },
    relation: {
      visitor: { words: 'Visité su sitio web' },
      prospect: { words: 'Pregunté por sus servicios, o ustedes me contactaron para ofrecerlos' },
      employee: { words: 'Trabajo para ustedes, o trabajé antes' },
      applicant: { words: 'Solicité un empleo con ustedes' },
    },
    childAge: {
      'under-13': { words: 'Menos de 13' },
      '13-15': { words: 'De 13 a 15' },
      '16-or-older': { words: '16 o más' },
    },
    format: {
      standard: { words: 'Cartas normales' },
      'large-print': { words: 'Letra grande' },
      braille: { words: 'Braille' },
      audio: { words: 'Audio' },
      'relay-call': { words: 'Una llamada por el 711 (retransmisión)' },
    },
  },
);

/** The choices of a field, in the order of the form. */
export const choicesOf = (field: keyof Lists, language: Locale): readonly Choice[] =>
  Object.entries(words(language)[field] as Readonly<Record<string, Words>>).map(([value, its]) => ({
    value,
    ...its,
  }));
