import { describe, expect, it } from 'vitest';
import { groups, hasAccess } from '#domain/case/groups.ts';
import { findScreen } from '#functions/console/find-screen.ts';
import { navigationFor } from '#functions/console/navigation.ts';
import { allRooms, allScreens, screenAt, wordOf } from '#functions/console/rooms.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import { routes } from '#infra/routes.ts';
import { consoleWorld } from '#test/support/console/console-world.ts';
import { officersView } from '#test/support/console/views.ts';
import { acknowledged, complaintWith, requestWith } from '#test/support/console/worked-views.ts';

const screens = await allScreens();

const find = findScreen(screens);
const accesses = new Set(routes.flatMap((route) => (route.auth === 'officer' ? [route.access] : [])));
const addressOf = (path: string): string => path.replaceAll(/\{(\w+)\}/g, 'one');

describe('all pages of the console', () => {
  it('no two are at the same address', () => {
    const places = screens.map(({ path }) => path.replaceAll(/\{\w+\}/g, '{}'));
    expect(places.filter((place, n) => places.indexOf(place) !== n)).toEqual([]);
  });

  it('each is found at its own address, also beside another with a name in it', () => {
    for (const screen of screens) expect(find(addressOf(screen.path))?.screen.path).toBe(screen.path);
  });

  it('each is in the room that its address opens, whose code alone is read for it', async () => {
    for (const { words, screens: inside } of await allRooms())
      expect(inside.filter(({ path }) => !words.includes(wordOf(path))).map(({ path }) => path)).toEqual([]);
    for (const { path } of screens) expect((await screenAt(addressOf(path)))?.screen.path, path).toBe(path);
  });

  it('a room opens by its word however a browser writes it', async () => {
    expect((await screenAt('/officer/%62reaches'))?.screen.path).toBe('/officer/breaches');
    expect(await screenAt('/officer/%zz')).toBeUndefined();
  });

  it('no word opens two rooms', async () => {
    const words = (await allRooms()).flatMap((room) => room.words);
    expect(new Set(words).size).toBe(words.length);
  });

  it('whatever is sent to an address can be shown there again', () => {
    expect(screens.filter(({ get, post }) => post !== undefined && typeof get !== 'function')).toEqual([]);
  });

  it('each has an access of a route of the API (R-13)', () => {
    expect(screens.filter(({ access }) => !accesses.has(access)).map(({ path }) => path)).toEqual([]);
  });

  it('each is below /officer, whose addresses the gateway hands to the console', () => {
    const doors = routes.filter(({ handler }) => handler === 'console').map(({ path }) => path);
    expect(doors).toEqual(['/officer', '/officer/{proxy+}']);
    expect(screens.filter(({ path }) => !/^\/officer(\/|$)/.test(path))).toEqual([]);
  });

  it('no page has the address of sign-in, sign-out or a file', () => {
    const doors = ['sign-in', 'sign-out', 'signed-out', 'callback', 'assets/x'];
    expect(doors.filter((door) => find(`/officer/${door}`) !== undefined)).toEqual([]);
  });
});

/** Links of a page that stay in the console, without their query. */
const linksIn = (page: string): readonly string[] => [
  ...new Set(
    [...page.matchAll(/(?:href|action)="(\/officer[^"?#]*)/g)]
      .map(([, path = '']) => path)
      .filter((path) => !/^\/officer\/(?:assets\/|sign-out$)/.test(path)),
  ),
];

it('a case has no page at the address of another kind', async () => {
  const [request, complaint] = [await requestWith({}), await complaintWith()];
  const { signedIn } = consoleWorld({
    [`GET /api/officer/cases/${request.id}`]: request,
    [`GET /api/officer/cases/${complaint.id}`]: complaint,
  });
  const as = await signedIn(['officer']);
  for (const [folder, { id }] of [
    ['requests', complaint],
    ['complaints', request],
  ] as const)
    for (const page of ['', '/evidence', '/do/add-note', '/scan', '/scan/arrived', '/files/1'])
      expect((await as.get(`/officer/${folder}/${id}${page}`)).status).toBe(404);
});

/** A company, an account and a text that waits: each has a page. */
const held = {
  by: 'officer:omar',
  events: [
    {
      ...{ type: 'requester-looked-up', requesterType: 'account' },
      ...{ controller: 'CTL-acme', account: 'ACC-7J3Q', appliedTo: ['ACC-7J3Q'] },
    },
    { type: 'text-held', n: 1, as: 'message', heldSha256: 'a'.repeat(64), by: 'omar' },
  ],
} as never;

describe.each(groups)('for %s', (group) => {
  const opens = (path: string): boolean => {
    const screen = find(path)?.screen;
    return screen !== undefined && hasAccess(screen.access, [group]);
  };

  it('each item of the navigation leads to a page that this group may open (R-13)', () => {
    const items = navigationFor([group], '/officer').map(({ href }) => href);
    expect(items.filter((href) => !opens(href))).toEqual([]);
  });

  it.each(['/officer/more', '/officer/help', '/officer/officers'])(
    'so does each link of %s',
    async (address) => {
      const { signedIn } = consoleWorld({ 'GET /api/officer/officers': officersView });
      const links = linksIn(String((await (await signedIn([group])).get(address)).body));
      expect(links.length).toBeGreaterThan(2);
      expect(links.filter((href) => href !== '/officer' && !opens(href))).toEqual([]);
    },
  );

  it('so does each link of a request and of a complaint (R-13)', async () => {
    const views = [
      await requestWith({ kind: 'cpni-restrict' }, async () => [acknowledged, held], [group]),
      await complaintWith({}, [], [group]),
    ];
    for (const view of views) {
      const { signedIn } = consoleWorld({ [`GET /api/officer/cases/${view.id}`]: view });
      const page = String((await (await signedIn([group])).get(pageOf(view.id))).body);
      expect(linksIn(page).filter((href) => href !== '/officer' && !opens(href))).toEqual([]);
    }
  });
});
