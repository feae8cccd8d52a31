import { call, session } from './api.js';
import { el, show } from './dom.js';
import { field, form } from './forms.js';
import { dayWords } from './words.js';

const pathOf = ({ caseId, kind, of }) =>
  `/api/officer/letters/${encodeURIComponent(caseId)}/${encodeURIComponent(kind)}/${encodeURIComponent(of)}`;

/** The page is asked for with our token and opened as it came, ready to print. */
const print = async (letter) => {
  const answer = await fetch(pathOf(letter), { headers: { authorization: `Bearer ${session.get().token}` } });
  const page = URL.createObjectURL(new Blob([await answer.text()], { type: 'text/html' }));
  open(page, '_blank');
  setTimeout(() => URL.revokeObjectURL(page), 60_000);
};

const card = (letter, queue, again) =>
  el(
    'section',
    { class: 'card' },
    el('h2', {}, `${letter.kind}, waiting since ${dayWords(letter.since)}`),
    el(
      'p',
      {},
      el('a', { href: `#/case/${encodeURIComponent(letter.caseId)}`, class: 'code' }, letter.caseId),
    ),
    letter.howToMake && el('p', { class: 'to-make' }, letter.howToMake),
    el('button', { type: 'button', class: 'quiet', onclick: () => print(letter) }, 'Open to print'),
    form({
      button: letter.format ? `Record as mailed (${letter.format})` : 'Record as mailed',
      result: 'Recorded. The case continues.',
      done: again,
      send: (body) => call('POST', `${pathOf(letter)}/posted`, { ...body, madeAs: letter.format }),
      parts: [
        field({ name: 'postedOn', label: 'Mailed on', hint: 'A date like 2026-12-01, not in the future.' }),
        queue === 'no-address' && field({ name: 'address', label: 'Mailed to', type: 'textarea' }),
      ].filter(Boolean),
    }),
    queue === 'no-address' &&
      form({
        button: 'Mark as undeliverable',
        result: 'Recorded. The case continues.',
        done: again,
        send: (body) => call('POST', `${pathOf(letter)}/undeliverable`, body),
        parts: [field({ name: 'reason', label: 'Why no letter can reach the person' })],
      }),
  );

/** The mail room: letters to print and mail, and those that need an address. */
export const workPaperMail = async (queue = 'to-post') => {
  const name = queue === 'no-address' ? queue : 'to-post';
  const { items } = await call('GET', `/api/officer/letters?queue=${name}`);
  const choices = { 'to-post': 'To mail', 'no-address': 'Address needed' };
  show(
    'Paper mail',
    el(
      'nav',
      { class: 'tabs', 'aria-label': 'Queues' },
      Object.entries(choices).map(([code, words]) =>
        el('a', { href: `#/post/${code}`, 'aria-current': code === name && 'page' }, words),
      ),
    ),
    items.length > 0
      ? items.map((letter) => card(letter, name, () => workPaperMail(name)))
      : el('p', { class: 'empty' }, 'There are no letters to mail.'),
  );
};
