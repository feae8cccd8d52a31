/** Seconds; a failure doubles the wait, up to this. */
const longest = 120;

const lost = 'We cannot reach the server. What you see may be old. We are trying again.';

const sayLost = (root: Element): void => {
  if (root.querySelector('[data-progress-lost]') !== null) return;
  const line = document.createElement('p');
  line.className = 'pc-lost';
  line.dataset.progressLost = '';
  line.textContent = lost;
  root.prepend(line);
};

/**
 * @returns the same element as the server shows it now
 * @throws for anything else, such as the sign-in page
 */
const fetchNewer = async (root: HTMLElement): Promise<HTMLElement> => {
  const url = new URL(root.dataset.progress ?? '', location.href);
  if (url.origin !== location.origin) throw new Error('Another origin.');
  const answer = await fetch(url, { headers: { accept: 'text/html' }, cache: 'no-store', redirect: 'error' });
  if (!answer.ok) throw new Error(`Status ${answer.status}.`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const newer = page.getElementById(root.id);
  if (newer === null) throw new Error('Not in the answer.');
  return newer;
};

/** Its content is replaced, not the element: a live region that is new says nothing. */
const renew = (root: HTMLElement, newer: HTMLElement): void => {
  if (root.innerHTML !== newer.innerHTML) root.replaceChildren(...newer.childNodes);
  root.toggleAttribute('data-done', newer.hasAttribute('data-done'));
};

const watch = (root: HTMLElement): void => {
  const every = Math.max(1, Number(root.dataset.every) || 5);
  let wait = every;
  const look = async (): Promise<void> => {
    if (!root.isConnected) return;
    try {
      // Who has the focus in it keeps it; a hidden page asks for nothing.
      const isBusy = document.hidden || root.contains(document.activeElement);
      if (!isBusy) {
        renew(root, await fetchNewer(root));
        root.querySelector('[data-progress-lost]')?.remove();
      }
      wait = every;
    } catch {
      sayLost(root);
      wait = Math.min(longest, wait * 2);
    }
    if (!root.hasAttribute('data-done')) setTimeout(look, wait * 1000);
  };
  setTimeout(look, wait * 1000);
};

export const startProgress = (): void => {
  for (const root of document.querySelectorAll<HTMLElement>('[data-progress]:not([data-done])')) watch(root);
};
