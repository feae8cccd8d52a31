import { html, type Markup } from '#functions/design-system/html.ts';
import type { Fields } from '../exchange.ts';
import { noWrongs, type Wrongs } from '../faults.ts';
import { sendButton, textArea, textField } from '../fields.ts';
import { hrefIn } from '../language.ts';
import type { SiteLetterhead } from '../needs.ts';
import { restrictionWords } from './words.ts';

const isOptional = { account: false, name: true, contact: true } as const;
type RestrictionField = keyof typeof isOptional;
export const restrictionFields = Object.keys(isOptional) as readonly RestrictionField[];
export const restrictionPath = '/restriction';

/** Its door needs no table, so that it works on a page that says that nothing else does. */
export const restrictionForm = (
  { language }: Pick<SiteLetterhead, 'language'>,
  values: Fields = {},
  wrongs: Wrongs = noWrongs,
): Markup => {
  const { fields, send } = restrictionWords(language);
  const typed = { values, wrongs, language };
  const field = (name: RestrictionField) => {
    const [label, hint] = fields[name];
    return {
      name,
      label,
      ...(hint !== undefined && { hint }),
      ...(isOptional[name] && { optional: true }),
    };
  };
  return html`<form method="post" action="${hrefIn(language, restrictionPath)}" novalidate>
${textField({ ...field('account'), short: true }, typed)}
${textField({ ...field('name'), autocomplete: 'name' }, typed)}
${textArea(field('contact'), typed)}
${sendButton(send)}
</form>`;
};

/** Below the words of a page that cannot do what was asked. */
export const restrictionBelow = (letterhead: Pick<SiteLetterhead, 'language'>): Markup => {
  const say = restrictionWords(letterhead.language);
  return html`<h2 class="govuk-heading-l">${say.title}</h2><p>${say.stillWorks} ${say.lead}</p>${restrictionForm(letterhead)}`;
};
