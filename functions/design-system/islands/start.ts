import { Button, createAll, ErrorSummary } from 'govuk-frontend';

/** What every page has. */
export const start = (): void => {
  // govuk's components look for these. Set here and not in the page, because no public style waits for them.
  document.body.classList.add('js-enabled', 'govuk-frontend-supported');
  createAll(Button);
  createAll(ErrorSummary);
};
