import { type PreviewedAct, previewLetters } from '#functions/case/contract.ts';
import type { LetterShown, Preview } from '#functions/case/preview-letters.ts';
import { insetText, warningText } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { letterSheet, letterText } from '#functions/design-system/letter-sheet.ts';
import type { InCase } from '../acts/case-acts.ts';
import type { Visit } from '../visit.ts';
import { pathFor, type WorkedCase } from './worked-case.ts';

const reader = ({ to, onPaper }: LetterShown): string =>
  to === '' ? 'No address is known' : `${onPaper ? 'On paper, to' : 'By email, to'} ${to}`;

const sheet = (letter: LetterShown, place: number, all: readonly LetterShown[]): Markup =>
  letterSheet({
    label: all.length > 1 ? `Letter ${place + 1} of ${all.length}` : 'The letter as the person will read it',
    subject: letter.subject,
    to: reader(letter),
    language: letter.language,
    isWhole: true,
    body: letterText(letter.text),
  });

const noAddress = (letters: readonly LetterShown[]): Markup | undefined =>
  letters.some(({ to }) => to === '')
    ? warningText({ text: 'We know no address for this letter. It waits in the post room for one.' })
    : undefined;

/** The same words whether or not something is sealed. */
const waiting = ({ waits }: Preview): Markup | undefined =>
  waits
    ? insetText({
        html: html`<p><strong>A second person reads this before it leaves</strong>, because it has words of your own. Our sentences leave at once.</p>`,
      })
    : undefined;

const warned = ({ warnings }: Preview): Markup =>
  html`${warnings.map(({ detail }) => warningText({ text: detail }))}`;

/** @param none what is true when the act writes to nobody now */
export const previewMarkup = (preview: Preview, none: string): Markup => {
  const { letters } = preview;
  if (letters.length === 0) return insetText({ text: none });
  return html`<h2 class="govuk-heading-m">${letters.length > 1 ? 'The letters as they will read' : 'The letter as it will read'}</h2>
${waiting(preview)}${warned(preview)}${noAddress(letters)}${letters.map(sheet)}`;
};

/** By the functions that send it. @throws {ApiRefused} as the act itself */
export const letterPreview =
  (action: PreviewedAct, none = 'This sends no letter now.') =>
  async (said: unknown, { view }: InCase<WorkedCase>, { api }: Visit): Promise<Markup> => {
    const path = pathFor(previewLetters.path, view.view.id);
    const preview = await api.act<Preview>({ method: 'POST', path, body: { action, said } });
    return previewMarkup(preview, none);
  };

/** Of an answer by the API: the name of the sentence that is true then. */
export const waitsOrSent = (answer: unknown): string | undefined =>
  typeof answer === 'object' && answer !== null && 'waits' in answer ? 'waits' : undefined;
