import { expect, it } from 'vitest';
import { allScreens, screenAt } from '#functions/console/rooms.ts';
import { action, information } from '#test/support/broker-actions.ts';
import { entry as campaign } from '#test/support/campaigns.ts';
import { entry as downtime } from '#test/support/downtimes.ts';
import { training } from '#test/support/trainings.ts';
import { entries } from '#test/support/transfers.ts';
import { send, settle } from './calls.ts';
import { mark } from './corpus.ts';
import { consolePages, formsOf, publicPages, typed } from './forms.ts';
import { wrongsOfReply } from './judge.ts';
import { prepared } from './prepared.ts';
import { inSilence } from './silence.ts';
import { openWorld, siteUrl, type World } from './world.ts';

/** Ends whatever it is printed in, and begins an element with a handler. */
const hostile = `</title></textarea></style></script>"'><img src=x onerror=${mark}(1)><a href="javascript:${mark}(2)">x</a>`;

/** What our code reads: a word of ours, an id, a time, a zone, a hash, a method, an address of ours. */
const isOurs = (text: string): boolean =>
  /^(?:[a-z0-9][\w.:/-]*|[A-Z]+\d*|[A-Z]{3}-[\w-]+|\d{4}-\d\d-\d\d.*|[A-Z][a-z]+\/\w+|\/.*|https?:.*)?$/.test(
    text,
  );

