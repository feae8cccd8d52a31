import { html } from '#functions/design-system/html.ts';
import type { SiteResponse } from './exchange.ts';
import { page } from './frame.ts';
import type { SiteLetterhead } from './needs.ts';

const simple =
  (status: number, title: string, sentence: string) =>
  (letterhead: SiteLetterhead): SiteResponse =>
    page(letterhead, {
      status,
      title,
      body: html`<h1 class="govuk-heading-xl">${title}</h1><p>${sentence}</p><p><a href="/">Go to the start page</a></p>`,
    });

export const notFound = simple(
  404,
  'Page not found',
  'The address may be incomplete, or the page may no longer exist.',
);

export const notAForm = simple(
  415,
  'We could not read that',
  'This page accepts only its own form, and we received something else. We recorded nothing.',
);

export const tooLong = simple(
  413,
  'That is too long',
  'What you sent is too long for this form, so we recorded nothing. Please shorten it, or write to us.',
);

export const wentWrong = simple(
  500,
  'Something went wrong on our side',
  'Please try again in a moment. If it happens again, write to us. The 30 days count from the day we receive your request.',
);
