import { html, type Markup, raw, type Value } from './html.ts';
import { attributes, content, isGiven, type Maybe, more, type Part, type Styled } from './parts.ts';

export type ActionOptions = Part & { readonly href: string; readonly visuallyHiddenText?: string };

interface Actions {
  readonly items?: readonly ActionOptions[];
  readonly classes?: string;
}

interface Row {
  readonly key: Part;
  readonly value: Part;
  readonly classes?: string;
  readonly actions?: Actions;
}

type Title = Part & { readonly headingLevel?: number };

export interface SummaryListOptions extends Styled {
  readonly rows: readonly Maybe<Row>[];
  readonly card?: Styled & { readonly title?: Title; readonly actions?: Actions };
}

const link = (action: ActionOptions, title: Part | undefined): Markup => {
  const unseen = [
    action.visuallyHiddenText && ` ${action.visuallyHiddenText}`,
    title && html` (${content(title)})`,
  ];
  return html`<a class="govuk-link${more(action.classes)}" href="${action.href}"${attributes(action.attributes)}>${content(action)}${unseen.some(Boolean) && html`<span class="govuk-visually-hidden">${unseen}</span>`}</a>`;
};

/** A single action is no list. */
const rowActions = ({ items = [], classes }: Actions, title: Title | undefined): Value =>
  items.length > 0 &&
  html`<dd class="govuk-summary-list__actions${more(classes)}">${
    items.length === 1
      ? items.map((action) => link(action, title))
      : html`<ul class="govuk-summary-list__actions-list">${items.map((action) => html`<li class="govuk-summary-list__actions-list-item">${link(action, title)}</li>`)}</ul>`
  }</dd>`;

const cardActions = ({ items = [], classes }: Actions, title: Title | undefined): Value => {
  const frame = `govuk-summary-card__actions${classes ? ` ${classes}` : ''}`;
  if (items.length < 2)
    return items.map((action) => html`<div class="${frame}">${link(action, title)}</div>`);
  return html`<ul class="${frame}">${items.map((action) => html`<li class="govuk-summary-card__action">${link(action, title)}</li>`)}</ul>`;
};

export const summaryList = ({ rows, card, ...options }: SummaryListOptions): Markup => {
  const given = rows.filter(isGiven);
  const isAnyActive = given.some(({ actions }) => actions?.items?.length);
  const row = ({ key, value, classes, actions }: Row): Markup =>
    html`<div class="govuk-summary-list__row${isAnyActive && !actions?.items && ' govuk-summary-list__row--no-actions'}${more(classes)}">
<dt class="govuk-summary-list__key${more(key.classes)}">${content(key)}</dt>
<dd class="govuk-summary-list__value${more(value.classes)}">${content(value)}</dd>
${actions && rowActions(actions, card?.title)}
</div>`;
  const list = html`<dl class="govuk-summary-list${more(options.classes)}"${attributes(options.attributes)}>
${given.map(row)}
</dl>`;
  if (!card) return list;
  const { title } = card;
  const heading = raw(`h${title?.headingLevel ?? 2}`);
  return html`<div class="govuk-summary-card${more(card.classes)}"${attributes(card.attributes)}>
<div class="govuk-summary-card__title-wrapper">${title && html`<${heading} class="govuk-summary-card__title${more(title.classes)}">${content(title)}</${heading}>`}${card.actions && cardActions(card.actions, title)}</div>
<div class="govuk-summary-card__content">${list}</div>
</div>`;
};
