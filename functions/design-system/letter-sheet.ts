import { html, type Markup, type Value } from './html.ts';

export interface LetterSheetOptions {
  /** "The letter as row 26 reads it" */
  readonly label: string;
  readonly subject?: string;
  /** Who gets it, masked where the officer may not see. */
  readonly to?: string;
  readonly language?: 'en' | 'es';
  /** Shown in full, for who must read all of it. */
  readonly isWhole?: true;
  /** Paragraphs; `letterGap` marks what is missing. */
  readonly body: Value;
}

/** A letter as it will be read; the keyboard reaches what does not fit. */
export const letterSheet = ({ label, subject, to, language, isWhole, body }: LetterSheetOptions): Markup =>
  html`<div class="pc-letter${isWhole && ' pc-letter--whole'}" role="region" aria-label="${label}" tabindex="0"${language && html` lang="${language}"`}>
${to && html`<p class="pc-letter__to">${to}</p>`}${subject && html`<p class="pc-letter__subject">${subject}</p>`}
<div class="pc-letter__body">${body}</div>
</div>`;

/** A part that is not known yet. */
export const letterGap = (what: string): Markup =>
  html`<mark class="pc-gap"><span class="govuk-visually-hidden">Missing: </span>${what}</mark>`;

/** Text as typed: its line breaks are kept. */
export const letterText = (text: string): Markup => html`<div class="pc-typed">${text}</div>`;