/** As if people had typed hostile words into every field of every case. A letter, `html`, is markup already. */
const withHostileWords = (value: unknown, name = ''): unknown => {
  if (typeof value === 'string' && /^[{[]/.test(value))
    return JSON.stringify(withHostileWords(JSON.parse(value)));
  if (typeof value === 'string') return isOurs(value) || name === 'html' ? value : value + hostile;
  if (Array.isArray(value)) return value.map((one) => withHostileWords(one, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withHostileWords(one, key)]));
};

const [olive, sue, bea] = ['Olive Officer', 'Sue Supervisor', 'Bea Breach'] as const;
/** Registers that the prepared company keeps empty. */
const registers = [
  [olive, '/transfers', entries.T3],
  [olive, '/broker-actions', action],
  [olive, '/broker-actions/information', information],
  [olive, '/campaigns', campaign],
  [olive, '/downtimes', downtime],
  [sue, '/trainings', training],
] as const;

const breach = {
  ...{ title: 'Another', discoveredAt: '2026-11-24T08:00:00Z', intentional: 'no', estimatedCustomers: 3 },
  ...{ circumstances: 'A paper was lost.', cpniTypes: ['billing'], method: 'Loss.' },
};

/** A year's pages are those of any other year. */
const isOtherYear = (address: string): boolean => /\/20(?!2[567])\d\d/.test(address);

const linksOn = (page: string): readonly string[] =>
  [...page.matchAll(/ (?:href|action)="(\/officer[^"#]*)/g)]
    .map(([, address = '']) => address.replaceAll('&amp;', '&'))
    .filter((address) => !isOtherYear(address));

const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' };

/** Screens that this company never gets to see as a page. */
const notShown = [
  // They lead elsewhere.
  ...['/officer/cases/{id}', '/officer/certificates', '/officer/reports'],
  // They hand out a file that somebody put there.
  ...['/officer/requests/{id}/package', '/officer/transfers/{id}/document'],
  ...['/officer/requests/{id}/files/{n}', '/officer/complaints/{id}/files/{n}'],
  // They take a file from a script.
  ...['/officer/breaches/{id}/do/upload-list', '/officer/breaches/{id}/do/put-list'],
  // Only later in the life of a case; each is a form of an act, as the others.
  ...['/officer/requests/{id}/texts/{n}', '/officer/complaints/{id}/texts/{n}'],
  ...['/officer/breaches/{id}/do/write-letter', '/officer/breaches/{id}/do/close'],
  ...['/officer/imports/{sha256}', '/officer/imports/{sha256}/confirm', '/officer/imports/{sha256}/undo'],
  ...['/officer/downtimes/{id}/fcc-letter', '/officer/holders/{id}/secret'],
  '/officer/held-letters/{hold}/close',
];

const isOfDrill = (path: string): boolean => path.startsWith('/officer/drill/');

interface Found {
  readonly wrongs: Readonly<Record<string, readonly string[]>>;
  /** Screens that were shown; those that had hostile words on them. */
  readonly shown: ReadonlySet<string>;
  readonly worded: ReadonlySet<string>;
  /** Names of acts whose pages were shown. */
  readonly acts: ReadonlySet<string>;
}

/** Names of acts in each `next` of an answer. */
const offeredIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { next } = value as { readonly next?: unknown };
  const own = Array.isArray(next) ? next.flatMap(({ action }) => (action === undefined ? [] : [action])) : [];
  return [...own, ...Object.values(value).flatMap(offeredIn)];
};

/** They take a file from a script, or lead to the page of the letter. */
const withoutPage = ['put-list', 'upload-list', 'write-letter'];

/** Opens these pages of the console and every page that they lead to. */
const opened = async (
  world: World,
  from: readonly string[],
  who: string,
  follows: (path: string) => boolean = () => true,
): Promise<Found> => {
  const cookies = [await world.signIn(who)];
  const [waiting, seen] = [[...from], new Set<string>()];
  const wrongs: Record<string, readonly string[]> = {};
  const [shown, worded, acts] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (let target = waiting.pop(); target !== undefined; target = waiting.pop()) {
    if (seen.has(target)) continue;
    seen.add(target);
    const { reply } = await world.call({ method: 'GET', target, cookies });
    const { statusCode, body = '', headers = {} } = reply;
    const wrong = wrongsOfReply(reply, { isApi: false });
    if (wrong.length > 0) wrongs[target] = wrong;
    if (headers.location?.startsWith('/officer')) waiting.push(headers.location);
    if (statusCode !== 200) continue;
    const { pathname } = new URL(target, siteUrl);
    const path = (await screenAt(pathname))?.screen.path ?? target;
    shown.add(path);
    const [, act] = /\/do\/([\w-]+)$/.exec(pathname) ?? [];
    if (act !== undefined) acts.add(act);
    if (body.includes(`onerror=${mark}`)) worded.add(path);
    waiting.push(...linksOn(body).filter(follows));
  }
  return { wrongs, shown, worded, acts };
};

it('words stored in every field stay words on every page of the console that a page leads to, and on that of each act that is offered', async () => {
  const offered = new Set<string>();
  const told = (value: unknown): unknown => {
    for (const act of offeredIn(value)) offered.add(act);
    return withHostileWords(value);
  };
  const { wrongs, shown, worded, acts } = await inSilence(async () => {
    const { world, known } = await prepared(openWorld({}, told));
    for (const [officer, path, body] of registers)
      await send(world, officer, 'POST', `/api/officer${path}`, body);
    await settle(world);
    const years = ['certificates', 'certificate-statements', 'certificate-evidence'];
    const more = years.map((room) => `/officer/${room}/2025`);
    return opened(world, [...consolePages(known), ...more], 'Dana DPO');
  });
  const screens = (await allScreens()).map(({ path }) => path).filter((path) => !isOfDrill(path));
  expect(screens.filter((path) => !shown.has(path)).toSorted()).toEqual(notShown.toSorted());
  expect([...offered].filter((act) => !acts.has(act)).toSorted()).toEqual(withoutPage);
  expect(offered.size).toBeGreaterThanOrEqual(50);
  expect(worded.size).toBeGreaterThanOrEqual(60);
  expect(wrongs).toEqual({});
}, 120_000);

it('and on every page of a drill', async () => {
  const { wrongs, shown, worded } = await inSilence(async () => {
    const world = openWorld({}, withHostileWords);
    await send(world, bea, 'POST', '/api/officer/drill');
    const call = (path: string, body: object) =>
      send(world, bea, 'POST', '/api/officer/drill/calls', {
        ...{ method: 'POST', path: `/api/officer${path}`, key: path },
        ...{ type: 'application/json', body: JSON.stringify(body) },
      });
    const { body = '{}' } = await call('/breaches', breach);
    const { id } = JSON.parse(body);
    return opened(world, ['/officer/drill', `/officer/drill/breaches/${id}`], bea, isOfDrill);
  });
  expect([...shown].filter(isOfDrill).length).toBeGreaterThanOrEqual(15);
  expect([...worded].filter(isOfDrill).length).toBeGreaterThanOrEqual(10);
  expect(wrongs).toEqual({});
}, 120_000);

it('typed into every field of every form of the site they stay words, on the form’s own page and on those that show a draft or a message', async () => {
  const { wrongs, worded } = await inSilence(async () => {
    const { world, known } = await prepared();
    const { forms } = await formsOf(world, known);
    const cookies = known.drafts;
    const sent = forms
      .filter(({ action }) => !action.startsWith('/officer'))
      .map(({ action, fields }) => ({
        ...{ method: 'POST', target: action, headers, cookies },
        body: String(
          new URLSearchParams(
            fields.map(([name, value]): [string, string] => [name, value === typed ? hostile : value]),
          ),
        ),
      }));
    const wrote = known.links.flatMap(([page, code]) => {
      const write = { code, action: 'write', message: hostile };
      const bodies: readonly Record<string, string>[] = [write, { code }, { secret: code }];
      return ['/', '/es/'].flatMap((language) =>
        bodies.map((body) => ({
          ...{ method: 'POST', target: language + page, headers, cookies },
          body: String(new URLSearchParams(body)),
        })),
      );
    });
    const pages = publicPages.map((target) => ({ method: 'GET', target, cookies }));
    const wrongs: Record<string, readonly string[]> = {};
    const worded = new Set<string>();
    for (const asked of [...sent, ...wrote, ...pages]) {
      const { reply } = await world.call(asked);
      const wrong = wrongsOfReply(reply, { isApi: false });
      if (wrong.length > 0) wrongs[`${asked.method} ${asked.target}`] = wrong;
      if (reply.body?.includes(`onerror=${mark}`)) worded.add(`${asked.method} ${asked.target}`);
    }
    return { wrongs, worded };
  });
  expect(worded.size).toBeGreaterThanOrEqual(16);
  expect(wrongs).toEqual({});
}, 120_000);
