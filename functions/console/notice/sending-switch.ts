import { html, type Markup } from '#functions/design-system/html.ts';
import { instantInWords } from '#functions/letters/words.ts';
import type { SendingShown } from '#functions/notice/sending/read-sending.ts';

/** The switch for all notices, in one line: it explains why nothing leaves although nothing here is paused. */
export const switchLine = (
  { paused, since, by }: SendingShown,
  name: (sub: string) => string,
  zone: string,
): Markup =>
  paused
    ? html`<p><strong>All notices to customers are stopped</strong>${since !== null && `, since ${instantInWords(since, zone)}`}${by !== null && ` by ${name(by)}`}. <a class="govuk-link" href="/officer/sending">Who, why and how to go on</a></p>`
    : html`<p>All notices: running. <a class="govuk-link" href="/officer/sending">Stop all notices to customers</a></p>`;
