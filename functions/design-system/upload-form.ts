import { button } from './blocks.ts';
import type { LabelOptions } from './field-parts.ts';
import { fileUpload } from './fields.ts';
import { html, type Markup } from './html.ts';
import type { Part } from './parts.ts';

export interface UploadFormOptions {
  readonly id: string;
  /** Takes the file itself with PUT; with `ticket`, it takes a POST that asks where the file goes. */
  readonly action: string;
  /**
   * The server first answers where to send the file: `{ url, method?, headers? }` for a raw body, `{ url, fields }` for a form,
   * and `next`, the page afterwards.
   */
  readonly ticket?: boolean;
  readonly csrf: string;
  /** One for each form that is shown, so that a second send does the same thing once. */
  readonly idempotencyKey: string;
  readonly label: LabelOptions;
  readonly hint?: Part;
  /** Of the file dialog: ".pdf,image/png". */
  readonly accept: string;
  /** Sent as the file's media type, whatever the machine calls it; absent: as the machine calls it. */
  readonly type?: string;
  readonly button: string;
  /** The page after the upload, where the answer names none. */
  readonly next: string;
  /** Other fields; they go with the question where to send the file. */
  readonly fields?: Markup;
}

/** Needs a script: a browser's own form cannot send a raw file with its type. */
export const uploadForm = (options: UploadFormOptions): Markup =>
  html`<form class="pc-upload" id="${options.id}" method="post" action="${options.action}" enctype="multipart/form-data" data-upload="${options.ticket ? 'ticket' : 'direct'}" data-next="${options.next}"${options.type && html` data-type="${options.type}"`}>
<input type="hidden" name="csrf" value="${options.csrf}">
<input type="hidden" name="idempotencyKey" value="${options.idempotencyKey}">
${options.fields}
${fileUpload({ id: `${options.id}-file`, name: 'file', label: options.label, hint: options.hint, attributes: { accept: options.accept, required: '' } })}
<div class="pc-upload__state" data-upload-state="" aria-live="polite"></div>
${button({ text: options.button, preventDoubleClick: true })}
<noscript><p class="govuk-body">Turn JavaScript on in this browser to upload a file.</p></noscript>
</form>`;
