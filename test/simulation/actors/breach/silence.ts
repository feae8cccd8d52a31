import { type Deed, isOver, type Scene } from './deed.ts';
import { type Agency, agencies, hour, instant, minute, newYorkDay, type Paper } from './office.ts';
import { barsNotice, type DirectionShown, type StopShown } from './view.ts';

const isKnown = ({ view, isStray }: Scene): boolean => !isStray && !isOver(view);

const onWorkplace = ({ matter }: Scene): Paper | undefined =>
  matter.papers.find(({ isEntered }) => !isEntered);

const official = 'Special Agent Roe';

/** As an officer types it: now and then what no program can read, or less than is needed. */
const typed = ({ workplace }: Scene, { agency, until, reference, writtenOn }: Paper) => {
  const body = { agency, until, reference, writtenOn, official };
  if (workplace.stage.isCalm() || workplace.chance('mistypes a direction') > 0.15) return body;
  return workplace.pick<object>('slip in a direction', [
    { ...body, reference: undefined },
    { ...body, agency: 'Sheriff of Nowhere' },
    { ...body, until: '12/20/2026' },
    { ...body, until: '' },
    { ...body, writtenOn: '2026-13-45' },
    { ...body, official: 7 },
  ]);
};

const enterDirection = async (scene: Scene, paper: Paper): Promise<void> => {
  const { workplace, view } = scene;
  const first = await workplace.act(view.id, 'directions', typed(scene, paper));
  workplace.stage.note('direction-entered', {
    id: view.id,
    agency: paper.agency,
    status: first?.status ?? null,
  });
  if (first === undefined) return;
  paper.isEntered = true;
  if (first.status !== 422 || first.body.code === 'only-later') return;
  const { agency, until, reference, writtenOn } = paper;
  await workplace.act(view.id, 'directions', { agency, until, reference, writtenOn, official });
};

const enterCall = async ({ workplace, view }: Scene, paper: Paper): Promise<void> => {
  const { agency, writtenOn } = paper;
  const call = { agency, verbal: true, official, writtenOn, calledBack: '+1 202 555 0100' };
  await workplace.act(view.id, 'directions', { ...call, counselNote: 'Counsel knows of the call.' });
  paper.isEntered = true;
};

const governing = ({ view }: Scene, of: Agency): DirectionShown | undefined =>
  view.directions.findLast((one) => one.agency === of && one.n !== null && barsNotice(one));

const enterAllClear = async (scene: Scene, paper: Paper): Promise<void> => {
  const { workplace, view } = scene;
  const { agency, reference, writtenOn } = paper;
  const found = governing(scene, agency);
  if (found === undefined) {
    paper.isEntered = true;
    return;
  }
  const reply = await workplace.act(view.id, `directions/${found.n}/lift`, {
    agency,
    official,
    reference,
    writtenOn,
  });
  if (reply !== undefined && reply.status < 500) paper.isEntered = true;
};

/** Whatever an agency wrote or said is entered, in the order in which it came. */
export const enterPaper: Deed = {
  name: 'enter a paper',
  isDue: (scene) => isKnown(scene) && scene.view.stage !== 'recorded' && onWorkplace(scene) !== undefined,
  do: async (scene) => {
    const paper = onWorkplace(scene);
    if (paper?.kind === 'direction') await enterDirection(scene, paper);
    if (paper?.kind === 'call') await enterCall(scene, paper);
    if (paper?.kind === 'all-clear') await enterAllClear(scene, paper);
  },
};

/** Directions that hold the notice, and of which no paper tells: the agency is asked in writing. */
export const askAgencies: Deed = {
  name: 'ask the agencies',
  isDue: ({ view, matter, ...scene }) =>
    isKnown({ view, matter, ...scene }) &&
    agencies.some(
      (of) => !matter.asked.has(of) && view.directions.some((one) => one.agency === of && barsNotice(one)),
    ),
  do: async ({ view, matter }) => {
    for (const of of agencies)
      if (view.directions.some((one) => one.agency === of && barsNotice(one))) matter.asked.add(of);
  },
};

