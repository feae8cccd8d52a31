import { button } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { letterSheet } from '#functions/design-system/letter-sheet.ts';
import { readLetter } from '#functions/paper-mail/contract.ts';
import { ApiRefused } from '../api.ts';
import type { Screen, Shown, Visit } from '../visit.ts';
import { caseOf, kindInWords, type LetterPlace, pageOfLetter, placeIn, postRoom } from './letter.ts';
import { type OpenLetter, openLetter } from './open-letter.ts';
import { bodyInPage } from './sheets.ts';

const act = (letter: LetterPlace, name: string, text: string, classes = 'govuk-button--secondary'): Markup =>
  button({ href: `${pageOfLetter(letter)}/${name}`, text, classes });

const shown = (letter: LetterPlace, body: Markup): Shown => {
  const title = kindInWords(letter.kind);
  const { href, text } = caseOf(letter.caseId);
  return {
    ...{ title, width: 'narrow', back: { href: postRoom, text: 'Post room' } },
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">Letter of <a class="govuk-link" href="${href}">${text}</a></span> ${title}</h1>${body}`,
  };
};

const asRead = (letter: LetterPlace, { sheet, hasAddress, toMake }: OpenLetter): Markup =>
  html`${toMake !== '' && html`<div class="govuk-inset-text">${toMake}</div>`}
${!hasAddress && html`<div class="govuk-inset-text">We have no postal address for this letter. Look in the papers, ask the person by phone, then record where you mailed it.</div>`}
<div class="govuk-button-group">${act(letter, 'print', 'Print this letter')}${act(letter, 'paper-mailed', 'Record the mailing', '')}${act(letter, 'undeliverable', 'Give it up')}</div>
<p class="govuk-hint">You see the person, so we record that you looked.</p>
${letterSheet({ label: 'The letter as it will be read', ...(sheet.language === 'es' && { language: 'es' as const }), body: bodyInPage(sheet) })}`;

/** R-1: a link that would fail at the person's home is not mailed. */
const linkOver = (letter: LetterPlace, why: string): Markup =>
  html`<p>${why}</p>${act(letter, 'undeliverable', 'Give it up', '')}`;

export const oneLetter: Screen = {
  path: `${postRoom}/{caseId}/{kind}/{of}`,
  access: readLetter.access,
  get: async (visit: Visit) => {
    const letter = placeIn(visit);
    try {
      return shown(letter, asRead(letter, await openLetter(visit, letter)));
    } catch (error) {
      if (!(error instanceof ApiRefused) || error.problem.status !== 409) throw error;
      return shown(letter, linkOver(letter, error.problem.detail));
    }
  },
};
