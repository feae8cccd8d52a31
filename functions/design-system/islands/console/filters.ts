const place = 'console-filters';

/** Of the field that was changed, so that the new page can give it the focus. */
interface Left {
  readonly path: string;
  readonly name: string;
  readonly value: string;
}

const read = (): Left | undefined => {
  const text = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  return text === null ? undefined : (JSON.parse(text) as Left);
};

const sameField = (form: HTMLFormElement, { name, value }: Left): HTMLElement | undefined => {
  const fields = [...form.elements].filter(
    (field): field is HTMLInputElement => (field as HTMLInputElement).name === name,
  );
  return fields.find((field) => field.value === value) ?? fields[0];
};

/**
 * What is chosen with a pointer applies at once: the page is loaded anew, and the focus stays where it was. With the keyboard each
 * arrow is a choice, so the form's button applies it.
 */
export const startFilters = (): void => {
  const forms = document.querySelectorAll<HTMLFormElement>('form[data-filters]');
  const left = forms.length > 0 ? read() : undefined;
  for (const form of forms) {
    if (left?.path === location.pathname) sameField(form, left)?.focus();
    let isByPointer = false;
    form.addEventListener('pointerdown', () => {
      isByPointer = true;
    });
    form.addEventListener('keydown', () => {
      isByPointer = false;
    });
    form.addEventListener('change', ({ target }) => {
      if (!isByPointer) return;
      const { name, value } = target as HTMLInputElement;
      sessionStorage.setItem(place, JSON.stringify({ path: location.pathname, name, value }));
      form.requestSubmit();
    });
  }
};
