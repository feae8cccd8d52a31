import { html, type Markup, type Value } from './html.ts';
import { attributeIf, attributes, content, joined, more, type Part, type Styled } from './parts.ts';

export interface LabelOptions extends Part {
  readonly for?: string;
  readonly isPageHeading?: boolean;
}

export const label = (options: LabelOptions): Markup => {
  const words = content(options);
  if (!words) return html``;
  const element = html`<label class="govuk-label${more(options.classes)}"${attributes(options.attributes)}${attributeIf('for', options.for)}>${words}</label>`;
  return options.isPageHeading ? html`<h1 class="govuk-label-wrapper">${element}</h1>` : element;
};

export interface HintOptions extends Part {
  readonly id?: string;
}

export const hint = (options: HintOptions): Markup =>
  html`<div${attributeIf('id', options.id)} class="govuk-hint${more(options.classes)}"${attributes(options.attributes)}>${content(options)}</div>`;

export interface ErrorMessageOptions extends Part {
  readonly id?: string;
  /** Read before the message; `''` for none. */
  readonly visuallyHiddenText?: string;
}

export const errorMessage = (options: ErrorMessageOptions): Markup => {
  const before = options.visuallyHiddenText ?? 'Error';
  return html`<p${attributeIf('id', options.id)} class="govuk-error-message${more(options.classes)}"${attributes(options.attributes)}>${before && html`<span class="govuk-visually-hidden">${before}:</span> `}${content(options)}</p>`;
};

export interface FieldsetOptions extends Styled {
  readonly legend?: Part & { readonly isPageHeading?: boolean };
  readonly describedBy?: string;
  readonly role?: string;
  readonly html?: Markup;
}

export const fieldset = ({ legend, describedBy, role, html: inner, ...options }: FieldsetOptions): Markup => {
  const words = content(legend);
  const heading = legend?.isPageHeading ? html`<h1 class="govuk-fieldset__heading">${words}</h1>` : words;
  return html`<fieldset class="govuk-fieldset${more(options.classes)}"${attributeIf('role', role)}${attributeIf('aria-describedby', describedBy)}${attributes(options.attributes)}>
${words && html`<legend class="govuk-fieldset__legend${more(legend?.classes)}">${heading}</legend>`}
${inner}
</fieldset>`;
};

export interface Explained {
  readonly hint?: Part;
  readonly errorMessage?: ErrorMessageOptions;
}

/** Hint and error above the control, and the ids that tie them to it. */
export const explained = (id: string, options: Explained, describedBy: string | undefined) => {
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`];
  return {
    describedBy: joined(describedBy, options.hint && hintId, options.errorMessage && errorId),
    words: html`${options.hint && hint({ ...options.hint, id: hintId })}${options.errorMessage && errorMessage({ ...options.errorMessage, id: errorId })}`,
  };
};

export const formGroup = (group: Styled | undefined, wrong: unknown, inner: Value): Markup =>
  html`<div class="govuk-form-group${wrong !== undefined && ' govuk-form-group--error'}${more(group?.classes)}"${attributes(group?.attributes)}>
${inner}
</div>`;

/** A question with several inputs. */
export interface Question extends Explained {
  readonly fieldset?: FieldsetOptions;
  readonly formGroup?: Styled;
}

export const question = (
  id: string,
  options: Question,
  role: string | undefined,
  describedByOutside: string | undefined,
  inputs: (describedBy: string | undefined) => Value,
): Markup => {
  const { fieldset: frame, formGroup: group } = options;
  const { describedBy, words } = explained(id, options, frame?.describedBy ?? describedByOutside);
  const inner = html`${words}${inputs(frame ? undefined : describedBy)}`;
  const framed = frame
    ? fieldset({ ...frame, describedBy, ...(role !== undefined && { role }), html: inner })
    : inner;
  return formGroup(group, options.errorMessage, framed);
};
