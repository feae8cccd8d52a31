import { pageAt } from './address.js';
import { call, Problem, session } from './api.js';
import { casePage } from './case.js';
import { clockPage } from './clock.js';
import { el, show, tell } from './dom.js';
import { enterPage } from './enter.js';
import { workPaperMail } from './paper-mail.js';
import { registerPage } from './register.js';
import { sayPage } from './say.js';
import { workList } from './work-list.js';

const signIn = async ({ name, groups }) => {
  const { token } = await call('POST', '/local/token', { name, groups });
  session.set({ name, groups, token });
  await go();
};

const signInPage = async () => {
  const officers = await call('GET', '/local/officers');
  show(
    'Sign in',
    el('p', {}, 'Choose which officer you are.'),
    el(
      'ul',
      { class: 'people' },
      officers.map((officer) =>
        el(
          'li',
          {},
          el(
            'button',
            { type: 'button', class: 'quiet', onclick: () => signIn(officer) },
            el('strong', {}, officer.name),
            el('span', { class: 'soft' }, ` ${officer.groups.join(', ')}`),
          ),
        ),
      ),
    ),
  );
};

const signOut = () => {
  session.end();
  tell('You are signed out.');
  return go();
};

const who = () => {
  const signedIn = session.get();
  document
    .getElementById('who')
    .replaceChildren(
      ...(signedIn
        ? [
            `${signedIn.name} `,
            el('button', { type: 'button', class: 'quiet small', onclick: signOut }, 'Sign out'),
          ]
        : []),
    );
  return signedIn;
};

/** Shows what the address says; the address is the only state, so back and reload work. */
const page = () => {
  const [name, rest] = pageAt(location);
  const pages = {
    case: () => casePage(decodeURIComponent(rest)),
    queue: () => workList(rest),
    post: () => workPaperMail(rest || undefined),
    enter: enterPage,
    register: registerPage,
    clock: clockPage,
    say: sayPage,
  };
  return (Object.hasOwn(pages, name) ? pages[name] : () => workList())();
};

const go = async () => {
  try {
    await (who() || location.hash === '#/clock' ? page() : signInPage());
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.status === 401) {
      session.end();
      who();
      tell('Your session ended. Please sign in again.');
      return signInPage();
    }
    show(
      error.status === 404 ? 'Page not found' : 'That did not work',
      el('p', {}, error.message),
      el('p', {}, el('a', { href: '/officer#/' }, 'Go to the work list')),
    );
  }
};

addEventListener('hashchange', () => {
  if (location.hash === '#main') return;
  tell('');
  void go();
});
void go();
