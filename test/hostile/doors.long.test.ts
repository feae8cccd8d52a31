import { beforeAll, describe, expect, it } from 'vitest';
import { allScreens } from '#functions/console/rooms.ts';
import { routes } from '#infra/routes.ts';
import { nameOf, type Played, play } from './play.ts';
import { sentenceOf } from './report.ts';
import { surfaces } from './surfaces.ts';

const screens = await allScreens();

const each = 4;

let played: Played;
beforeAll(async () => {
  played = await play({ seed: 17, each });
}, 60_000);

describe('hostile input (S11, F10)', () => {
  it('no call ends in a fault of ours, an injection or a half-written case', () => {
    expect(played.violations.map(sentenceOf)).toEqual([]);
  });

  it('every route was played', () => {
    const { calls } = played.figures;
    const few = routes.filter((route) => (calls.get(nameOf(route)) ?? 0) < 1).map(nameOf);
    expect(few).toEqual([]);
    expect([...calls.keys()].toSorted()).toEqual([...new Set(routes.map(nameOf))].toSorted());
  });

  it('every route belongs to a surface', () => {
    const belongs = Object.values(surfaces);
    expect(routes.filter((route) => !belongs.some((has) => has(route))).map(nameOf)).toEqual([]);
  });

  it('calls got past the first check: some were carried out, sent letters and were shown', () => {
    const { statuses, letters, shown } = played.figures;
    for (const status of [200, 201, 303, 404, 409, 422]) expect(statuses.get(status)).toBeGreaterThan(0);
    expect(letters).toBeGreaterThan(0);
    expect(shown).toBeGreaterThan(100);
  });

  it('the pages of the console were there to send their forms from', () => {
    expect(played.forms).toBeGreaterThan(300);
    expect(played.pages).toBeGreaterThan(screens.length / 2);
  });
});
