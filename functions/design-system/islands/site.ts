import { Button, createAll, ErrorSummary } from 'govuk-frontend';

declare const document: { readonly body: { readonly classList: { add(...names: string[]): void } } };

// govuk's components look for these. Set here and not in the page, because no public style waits for them.
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
createAll(Button);
createAll(ErrorSummary);
