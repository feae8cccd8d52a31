import type { SiteResponse } from './exchange.ts';
import { page } from './frame.ts';
import { html } from './html.ts';
import type { SiteLetterhead } from './needs.ts';

const simple =
  (status: number, title: string, sentence: string) =>
  (letterhead: SiteLetterhead): SiteResponse =>
    page(letterhead, {
      status,
      title,
      body: html`<h1>${title}</h1><p>${sentence}</p><p><a href="/">Go to the start</a></p>`,
    });

export const notFound = simple(
  404,
  'There is nothing here',
  'The address may be incomplete, or what was here is no longer kept.',
);

export const notAForm = simple(
  415,
  'We could not read that',
  'This page takes what its own form sends, and something else arrived. Nothing was recorded.',
);

export const tooLong = simple(
  413,
  'That is too long',
  'What you sent is longer than we can take here, and nothing was recorded. Please shorten it, or write to us.',
);

export const wentWrong = simple(
  500,
  'Something went wrong on our side',
  'Please try again in a moment. If it happens again, write to us; the 30 days count from the day we have your request.',
);
