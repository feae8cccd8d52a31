import { html, type Markup } from '#functions/design-system/html.ts';
import { labelIn, labelsName } from './acts/typed-labels.ts';

/** Names of ours, not what a person sent. */
const ours = new Set(['csrf', 'formKey', 'step', labelsName]);
/** A seal that the page gave, as its form repeats it. */
const seal = /^"[\da-f]{64}"$/;

/** Name of the field, and what was typed or chosen there. */
export const sentFields = (form: URLSearchParams): readonly (readonly [string, string])[] =>
  [...form].filter(([name, value]) => !ours.has(name) && value.trim() !== '' && !seal.test(value));

/** With the words of the form. What is chosen by a click is chosen again as fast, and its values are no words. */
const typedFields = (form: URLSearchParams): readonly (readonly [string, string])[] => {
  const labelFor = labelIn(form) ?? ((name: string) => name);
  return sentFields(form).flatMap(([name, value]) => {
    const label = labelFor(name);
    return label === undefined ? [] : [[label, value] as const];
  });
};

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
      ([label, value]) =>
        html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${label}</dt><dd class="govuk-summary-list__value pc-typed">${value}</dd></div>`,
    )}</dl>`
  );
};
