import { html, type Markup, raw } from './html.ts';
import { attributeIf, attributes, type Content, content, more, type Part, type Styled } from './parts.ts';

export interface ButtonOptions extends Part {
  readonly href?: string;
  readonly type?: 'submit' | 'button' | 'reset';
  readonly name?: string;
  readonly value?: string;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly isStartButton?: boolean;
  readonly preventDoubleClick?: boolean;
}

const arrow = raw(
  '<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>',
);

export const button = (options: ButtonOptions): Markup => {
  const { href, name, value, disabled, isStartButton, preventDoubleClick } = options;
  const common = html` class="govuk-button${more(options.classes)}${isStartButton && ' govuk-button--start'}" data-module="govuk-button"${attributes(options.attributes)}${attributeIf('id', options.id)}`;
  const words = options.html && isStartButton ? html`<span>${options.html}</span>` : content(options);
  const inner = html`${words}${isStartButton && html` ${arrow}`}`;
  if (href) return html`<a href="${href}" role="button" draggable="false"${common}>${inner}</a>`;
  return html`<button type="${options.type ?? 'submit'}"${attributeIf('value', value)}${attributeIf('name', name)}${disabled && raw(' disabled aria-disabled="true"')}${preventDoubleClick !== undefined && html` data-prevent-double-click="${String(preventDoubleClick)}"`}${common}>${inner}</button>`;
};

export const backLink = (options: Part & { readonly href: string }): Markup =>
  html`<a href="${options.href}" class="govuk-back-link${more(options.classes)}"${attributes(options.attributes)}>${content(options) || 'Back'}</a>`;

export const skipLink = (options: Part & { readonly href: string }): Markup =>
  html`<a href="${options.href}" class="govuk-skip-link${more(options.classes)}"${attributes(options.attributes)} data-module="govuk-skip-link">${content(options)}</a>`;

export const tag = (options: Part): Markup =>
  html`<strong class="govuk-tag${more(options.classes)}"${attributes(options.attributes)}>${content(options)}</strong>`;

export const insetText = (options: Part & { readonly id?: string }): Markup =>
  html`<div${attributeIf('id', options.id)} class="govuk-inset-text${more(options.classes)}"${attributes(options.attributes)}>${content(options)}</div>`;

export const warningText = (options: Part & { readonly iconFallbackText?: string }): Markup =>
  html`<div class="govuk-warning-text${more(options.classes)}"${attributes(options.attributes)}><span class="govuk-warning-text__icon" aria-hidden="true">!</span> <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">${options.iconFallbackText || 'Warning'}</span> ${content(options)}</strong></div>`;

export interface DetailsOptions extends Part {
  readonly summaryText?: string;
  readonly summaryHtml?: Markup;
  readonly id?: string;
  readonly open?: boolean;
}

export const details = (options: DetailsOptions): Markup =>
  html`<details${attributeIf('id', options.id)} class="govuk-details${more(options.classes)}"${attributes(options.attributes)}${options.open && raw(' open')}>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">${options.summaryHtml ?? options.summaryText}</span></summary>
<div class="govuk-details__text">${content(options)}</div>
</details>`;

export interface PanelOptions extends Part {
  readonly titleText?: string;
  readonly titleHtml?: Markup;
  readonly headingLevel?: 1 | 2 | 3;
}

/** govuk's confirmation; not its interruption, which asks on a page of its own. */
export const panel = (options: PanelOptions): Markup => {
  const heading = raw(`h${options.headingLevel ?? 1}`);
  const body = content(options);
  return html`<div class="govuk-panel govuk-panel--confirmation${more(options.classes)}"${attributes(options.attributes)}>
<${heading} class="govuk-panel__title">${options.titleHtml ?? options.titleText}</${heading}>
${body && html`<div class="govuk-panel__body">${body}</div>`}
</div>`;
};

export interface ErrorSummaryOptions extends Styled {
  readonly titleText?: string;
  readonly errorList?: readonly (Content & {
    readonly href?: string;
    readonly attributes?: Part['attributes'];
  })[];
}

export const errorSummary = (options: ErrorSummaryOptions): Markup => {
  const { errorList = [], titleText } = options;
  const items = errorList.map(
    (error) =>
      html`<li>${error.href ? html`<a href="${error.href}"${attributes(error.attributes)}>${content(error)}</a>` : content(error)}</li>`,
  );
  return html`<div class="govuk-error-summary${more(options.classes)}"${attributes(options.attributes)} data-module="govuk-error-summary">
<div role="alert">
<h2 class="govuk-error-summary__title">${titleText}</h2>
<div class="govuk-error-summary__body">${items.length > 0 && html`<ul class="govuk-list govuk-error-summary__list">${items}</ul>`}</div>
</div>
</div>`;
};
