/**
 * A form that is on its way looks so, and a second press does nothing. The server refuses a second one by its key, so this is for
 * the eye alone. A page that comes back from the browser's memory is ready again.
 */
export const startOnce = (): void => {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (form.hasAttribute('data-sent')) return event.preventDefault();
    form.setAttribute('data-sent', '');
    event.submitter?.setAttribute('aria-disabled', 'true');
  });
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) {
      form.removeAttribute('data-sent');
      for (const button of form.querySelectorAll('[aria-disabled=true]'))
        button.removeAttribute('aria-disabled');
    }
  });
};
