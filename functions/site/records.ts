import { Busy, InvalidInput, Unavailable } from '#domain/case/errors.ts';
import { FetchedOften, WrongCode, WrongPassphrase } from '#domain/request/errors.ts';
import { insetText, panel } from '#functions/design-system/blocks.ts';
import { html } from '#functions/design-system/html.ts';
import type { RecordsAddress } from '#functions/request/answer/fetch-records.ts';
import type { SiteRequest, SiteResponse } from './exchange.ts';
import { noWrongs, summary, type Wrongs, wrongsOf } from './faults.ts';
import { sendButton, type Typed, textField } from './fields.ts';
import { page } from './frame.ts';
import { hrefIn, inLanguage } from './language.ts';
import type { SiteLetterhead } from './needs.ts';
import { notAForm, tooLong } from './simple-pages.ts';

interface RecordsNeeds extends SiteLetterhead {
  /** @throws {InvalidInput | WrongCode | WrongPassphrase | FetchedOften | Busy | Unavailable} */
  fetch(typed: unknown): Promise<RecordsAddress>;
}

const form = (letterhead: SiteLetterhead, typed: Typed, status = 200): SiteResponse =>
  page(letterhead, {
    title: 'Download your records',
    at: '/records',
    status,
    wrong: typed.wrongs.size > 0,
    body: html`${summary(typed.wrongs)}
<h1 class="govuk-heading-xl">Download your records</h1>
<p class="govuk-body-l">We sent our answer and a code to your address on file. The first time, enter the code and choose a passphrase. After that, you need only the passphrase.</p>
<form method="post" action="${hrefIn(letterhead.language, '/records')}" novalidate>
${textField({ name: 'request', label: 'Reference of the letter', hint: 'It begins with REQ-.' }, typed)}
${textField({ name: 'code', label: 'Code from our letter', hint: 'Eight digits. You need it only the first time.', autocomplete: 'one-time-code', optional: true }, typed)}
${textField({ name: 'passphrase', label: 'Passphrase', hint: 'Choose at least 12 characters. You can paste it. We cannot look it up for you later.', type: 'password' }, typed)}
${sendButton('Show the download')}
</form>
${insetText({ html: html`Has the code expired, or did you lose the passphrase? <a href="${hrefIn(letterhead.language, '/status')}">Open your request</a> with the code in our first letter and choose “Send a new code”.` })}`,
  });

const found = (letterhead: SiteLetterhead, { url }: RecordsAddress): SiteResponse =>
  page(letterhead, {
    title: 'Your records',
    body: html`${panel({ titleText: 'Your records', html: html`<p><a href="${url}" rel="noreferrer">Download the records</a></p>` })}
<p>This link works for 15 minutes. After that, come back to this page and enter your passphrase.</p>`,
  });

const why = (error: unknown): readonly [number, Wrongs] => {
  if (error instanceof InvalidInput) return [422, wrongsOf(error, ['request', 'code', 'passphrase'])];
  if (error instanceof WrongCode) return [404, new Map([['code', error.message]])];
  if (error instanceof WrongPassphrase) return [404, new Map([['passphrase', error.message]])];
  if (error instanceof FetchedOften) return [409, new Map([['passphrase', error.message]])];
  if (error instanceof Busy || error instanceof Unavailable)
    return [503, new Map([['', 'We could not open your records just now. Please try again in a moment.']])];
  throw error;
};

/** Works without JavaScript; opening it changes nothing. */
export const recordsPages =
  (ours: RecordsNeeds) =>
  async (asked: SiteRequest): Promise<SiteResponse> => {
    const [needs, { method, query, form: typed, refused }] = inLanguage(ours, asked);
    if (refused === 413) return tooLong(needs);
    if (refused === 415) return notAForm(needs);
    if (method === 'GET') return form(needs, { values: { request: query.request }, wrongs: noWrongs });
    const { request = '', passphrase = '' } = typed;
    const code = typed.code?.trim() || undefined;
    try {
      return found(needs, await needs.fetch({ request, passphrase, code }));
    } catch (error) {
      const [status, wrongs] = why(error);
      // Never show a passphrase again.
      return form(needs, { values: { request, code }, wrongs }, status);
    }
  };
