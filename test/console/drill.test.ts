import { describe, expect, it } from 'vitest';
import { practiceAddress, practiced } from '#functions/console/drill/practiced.ts';
import { drillScreens } from '#functions/console/drill/screens.ts';
import { allScreens } from '#functions/console/rooms.ts';
import type { Screen, Visit } from '#functions/console/visit.ts';
import { html } from '#functions/design-system/html.ts';

const screens = await allScreens();

const drill = { practiceAt: '2026-11-24T15:00:00.000Z', pausedAt: null };

const visitOf = (path: string, view: object | null = drill): Visit =>
  ({
    ...{ path, here: path, zone: 'America/Denver', params: {}, query: new URLSearchParams() },
    api: { read: async () => ({ drill: view }) },
  }) as unknown as Visit;

const real: Screen = {
  ...{ path: '/officer/breaches/{id}/do/{action}', access: 'breach-reading' },
  get: async () => ({
    title: 'A page',
    back: { href: '/officer/breaches/BRE-1', text: 'Back' },
    body: html`<a href="/officer/breaches/BRE-1/letter">L</a><a href="/officer/work?x=1&y=2">W</a><a href="/officer/sending">S</a><p>${'"/officer/breaches"'}</p><div class="pc-letter pc-letter--whole" role="region">Dear</div><article class="pc-paper" lang="en">Dear</article>`,
  }),
};

const pageAt = async (path: string) => {
  const answer = await practiced(real).get(visitOf(path));
  return 'body' in answer ? { ...answer, text: answer.body.toString() } : { text: '', ...answer };
};

describe('a page of a drill', () => {
  it('is marked in its title, at its top, and on each letter', async () => {
    const { text, ...page } = await pageAt('/officer/drill/breaches/BRE-1');
    expect(page).toMatchObject({ title: 'DRILL: A page' });
    expect(text.indexOf('DRILL. This is practice.')).toBeLessThan(text.indexOf('BRE-1/letter'));
    expect(text.match(/DRILL\. A practice letter, to nobody\./g)).toHaveLength(2);
  });

  it('leads nowhere else without saying so', async () => {
    const { text, ...page } = await pageAt('/officer/drill/breaches/BRE-1');
    const links = [...text.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(links).toEqual([
      '/officer/drill',
      '/officer/drill/breaches/BRE-1/letter',
      '/officer/drill/leave?to=%2Fofficer%2Fwork%3Fx%3D1%26y%3D2',
      '/officer/drill/sending',
    ]);
    expect(page).toMatchObject({ back: { href: '/officer/drill/breaches/BRE-1' } });
    expect(text).toContain('&quot;/officer/breaches&quot;');
  });

  it.each(['record-direction', 'correct-direction'])(
    'where a direction is typed asks “Is this call real?” and leads to the real door (R-11): %s',
    async (action) => {
      const { text } = await pageAt(`/officer/drill/breaches/BRE-1/do/${action}`);
      expect(text).toContain('Is this call real?');
      expect(text).toContain('href="/officer/breaches"');
    },
  );

  it.each([null, { ...drill, pausedAt: '2026-11-24T15:00:00.000Z' }])(
    'is not there without a drill that goes on: %o',
    async (view) => {
      expect(await practiced(real).get(visitOf('/officer/drill/breaches', view))).toEqual({
        to: '/officer/drill',
      });
    },
  );

  it('is there for each page of a breach, and opens for those who work on breaches alone', () => {
    const of = (prefix: string) =>
      screens.filter(({ path }) => path.startsWith(prefix)).map(({ path }) => path);
    const left = of('/officer/breaches').filter(
      (path) => !of('/officer/drill').includes(practiceAddress(path)),
    );
    expect(left).toEqual(
      ['postal.csv', 'proof.csv', 'rows-to-finish.json', 'evidence.json'].map(
        (name) => `/officer/breaches/{id}/${name}`,
      ),
    );
    expect(new Set(drillScreens.map(({ access }) => access))).toEqual(
      new Set(['breach-work', 'breach-reading']),
    );
    expect(drillScreens.filter(({ access }) => access === 'breach-reading').map(({ path }) => path)).toEqual([
      '/officer/drill/records/{year}',
    ]);
  });
});
