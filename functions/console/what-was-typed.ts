import { html, type Markup } from '#functions/design-system/html.ts';

/** Names of ours, not what a person typed. */
const ours = new Set(['csrf', 'formKey', 'step']);
/** A seal that the page gave, as its form repeats it. */
const seal = /^"[\da-f]{64}"$/;

/** Name of the field, and what was typed there. */
export const typedFields = (form: URLSearchParams): readonly (readonly [string, string])[] =>
  [...form].filter(([name, value]) => !ours.has(name) && value.trim() !== '' && !seal.test(value));

/** To copy, on a page that has no form for it: the browser may not give it back. Nothing if nothing was typed. */
export const whatWasTyped = (
  form: URLSearchParams,
  lead = 'You typed this. Copy it if you still need it.',
): Markup | false => {
  const fields = typedFields(form);
  return (
    fields.length > 0 &&
    html`<p>${lead}</p>
<dl class="govuk-summary-list">${fields.map(
      ([name, value]) =>
        html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${name}</dt><dd class="govuk-summary-list__value pc-typed">${value}</dd></div>`,
    )}</dl>`
  );
};
