import { html, type Markup } from '#functions/design-system/html.ts';
import type { RequestView } from '#functions/request/status/read-request.ts';
import { dayOfInstant, instantInWords } from './dates.ts';
import { textArea } from './fields.ts';
import type { SiteLetterhead } from './needs.ts';

type Written = NonNullable<RequestView['messages']>[number];

const one = (letterhead: SiteLetterhead, { at, from, text }: Written): Markup =>
  html`<li><strong>${from === 'you' ? 'You wrote' : 'We wrote'}</strong> <time datetime="${dayOfInstant(at, letterhead.zone)}">${instantInWords(at, letterhead.zone)}</time><blockquote style="white-space:pre-wrap">${text}</blockquote></li>`;

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
  return html`${written.length > 0 && html`<h2>Messages</h2><ol class="path">${written.map((message) => one(letterhead, message))}</ol>`}
${!over && html`<form method="post" action="/status" novalidate><input type="hidden" name="code" value="${code}"><input type="hidden" name="action" value="write">${field}<button type="submit" class="quiet">Send the message</button></form>`}`;
};
