import { call } from './api.js';
import { el, show, tell } from './dom.js';
import { field, form } from './forms.js';
import { instantWords } from './words.js';

const leaps = { PT1H: '1 hour', P1D: '1 day', P7D: '7 days', P15D: '15 days', P31D: '31 days' };

/** Moves the laptop's clock; what is due on the way happens in order. It never goes back. */
export const clockPage = async () => {
  const { now } = await call('GET', '/local/clock');
  const leap = async ({ target }) => {
    target.disabled = true;
    tell('Moving the clock …');
    try {
      await call('POST', '/local/clock', { advance: target.value });
      await clockPage();
      tell('The clock moved, and everything due on the way happened.');
    } catch (error) {
      tell(error.message);
      target.disabled = false;
    }
  };
  show(
    'Clock',
    el(
      'section',
      { class: 'card' },
      el('p', { class: 'big' }, instantWords(now)),
      el('p', { class: 'code soft' }, now),
      el('h2', {}, 'Move it forward by'),
      el(
        'p',
        { class: 'leaps' },
        Object.entries(leaps).map(([advance, words]) =>
          el('button', { type: 'button', class: 'quiet', value: advance, onclick: leap }, words),
        ),
      ),
      el('h2', {}, 'Or move it to'),
      form({
        button: 'Move the clock',
        result: 'The clock moved, and everything due on the way happened.',
        send: (body) => call('POST', '/local/clock', body),
        done: clockPage,
        parts: [field({ name: 'to', label: 'Instant', hint: 'In UTC, for example 2026-12-24T15:00:00Z.' })],
      }),
    ),
    el('p', {}, 'Letters are in the ', el('a', { href: '/local/mail' }, 'inbox'), '.'),
  );
};
