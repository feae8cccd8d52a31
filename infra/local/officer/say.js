import { call } from './api.js';
import { el, show } from './dom.js';

const list = (items) =>
  el(
    'ul',
    {},
    items.map((item) => el('li', {}, item)),
  );

const part = ({ asked, say, act = [] }, headings) => [
  el('h3', {}, asked),
  el('p', {}, el('strong', {}, headings.say)),
  list(say.map((words) => `“${words}”`)),
  ...(act.length > 0 ? [el('p', {}, el('strong', {}, headings.act)), list(act)] : []),
];

const card = ({ language, title, lead, headings, parts, never }) =>
  el(
    'section',
    { lang: language },
    el('h2', {}, title),
    el('p', {}, lead),
    parts.flatMap((one) => part(one, headings)),
    el('h3', {}, never.title),
    list(never.list),
  );

/** One card in each language, to print. */
export const sayPage = async () => {
  const { cards } = await call('GET', '/api/officer/what-to-say');
  show(
    'What may I say today?',
    el('p', {}, el('button', { type: 'button', onclick: () => print() }, 'Print')),
    cards.map(card),
  );
};