const ended = ({ view }: Scene): boolean => view.directions.some(({ state }) => state === 'ended');
const inForce = ({ view }: Scene): boolean =>
  view.directions.some(({ state }) => ['in-force', 'accepted', 'received'].includes(state));

/** never without having asked; a wait is a decision, too. */
export const reviewRelease: Deed = {
  name: 'review the release',
  isDue: (scene) => isKnown(scene) && ended(scene) && !inForce(scene),
  do: async ({ workplace, view }) => {
    const isWaiting = !workplace.stage.isCalm() && workplace.chance('waits') < 0.3;
    await workplace.act(view.id, 'release-review', {
      decision: isWaiting ? 'wait' : 'release',
      askedAgencyAt: instant(workplace.stage.now() - hour),
      official,
      answer: 'None yet.',
      reason: 'Asked in writing.',
    });
  },
};

const owed = ({ view, workplace }: Scene, isSenior: boolean): StopShown | undefined =>
  view.ownStops.stops.find(
    ({ state, waitsForSupervisor, bodies }) =>
      (isSenior
        ? waitsForSupervisor || state === 'review-owed'
        : state === 'review-owed' && !waitsForSupervisor) &&
      bodies.every(({ by }) => by !== workplace.who.sub),
  );

/** What each body meant: an officer looks for the direction that was recorded from the same paper. */
const meantBy = ({ view }: Scene, typedBody: Readonly<Record<string, unknown>>) => {
  const found = view.directions.find(({ agency, n }) => n !== null && agency === typedBody.agency);
  return typeof found?.n === 'number' ? { meant: 'direction', direction: found.n } : { meant: 'nothing' };
};

const reviewing = (isSenior: boolean): Deed => ({
  name: isSenior ? 'answer for a further stop' : 'review our own stop',
  isDue: (scene) => isKnown(scene) && owed(scene, isSenior) !== undefined,
  do: async (scene) => {
    const stop = owed(scene, isSenior);
    if (stop === undefined) return;
    const bodies = stop.bodies.map(({ textSha256, typed: body }) => ({
      textSha256,
      ...meantBy(scene, body),
    }));
    await scene.workplace.act(scene.view.id, `own-stops/${stop.n}/review`, {
      bodies,
      reason: 'I asked the officer.',
    });
  },
});

export const reviewStop = reviewing(false);
export const answerForStop = reviewing(true);

/** A stop that nobody meant: one officer asks for its end, another confirms. */
export const endStop: Deed = {
  name: 'end our own stop',
  isDue: (scene) =>
    isKnown(scene) &&
    onWorkplace(scene) === undefined &&
    scene.view.ownStops.stops.some(({ state, end }) => state === 'in-force' && end === undefined) &&
    scene.workplace.chance('ends a stop') < 0.2,
  do: async ({ workplace, view }) => {
    const { n } = view.ownStops.stops.find(({ state }) => state === 'in-force') ?? { n: 1 };
    await workplace.act(view.id, `own-stops/${n}/end`, { reason: 'It was a slip of the hand.' });
  },
};

/** A lift is confirmed only with the agency's paper in hand. */
export const isLiftOnPaper = ({ view, matter }: Scene, n: number): boolean => {
  const lifted = view.directions.find((one) => one.n === n);
  const latest = matter.papers.findLast(({ agency }) => agency === lifted?.agency);
  return latest?.kind === 'all-clear';
};

/** A change of an end is confirmed only as the agency wrote it. */
export const isEndOnPaper = ({ view, matter }: Scene, n: number): boolean => {
  const changed = view.directions.find((one) => one.n === n);
  const latest = matter.papers.findLast(
    ({ agency, kind }) => kind === 'direction' && agency === changed?.agency,
  );
  return latest !== undefined && latest.until === changed?.correction?.until;
};

export const paperOf = (at: number, paper: Omit<Paper, 'writtenAt' | 'writtenOn'>): Paper => ({
  ...paper,
  writtenAt: at,
  writtenOn: newYorkDay(at - 6 * minute),
});
