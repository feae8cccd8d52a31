import { html } from '#functions/design-system/html.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { SiteResponse } from './exchange.ts';
import { page } from './frame.ts';
import { hrefIn } from './language.ts';
import type { SiteLetterhead } from './needs.ts';
import { restrictionBelow } from './restriction/form.ts';

type Code = 'not-found' | 'unsupported-media-type' | 'body-too-large' | 'internal';
/** Title and sentence. */
type Words = { readonly start: string } & Readonly<Record<Code, readonly [string, string]>>;

const words = catalog<Words>(
  {
    start: 'Go to the start page',
    'not-found': ['Page not found', 'The address may be incomplete, or the page may no longer exist.'],
    'unsupported-media-type': [
      'We could not read that',
      'This page accepts only its own form, and we received something else. We recorded nothing.',
    ],
    'body-too-large': [
      'That is too long',
      'What you sent is too long for this form, so we recorded nothing. Please shorten it, or write to us.',
    ],
    internal: [
      'Something went wrong on our side',
      'Please try again in a moment. If it happens again, write to us. The 30 days count from the day we receive your request.',
    ],
  },
  {
    start: 'Ir a la página de inicio',
    'not-found': [
      'No encontramos la página',
      'La dirección puede estar incompleta o la página ya no existe.',
    ],
    'unsupported-media-type': [
      'No pudimos leer eso',
      'Esta página solo acepta su propio formulario y recibimos otra cosa. No anotamos nada.',
    ],
    'body-too-large': [
      'Es demasiado largo',
      'Lo que envió es demasiado largo para este formulario, así que no anotamos nada. Acórtelo o escríbanos.',
    ],
    internal: [
      'Algo falló de nuestro lado',
      'Intente de nuevo en un momento. Si vuelve a pasar, escríbanos. Los 30 días cuentan desde el día en que recibimos su solicitud.',
    ],
  },
);

/** A page for a person; a program gets the same as problem+json, by `Accept`. */
const simple =
  (status: number, code: Code) =>
  (letterhead: SiteLetterhead): SiteResponse => {
    const say = words(letterhead.language);
    const [title, sentence] = say[code];
    const shown = page(letterhead, {
      status,
      title,
      body: html`<h1 class="govuk-heading-xl">${title}</h1><p>${sentence}</p><p><a href="${hrefIn(letterhead.language, '/')}">${say.start}</a></p>${status >= 500 && restrictionBelow(letterhead)}`,
    });
    return { ...shown, problem: { code, detail: sentence } };
  };

export const notFound = simple(404, 'not-found');
export const notAForm = simple(415, 'unsupported-media-type');
export const tooLong = simple(413, 'body-too-large');
export const wentWrong = simple(500, 'internal');
