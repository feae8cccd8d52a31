import { type Instant, textOf } from '#domain/calendar/times.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { timeline } from '#functions/design-system/timeline.ts';
import type { RequestView } from '#functions/request/status/read-request.ts';
import { dayOfInstant, instantInWords } from './dates.ts';
import { sendButton, textArea } from './fields.ts';
import type { SiteLetterhead } from './needs.ts';

type Written = NonNullable<RequestView['messages']>[number];

/** In the company's zone; without the time. */
export const day = ({ zone }: SiteLetterhead, at: Instant) => ({
  timestamp: textOf(dayOfInstant(at, zone)),
  words: instantInWords(at, zone),
});

const one = (letterhead: SiteLetterhead, { at, from, text }: Written) => ({
  label: { text: from === 'you' ? 'You wrote' : 'We wrote' },
  html: html`<blockquote class="pc-typed">${text}</blockquote>`,
  datetime: day(letterhead, at),
});

/** A field to write to us only while the request is open (R-24). */
export const messages = (
  letterhead: SiteLetterhead,
  view: RequestView,
  code: string,
  over: boolean,
): Markup => {
  const { messages: written = [] } = view;
  const field = textArea(
    {
      name: 'message',
      label: 'Write to us',
      hint: 'Your message becomes part of your request. Please do not send a password or a copy of your ID.',
    },
    { values: {}, wrongs: new Map() },
  );
  return html`${written.length > 0 && html`<h2 class="govuk-heading-m">Messages</h2>${timeline({ headingLevel: 3, items: written.map((message) => one(letterhead, message)) })}`}
${!over && html`<form method="post" action="/status" novalidate><input type="hidden" name="code" value="${code}"><input type="hidden" name="action" value="write">${field}${sendButton('Send the message', 'secondary')}</form>`}`;
};
