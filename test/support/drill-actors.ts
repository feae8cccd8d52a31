import type { Deed } from '#test/simulation/actors/breach/deed.ts';
import { approve, write } from '#test/simulation/actors/breach/letters.ts';
import { finishRows, mail, upload } from '#test/simulation/actors/breach/lists.ts';
import { day, type Matter, newYorkDay, type Paper, people } from '#test/simulation/actors/breach/office.ts';
import { record, reporting } from '#test/simulation/actors/breach/reporting.ts';
import { answerForStop, reviewRelease, reviewStop } from '#test/simulation/actors/breach/reviews.ts';
import { close } from '#test/simulation/actors/breach/sending.ts';
import { sign } from '#test/simulation/actors/breach/signing.ts';
import { enterPaper, paperOf } from '#test/simulation/actors/breach/silence.ts';
import { Workplace } from '#test/simulation/actors/breach/workplace.ts';
import type { Call, Officer, Reply, Stage } from '#test/simulation/stage.ts';
import type { World } from './world.ts';

const drill = '/api/officer/drill';

/** Who sits where in the drill, as in the simulated worlds. */
const posts: readonly (readonly [Officer, readonly Deed[]])[] = [
  [people.ann, [...reporting, enterPaper, mail, finishRows, sign]],
  [people.una, [upload]],
  [people.wes, [write]],
  [people.abe, [approve, sign]],
  [people.ben, [reviewRelease, reviewStop, close, sign]],
  [people.sue, [answerForStop, reviewRelease, sign]],
];

const mostDeeds = 8;
const mostRounds = 80;

const nameOf = ({ sub }: Officer): string => `${sub[0]?.toUpperCase()}${sub.slice(1)} Actor`;

/** What the scene puts on the desk of an officer. */
const papersOf: Readonly<Record<string, (at: number) => Paper>> = {
  'A call from the FBI': (at) => paperOf(at, { kind: 'call', agency: 'FBI', reference: 'FBI-CALL' }),
  'A mistyped direction': (at) =>
    paperOf(at, { kind: 'direction', agency: 'FBI', reference: 'FBI-1', until: newYorkDay(at + 16 * day) }),
  'A letter without a date': (at) =>
    paperOf(at, { kind: 'direction', agency: 'USSS', reference: 'USSS-1', until: newYorkDay(at + 16 * day) }),
};

const customers = Array.from({ length: 30 }, (_, n) => {
  const [ref, email] = [`P-${n}`, n % 10 === 9 ? '' : `p${n}@home.example`];
  return { ref, email, line: `${ref},Practice ${n},${email},${n} Main St,general,,` };
});

interface Told {
  readonly practiceAt: string;
  readonly isFinished: boolean;
  readonly scenes: readonly { readonly title: string; readonly told: string }[];
}

export interface Played {
  readonly scenes: Told['scenes'];
  /** Of the training record. */
  // biome-ignore lint/suspicious/noExplicitAny: a scenario reads the JSON as any client would
  readonly record: any;
}

/** Plays a whole drill over HTTP: the officers of the simulated worlds do what each page shows to be due. */
export const playDrill = async (world: World, tell: (line: string) => void = () => {}): Promise<Played> => {
  const tokens = new Map<string, string>();
  const bearerOf = async (who: Officer): Promise<string> => {
    const known = tokens.get(who.sub) ?? (await world.token(nameOf(who), who.groups));
    tokens.set(who.sub, known);
    return known;
  };
  const post = async (who: Officer, path: string, json: object = {}) => {
    const answered = await world.call('POST', `${drill}${path}`, { json, bearer: await bearerOf(who) });
    if (answered.status >= 400) throw new Error(`${path}: ${answered.status} ${answered.text}`);
    return answered.body;
  };
  const look = async (): Promise<Told> =>
    (await world.call('GET', drill, { bearer: await bearerOf(people.sue) })).body.drill;

  let now = 0;
  const http = async ({
    officer = people.sue,
    method,
    path,
    json,
    raw,
    key,
    headers,
  }: Call): Promise<Reply> => {
    const body = raw === undefined ? JSON.stringify(json ?? {}) : String(raw);
    const type = headers?.['content-type'] ?? 'application/json';
    const sent = {
      method,
      path,
      ...(method === 'GET' ? {} : { type, body }),
      ...(key === undefined ? {} : { key }),
    };
    const reply = await post(officer, '/calls', sent);
    tell(`${nameOf(officer)}: ${method} ${path.replace(/BRE-\w+/, 'BRE-…')} ${reply.status}`);
    return { ...reply, text: reply.body, body: reply.body === '' ? undefined : JSON.parse(reply.body) };
  };
  const stage: Stage = {
    ...{ seed: 1, now: () => now, isCalm: () => true, rng: () => 0.5, http },
    ...{ sleep: async () => {}, inbox: () => [], note: () => {} },
  };
  const refresh = async (): Promise<Told> => {
    const told = await look();
    now = Date.parse(told.practiceAt);
    return told;
  };

  await post(people.sue, '');
  await refresh();
  const matter: Matter = {
    ...{ title: 'A drill of the actors', discoveredAt: now, isUrgent: false, lists: [customers] },
    ...{
      filings: [],
      papers: [],
      consultations: [],
      asked: new Set(),
      questions: new Map(),
      letters: new Set(),
    },
  };
  // One for each officer: it numbers the keys of their forms.
  const workplaces = new Map(posts.map(([who]) => [who, new Workplace(stage, who)]));
  const workplaceOf = (who: Officer): Workplace => workplaces.get(who) ?? new Workplace(stage, who);
  const id = await record({ workplace: workplaceOf(people.ann), matter }, customers.length);
  if (id === undefined) throw new Error('the practice breach was not recorded');
  matter.id = id;

  const isQuiet = async ([who, deeds]: (typeof posts)[number]): Promise<boolean> => {
    const workplace = workplaceOf(who);
    const done = new Set<string>();
    for (let left = mostDeeds; left > 0; left -= 1) {
      const view = await workplace.look(id);
      if (view === undefined) break;
      const scene = { workplace, view, matter, isStray: false };
      const due = deeds.find((deed) => !done.has(deed.name) && deed.isDue(scene));
      if (due === undefined) break;
      done.add(due.name);
      await due.do(scene);
    }
    return done.size === 0;
  };

  const heard = new Set<string>();
  for (let left = mostRounds; left > 0; left -= 1) {
    const told = await refresh();
    for (const { title, told: words } of told.scenes.filter((one) => !heard.has(one.title))) {
      heard.add(title);
      tell(`\n${told.practiceAt} ${title}. ${words}`);
      const paper = papersOf[title]?.(now);
      if (paper) matter.papers.push(paper);
    }
    if (told.isFinished) break;
    let quiet = true;
    for (const one of posts) quiet = (await isQuiet(one)) && quiet;
    if (quiet || left % 3 === 0) await post(people.sue, '/clock', { move: 'next' });
  }
  const { scenes } = await look();
  return { scenes, record: (await post(people.sue, '/end')).record };
};
