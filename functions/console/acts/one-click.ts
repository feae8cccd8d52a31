import { button } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { csrfField } from '../frame.ts';
import type { Visit } from '../visit.ts';

interface OneClick {
  /** Address of the act's own page. */
  readonly action: string;
  readonly text: string;
  /** What the page showed: numbers and seals. */
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  readonly classes?: string;
}

/** An act whose form has nothing to type, done from the page that shows what it is about. */
export const oneClick = (visit: Visit, { action, text, fields, classes }: OneClick): Markup =>
  html`<form method="post" action="${action}" data-once>
${csrfField(visit.officer)}<input type="hidden" name="formKey" value="${visit.newKey()}">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${JSON.stringify(value)}">`)}
${button({ text, name: 'step', value: 'send', preventDoubleClick: true, ...(classes && { classes }) })}
</form>`;
