import { html, type Markup } from '#functions/design-system/html.ts';
import { timeline } from '#functions/design-system/timeline.ts';
import type { RequestView } from '#functions/request/status/read-request.ts';
import { sendButton, textArea } from './fields.ts';
import type { SiteLetterhead } from './needs.ts';
import { actOn, day } from './status-form.ts';
import { statusWords } from './words/status.ts';

type Written = NonNullable<RequestView['messages']>[number];

const one = (letterhead: SiteLetterhead, { at, from, text }: Written) => {
  const say = statusWords(letterhead.language).messages;
  return {
    label: { text: from === 'you' ? say.you : say.us },
    html: html`<blockquote class="pc-typed">${text}</blockquote>`,
    datetime: day(letterhead, at),
  };
};

/** A field to write to us only while a message can be taken (R-24). */
export const messages = (letterhead: SiteLetterhead, view: RequestView, code: string): Markup => {
  const { messages: written = [], may } = view;
  const say = statusWords(letterhead.language).messages;
  const field = textArea(
    { name: 'message', label: say.label, hint: say.hint },
    { values: {}, wrongs: new Map() },
  );
  return html`${written.length > 0 && html`<h2 class="govuk-heading-m">${say.title}</h2>${timeline({ headingLevel: 3, items: written.map((message) => one(letterhead, message)) })}`}
${may.write && actOn(letterhead, code, { action: 'write' }, html`${field}${sendButton(say.send, 'secondary')}`)}`;
};
