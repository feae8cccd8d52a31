import { html, type Markup } from './html.ts';

export interface SearchOptions {
  readonly action: string;
  /** An e-mail address or a name is searched for with POST: no fact in an address. */
  readonly method?: 'get' | 'post';
  readonly name?: string;
  readonly label: string;
  readonly value?: string;
  /** Hidden fields, such as the CSRF token. */
  readonly hidden?: Readonly<Record<string, string>>;
}

const icon = html`<svg width="18" height="18" viewBox="0 0 21 20" fill="none" aria-hidden="true" focusable="false"><circle cx="9" cy="8" r="6.3" stroke="currentColor" stroke-width="2.2"/><path d="m13.3 12.9 6.3 6.3" stroke="currentColor" stroke-width="2.2"/></svg>`;

/** `/` puts the focus here. */
export const search = (options: SearchOptions): Markup => {
  const { action, method = 'post', name = 'words', label, value, hidden = {} } = options;
  return html`<search class="pc-search"><form action="${action}" method="${method}">
${Object.entries(hidden).map(([field, given]) => html`<input type="hidden" name="${field}" value="${given}">`)}
<label class="govuk-visually-hidden" for="search">${label}</label>
<input class="govuk-input pc-search__input" id="search" name="${name}" type="search" value="${value}" placeholder="${label}" autocomplete="off" spellcheck="false" maxlength="254" data-search="">
<button class="pc-search__button" type="submit">${icon}<span class="govuk-visually-hidden">Search</span></button>
</form></search>`;
};
