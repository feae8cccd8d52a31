/** Seconds; a failure doubles the wait, up to this. */
const longest = 120;

type Lost = 'unreachable' | 'signed-out';

const words: Readonly<Record<Lost, string>> = {
  unreachable: 'We cannot reach the server. What you see may be old. We are trying again.',
  'signed-out': 'You may have been signed out. What you see may be old. Reload this page.',
};

const sayLost = (root: Element, lost: Lost): void => {
  const before = root.querySelector('[data-progress-lost]');
  if (before?.textContent === words[lost]) return;
  const line = document.createElement('p');
  line.className = 'pc-lost';
  line.dataset.progressLost = '';
  line.textContent = words[lost];
  before?.remove();
  root.prepend(line);
};

/** @returns the same element as the server shows it now, or why there is none */
const fetchNewer = async (root: HTMLElement): Promise<HTMLElement | Lost> => {
  const url = new URL(root.dataset.progress ?? '', location.href);
  if (url.origin !== location.origin) return 'unreachable';
  try {
    const answer = await fetch(url, {
      headers: { accept: 'text/html' },
      cache: 'no-store',
      redirect: 'manual',
    });
    if (answer.type === 'opaqueredirect' || answer.status === 401) return 'signed-out';
    if (!answer.ok) return 'unreachable';
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return page.getElementById(root.id) ?? 'unreachable';
  } catch {
    return 'unreachable';
  }
};

/** Its content is replaced, not the element: a live region that is new says nothing. A button in it keeps the focus by its id. */
const renew = (root: HTMLElement, newer: HTMLElement): void => {
  const focused = root.contains(document.activeElement) ? document.activeElement?.id : undefined;
  if (root.innerHTML !== newer.innerHTML) root.replaceChildren(...newer.childNodes);
  root.toggleAttribute('data-done', newer.hasAttribute('data-done'));
  if (focused) document.getElementById(focused)?.focus();
};

const watch = (root: HTMLElement): void => {
  const every = Math.max(1, Number(root.dataset.every) || 5);
  let wait = every;
  const look = async (): Promise<void> => {
    if (!root.isConnected) return;
    // A page that nobody sees asks for nothing.
    const newer = document.hidden ? undefined : await fetchNewer(root);
    if (typeof newer === 'string') {
      sayLost(root, newer);
      wait = Math.min(longest, wait * 2);
    } else {
      if (newer) renew(root, newer);
      wait = every;
    }
    if (!root.hasAttribute('data-done')) setTimeout(look, wait * 1000);
  };
  setTimeout(look, wait * 1000);
};

export const startProgress = (): void => {
  for (const root of document.querySelectorAll<HTMLElement>('[data-progress]:not([data-done])')) watch(root);
};
