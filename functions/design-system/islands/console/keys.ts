const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));

/** The first link of each row; the rows of every marked table of the page are one list. */
const rowLinks = (): readonly HTMLElement[] =>
  [...document.querySelectorAll('[data-rows] tbody tr')].flatMap(
    (row) => row.querySelector<HTMLElement>('a[href]') ?? [],
  );

/** Of a page that shows one at a time. */
const step = (by: 1 | -1): boolean => {
  const link = document.querySelector<HTMLAnchorElement>(`[data-steps] a[rel="${by > 0 ? 'next' : 'prev'}"]`);
  link?.click();
  return link !== null;
};

/** From the row that has the focus, or from outside: `j` to the first, `k` to the last. */
const move = (by: 1 | -1): boolean => {
  const links = rowLinks();
  const here = document.activeElement?.closest('tr');
  const at = links.findIndex((link) => here?.contains(link));
  const next = at < 0 ? links.at(by > 0 ? 0 : -1) : links[at + by];
  next?.focus();
  return next !== undefined;
};

const find = (): boolean => {
  const field = document.querySelector<HTMLInputElement>('[data-search]');
  field?.focus();
  field?.select();
  return field !== null;
};

const help = (): boolean => {
  const keys = document.querySelector<HTMLDetailsElement>('[data-keys]');
  if (keys === null) return false;
  keys.open = true;
  keys.querySelector('summary')?.focus();
  return true;
};

const acts: Readonly<Record<string, () => boolean>> = {
  '/': find,
  j: () => move(1) || step(1),
  k: () => move(-1) || step(-1),
  '?': help,
};

/** Never while somebody types, never with a modifier that the browser or a reader may want. */
export const startKeys = (): void => {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isTyping(event.target)) return;
    if (acts[event.key]?.()) event.preventDefault();
  });
};
