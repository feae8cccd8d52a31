import fc from 'fast-check';
import type { Snapshot } from '#functions/adapters/memory/table.ts';
import { routes } from '#infra/routes.ts';
import { sendersOf, settingsOf } from '#infra/settings/settings.ts';
import type { Route } from '#ports/routes.ts';
import { settle } from './calls.ts';
import { inputsAt, type Places } from './doors.ts';
import { consolePages, formsOf } from './forms.ts';
import { type Wrongs, wrongsOfLetter, wrongsOfPrototypes, wrongsOfReply } from './judge.ts';
import { changed, membersAt, wrongsOfTable } from './kept.ts';
import { prepared } from './prepared.ts';
import { showingsOf } from './showings.ts';
import { inSilence } from './silence.ts';
import type { Asked, World } from './world.ts';

export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;

const senders = Object.values(sendersOf(settingsOf('laptop'))).map(({ address }) => address);

/** What went wrong, and the call that did it. */
export interface Violation {
  readonly route: string;
  readonly asked: Asked;
  readonly wrongs: Wrongs;
}

export interface Figures {
  /** Calls that each route took. */
  readonly calls: Map<string, number>;
  readonly statuses: Map<number, number>;
  letters: number;
  /** Calls whose case then went through its machine. */
  settled: number;
  /** Pages and files that showed what a call had stored. */
  shown: number;
}

interface Stage {
  readonly world: World;
  readonly before: Snapshot;
  /** Of the DPO's session. */
  readonly cookie: string;
}

const isApi = ({ path }: Route): boolean => path.startsWith('/api/');

const plus = <K>(counted: Map<K, number>, key: K): unknown => counted.set(key, (counted.get(key) ?? 0) + 1);

/** All that shows what was stored. */
const wrongsWhenShown = async (world: World, shown: readonly Asked[], figures: Figures): Promise<Wrongs> => {
  const wrongs: string[] = [];
  for (const asked of shown) {
    const { route, reply } = await world.call(asked);
    if (route === undefined) continue;
    figures.shown += 1;
    const mayAdd = membersAt(route);
    for (const wrong of wrongsOfReply(reply, { isApi: isApi(route), mayAdd }))
      wrongs.push(`${asked.target}: ${wrong}`);
  }
  return wrongs;
};

/** One call on the world as it was prepared, then everything that it starts and shows; and the judgment of all that came out. */
const judged = async ({ world, before, cookie }: Stage, asked: Asked, figures: Figures): Promise<Wrongs> => {
  const { route, reply } = await world.call(asked);
  if (route === undefined) return [];
  plus(figures.calls, nameOf(route));
  plus(figures.statuses, reply.statusCode);
  const wrongs = [...wrongsOfReply(reply, { isApi: isApi(route), mayAdd: membersAt(route) })];
  if (isApi(route) && reply.statusCode >= 400)
    wrongs.push(...wrongsOfTable(route, before, world.cases.snapshot()));
  if (reply.statusCode < 400 && asked.method !== 'GET') {
    if (world.started.length > 0) figures.settled += 1;
    await settle(world);
    const items = changed(before, world.cases.snapshot());
    wrongs.push(...(await wrongsWhenShown(world, showingsOf(items, cookie), figures)));
  }
  figures.letters += world.inbox.length;
  return [
    ...wrongs,
    ...wrongsOfPrototypes(),
    ...world.inbox.flatMap((letter) => wrongsOfLetter(letter, senders)),
  ];
};

export interface Plan {
  readonly seed: number;
  /** Calls to each route. */
  readonly each: number;
  readonly only?: (route: Route) => boolean;
  readonly progress?: (route: Route, n: number) => void;
}

export interface Played {
  readonly violations: readonly Violation[];
  readonly figures: Figures;
  /** Forms that were found on our pages. */
  readonly forms: number;
  /** Pages of the console that were there to begin with. */
  readonly pages: number;
}

const seedOf = (seed: number, route: Route): number =>
  [...nameOf(route)].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) | 0, seed);

/** The same seed, the same calls: a route's calls depend on its name and the seed alone. */
export const play = ({ seed, each, only = () => true, progress }: Plan): Promise<Played> =>
  inSilence(async () => {
    const { world, known } = await prepared();
    const seen = await formsOf(world, known);
    const places: Places = { known, forms: seen.forms, pages: [...new Set(consolePages(known))] };
    const figures: Figures = { calls: new Map(), statuses: new Map(), letters: 0, settled: 0, shown: 0 };
    const violations: Violation[] = [];
    const cookie = await world.signIn('Dana DPO');
    const again = world.remember();
    again();
    const before = world.cases.snapshot();
    for (const [at, route] of routes.filter(only).entries()) {
      for (const asked of fc.sample(inputsAt(route, places), { seed: seedOf(seed, route), numRuns: each })) {
        const wrongs = await judged({ world, before, cookie }, asked, figures).catch((fault: Error) => [
          `it ended with ${fault.stack?.slice(0, 400)}`,
        ]);
        if (wrongs.length > 0) violations.push({ route: nameOf(route), asked, wrongs });
        again();
      }
      progress?.(route, at);
    }
    return { violations, figures, forms: seen.forms.length, pages: seen.shown };
  });
