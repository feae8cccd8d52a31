import { hasWords, withSentence } from './find-words.ts';

type Place = HTMLElement;

const placeOf = (target: EventTarget | null): Place | null =>
  target instanceof Element ? target.closest<Place>('[data-ours]') : null;

const picksIn = (place: Place): readonly HTMLLIElement[] => [...place.querySelectorAll('li')];

/** Shows the sentences that have the words, as the server would. */
const filter = (place: Place, typed: string): void => {
  let found = 0;
  for (const one of picksIn(place)) {
    one.hidden = !hasWords(one.textContent, typed);
    if (!one.hidden) found += 1;
  }
  const count = place.querySelector('[data-ours-count]');
  if (count) count.textContent = String(found);
  const none = place.querySelector<HTMLElement>('[data-ours-none]');
  if (none) none.hidden = found > 0;
};

/** What is typed filters at once, so the button that asks the server is not needed. */
const ready = (place: Place): void => {
  const find = place.querySelector<HTMLElement>('[data-ours-without]');
  if (find) find.hidden = true;
};

const isWrong = (place: Place): boolean => place.querySelector('.govuk-error-message') !== null;

/** What the server would show beside this field after the press. @throws where it shows another page */
const shownAfter = async (form: HTMLFormElement, button: HTMLButtonElement, id: string): Promise<Place> => {
  const said = new FormData(form, button) as unknown as Record<string, string>;
  const reply = await fetch(form.getAttribute('action') ?? '', {
    method: 'POST',
    body: new URLSearchParams(said),
  });
  const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
  const next = page.getElementById(id);
  if (reply.redirected || next === null || (!reply.ok && !isWrong(next))) throw new Error('another page');
  return document.adoptNode(next);
};

const press = async (form: HTMLFormElement, button: HTMLButtonElement, place: Place): Promise<void> => {
  place.setAttribute('aria-busy', 'true');
  const next = await shownAfter(form, button, place.id);
  const field = document.getElementById(next.dataset.ours ?? '') as HTMLInputElement | null;
  const { oursAdded } = next.dataset;
  // What was typed meanwhile stays.
  if (field !== null && oursAdded !== undefined) field.value = withSentence(field.value, oursAdded);
  ready(next);
  place.replaceWith(next);
  const focus = next.querySelector<HTMLElement>('[autofocus]');
  (focus ?? (oursAdded === undefined ? next.querySelector('button') : field))?.focus();
};

/** From the search into the list and along it; from the first sentence back to the search. */
const step = (place: Place, by: 1 | -1): boolean => {
  const stops = [...place.querySelectorAll<HTMLElement>('[data-ours-find], li:not([hidden]) button')];
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + by];
  next?.focus();
  return next !== undefined;
};

/** Enter goes on with the sentence, and never sends the form. */
const enter = (place: Place, target: Element): boolean => {
  if (!target.matches('input, select')) return false;
  const found = picksIn(place).filter(({ hidden }) => !hidden);
  const button = target.matches('[data-ours-find]')
    ? found.length === 1 && found[0]?.querySelector('button')
    : place.querySelector<HTMLElement>('[data-ours-add]');
  if (button) button.click();
  return true;
};

const keys: Readonly<Record<string, (place: Place, target: Element) => boolean>> = {
  ArrowDown: (place, target) => !target.matches('select, [type=month]') && step(place, 1),
  ArrowUp: (place, target) => !target.matches('select, [type=month]') && step(place, -1),
  Enter: enter,
};

/**
 * Our sentences beside a field: found while they are typed, and added without leaving the page. Every button sends the form as it would
 * without a script, and shows the part of the answer that is beside its field. Where that fails, the form is sent.
 */
export const startOurs = (): void => {
  document.addEventListener('click', (event) => {
    const place = placeOf(event.target);
    const button = (event.target as Element).closest<HTMLButtonElement>('button');
    const form = button?.form;
    if (!place || !button || !form || event.defaultPrevented) return;
    event.preventDefault();
    if (place.hasAttribute('aria-busy')) return;
    press(form, button, place).catch(() => {
      place.removeAttribute('aria-busy');
      form.requestSubmit(button);
    });
  });
  document.addEventListener('input', ({ target }) => {
    const place = placeOf(target);
    const field = target as HTMLInputElement;
    if (place && field.matches('[data-ours-find]')) filter(place, field.value);
  });
  document.addEventListener('keydown', (event) => {
    const place = placeOf(event.target);
    if (!place || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (keys[event.key]?.(place, event.target as Element)) event.preventDefault();
  });
  for (const place of document.querySelectorAll<Place>('[data-ours]')) ready(place);
};
