import { html, type Markup } from './html.ts';
import { attributeIf, attributes, type Content, isGiven, type Maybe, more, type Styled } from './parts.ts';

export interface TabItem {
  readonly id?: string;
  readonly label: string;
  readonly attributes?: Styled['attributes'];
  readonly panel: Content & Pick<Styled, 'attributes'>;
}

export interface TabsOptions extends Styled {
  readonly id?: string;
  readonly idPrefix?: string;
  readonly title?: string;
  readonly items?: readonly Maybe<TabItem>[];
}

/** Without its script, each panel follows the list of contents. */
export const tabs = (options: TabsOptions): Markup => {
  const items = (options.items ?? [])
    .map((item, at) => isGiven(item) && { ...item, id: item.id || `${options.idPrefix ?? ''}-${at + 1}`, at })
    .filter(isGiven);
  const tab = ({ id, label, at, attributes: given }: (typeof items)[number]): Markup =>
    html`<li class="govuk-tabs__list-item${at === 0 && ' govuk-tabs__list-item--selected'}"><a class="govuk-tabs__tab" href="#${id}"${attributes(given)}>${label}</a></li>`;
  const panel = ({ id, at, panel: inner }: (typeof items)[number]): Markup =>
    html`<div class="govuk-tabs__panel${at > 0 && ' govuk-tabs__panel--hidden'}" id="${id}"${attributes(inner.attributes)}>${inner.html ?? (inner.text && html`<p class="govuk-body">${inner.text}</p>`)}</div>`;
  return html`<div${attributeIf('id', options.id)} class="govuk-tabs${more(options.classes)}"${attributes(options.attributes)} data-module="govuk-tabs">
<h2 class="govuk-tabs__title">${options.title ?? 'Contents'}</h2>
${items.length > 0 && html`<ul class="govuk-tabs__list">${items.map(tab)}</ul>${items.map(panel)}`}
</div>`;
};
