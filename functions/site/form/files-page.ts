import { type AskedPurpose, fileTypes, mostFiles } from '#domain/case/file-kinds.ts';
import { backLink, insetText } from '#functions/design-system/blocks.ts';
import { checkboxes } from '#functions/design-system/choices.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { filesWords } from '#functions/site/words/files.ts';
import type { ArrivedFile } from '#ports/uploads.ts';
import type { SiteResponse } from '../exchange.ts';
import { summary, type Wrongs } from '../faults.ts';
import { choiceField, sendButton } from '../fields.ts';
import { page } from '../frame.ts';
import { hrefIn } from '../language.ts';
import type { SiteLetterhead } from '../needs.ts';
import { pathOf } from './question-page.ts';

export const filesPath = '/request/files';
/** Where one file is chosen. */
export const filePath = '/request/file';

export interface FilesShown {
  /** Undefined while the store does not answer. */
  readonly arrived: readonly ArrivedFile[] | undefined;
  readonly purposes: readonly AskedPurpose[];
  readonly byMail: boolean;
  /** Postal. */
  readonly address: string;
  readonly wrongs: Wrongs;
  readonly chosen: Readonly<Record<string, string | undefined>>;
}

const list = ({ language }: SiteLetterhead, arrived: readonly ArrivedFile[]): Markup => {
  const say = filesWords(language);
  if (arrived.length === 0) return html`<p>${say.none}</p>`;
  return html`<ul class="pc-files">${arrived.map(({ id, purpose, type, bytes }, at) => {
    const name = say.named(at + 1, say.type[type], say.size(bytes));
    return html`<li><form method="post" action="${hrefIn(language, filesPath)}" novalidate>
<input type="hidden" name="action" value="remove"><input type="hidden" name="file" value="${id}">
<p><strong>${name}</strong><br>${purpose !== 'as-received' && say.purpose[purpose].words}</p>
<button type="submit" class="govuk-button govuk-button--secondary">${say.remove}<span class="govuk-visually-hidden"> ${name}</span></button>
</form></li>`;
  })}</ul>`;
};

const another = (letterhead: SiteLetterhead, { purposes, wrongs, chosen }: FilesShown): Markup => {
  const { language } = letterhead;
  const say = filesWords(language);
  const typed = { values: chosen, wrongs, language };
  const purpose =
    purposes.length === 1
      ? html`<input type="hidden" name="filePurpose" value="${purposes[0]}">`
      : choiceField(
          {
            ...{ name: 'filePurpose', legend: say.purposeAsked },
            groups: [{ choices: purposes.map((value) => ({ value, ...say.purpose[value] })) }],
          },
          typed,
        );
  return html`<form method="post" action="${hrefIn(language, filesPath)}" novalidate>
<input type="hidden" name="action" value="choose">
${purposes.length === 1 && html`<p>${say.purpose[purposes[0] ?? 'what-is-wrong'].hint}</p>`}
${purpose}
${choiceField(
  {
    ...{ name: 'fileType', legend: say.typeAsked },
    groups: [{ choices: fileTypes.map((value) => ({ value, words: say.type[value] })) }],
  },
  typed,
)}
${sendButton(say.choose, 'secondary')}
</form>`;
};

/** What is attached so far, and the way to one more. Nothing here is required. */
export const filesPage = (letterhead: SiteLetterhead, shown: FilesShown, status = 200): SiteResponse => {
  const { language } = letterhead;
  const say = filesWords(language);
  const { arrived, byMail, address, wrongs } = shown;
  const room = arrived !== undefined && arrived.length < mostFiles;
  return page(letterhead, {
    title: say.title,
    at: '/request',
    status,
    wrong: wrongs.size > 0,
    body: html`${backLink({ href: hrefIn(language, pathOf('check')), text: say.pick.back })}
${summary(wrongs, language)}
<h1 class="govuk-heading-l">${say.title}</h1>
<p>${say.why} ${say.limits}</p>
<p>${say.who} ${say.safe}</p>
<h2 class="govuk-heading-m">${say.attached}</h2>
${arrived !== undefined && list(letterhead, arrived)}
${room ? another(letterhead, shown) : arrived !== undefined && insetText({ text: say.full })}
<form method="post" action="${hrefIn(language, filesPath)}" novalidate>
<input type="hidden" name="action" value="continue">
${checkboxes({
  name: 'filesByMail',
  values: [byMail ? 'yes' : ''],
  items: [{ value: 'yes', text: say.mail, hint: { text: say.mailHint(address) } }],
})}
${sendButton(say.goOn)}
</form>`,
  });
};
