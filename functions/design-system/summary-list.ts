import { html, type Markup, type Value } from './html.ts';
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

export interface SummaryListOptions extends Styled {
  readonly rows: readonly Maybe<Row>[];
}

const link = (action: ActionOptions): Markup => {
  const unseen = action.visuallyHiddenText;
  return html`<a class="govuk-link${more(action.classes)}" href="${action.href}"${attributes(action.attributes)}>${content(action)}${unseen && html`<span class="govuk-visually-hidden"> ${unseen}</span>`}</a>`;
};

/** A single action is no list. */
const rowActions = ({ items = [], classes }: Actions): Value =>
  items.length > 0 &&
  html`<dd class="govuk-summary-list__actions${more(classes)}">${
    items.length === 1
      ? items.map(link)
      : html`<ul class="govuk-summary-list__actions-list">${items.map((action) => html`<li class="govuk-summary-list__actions-list-item">${link(action)}</li>`)}</ul>`
  }</dd>`;

export const summaryList = ({ rows, ...options }: SummaryListOptions): Markup => {
  const given = rows.filter(isGiven);
  const isAnyActive = given.some(({ actions }) => actions?.items?.length);
  const row = ({ key, value, classes, actions }: Row): Markup =>
    html`<div class="govuk-summary-list__row${isAnyActive && !actions?.items && ' govuk-summary-list__row--no-actions'}${more(classes)}">
<dt class="govuk-summary-list__key${more(key.classes)}">${content(key)}</dt>
<dd class="govuk-summary-list__value${more(value.classes)}">${content(value)}</dd>
${actions && rowActions(actions)}
</div>`;
  return html`<dl class="govuk-summary-list${more(options.classes)}"${attributes(options.attributes)}>
${given.map(row)}
</dl>`;
};
