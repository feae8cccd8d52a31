import { type Deed, isOver, type Scene } from './deed.ts';
import { agencies, hour, instant, type Paper } from './office.ts';
import { barsNotice, type DirectionShown, type StopShown } from './view.ts';

const isKnown = ({ view, isStray }: Scene): boolean => !isStray && !isOver(view);

const official = 'Special Agent Roe';

/** Directions that hold the notice, and of which no paper tells: the agency is asked in writing. */
export const askAgencies: Deed = {
  name: 'ask the agencies',
  isDue: ({ view, matter, ...scene }) =>
    isKnown({ view, matter, ...scene }) &&
    agencies.some(
      (of) => !matter.asked.has(of) && view.directions.some((one) => one.agency === of && barsNotice(one)),
    ),
  do: async ({ view, matter, workplace }) => {
    const asking = view.directions.filter(barsNotice);
    for (const of of agencies) if (asking.some((one) => one.agency === of)) matter.asked.add(of);
    const papers = asking.map(({ n }) =>
      matter.papers.find((one) => one.kind === 'direction' && one.n === n),
    );
    for (const [at, { agency }] of asking.entries())
      matter.questions.set(placeOf(agency, papers[at]), workplace.stage.now());
  },
};

const placeOf = (agency: string, paper: Paper | undefined): string =>
  [agency, ...(paper?.office === undefined ? [] : [paper.office])].join(' ');

const ended = ({ view }: Scene): readonly DirectionShown[] =>
  view.directions.filter(({ state, n }) => state === 'ended' && n !== null);

/** The question about one stop: now and then an old one, or of the other agency. */
const questionOf = ({ workplace, matter }: Scene, { agency, n }: DirectionShown) => {
  const now = workplace.stage.now();
  const paper = matter.papers.find((one) => one.kind === 'direction' && one.n === n);
  const slip = workplace.stage.isCalm() ? 1 : workplace.chance('slip in a review');
  const at = matter.questions.get(placeOf(agency, paper)) ?? now - 2 * hour;
  const askedAt = slip < 0.1 ? Date.parse('2019-03-04T15:00:00.000Z') : at;
  const isAnswered = workplace.stage.isCalm() || workplace.chance('is answered') < 0.6;
  return {
    agency: slip > 0.1 && slip < 0.2 ? workplace.pick('other agency', [...agencies]) : agency,
    ...(paper?.office === undefined ? {} : { office: paper.office }),
    ...{ askedAt: instant(askedAt), official, answer: 'None yet.' },
    ...(isAnswered ? { answeredAt: instant(Math.min(askedAt + hour, now)) } : {}),
    asksForMore: slip > 0.2 && slip < 0.25 ? 'yes' : 'no',
  };
};

/** never without having asked; a wait is a decision, too. One stop of several may be reviewed by itself. */
export const reviewRelease: Deed = {
  name: 'review the release',
  isDue: (scene) => isKnown(scene) && ended(scene).length > 0,
  do: async (scene) => {
    const { workplace, view } = scene;
    const isWaiting = !workplace.stage.isCalm() && workplace.chance('waits') < 0.3;
    const all = ended(scene);
    const which = Math.floor(workplace.chance('which stop') * all.length);
    const stops = workplace.chance('reviews one') < 0.6 ? all.slice(which, which + 1) : all;
    await workplace.act(view.id, 'release-review', {
      decision: isWaiting ? 'wait' : 'release',
      stops: stops.map(({ n }) => `direction-${n}`),
      asked: stops.map((stop) => questionOf(scene, stop)),
      reason: 'Asked in writing.',
    });
  },
};

/** Nobody explains what they typed themselves; what another has explained is done. */
const isMine = (workplace: Scene['workplace'], { by, meant }: StopShown['bodies'][number]): boolean =>
  by !== workplace.who.sub && meant === undefined;

const owed = ({ view, workplace }: Scene, isSenior: boolean): StopShown | undefined =>
  view.ownStops.stops.find(
    ({ state, waitsForSupervisor, bodies }) =>
      (isSenior
        ? waitsForSupervisor || state === 'review-owed'
        : state === 'review-owed' && !waitsForSupervisor) && bodies.some((one) => isMine(workplace, one)),
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
    const mine = stop.bodies.filter((one) => isMine(scene.workplace, one));
    const isOne = !scene.workplace.stage.isCalm() && scene.workplace.chance('explains one') < 0.3;
    const bodies = (isOne ? mine.slice(0, 1) : mine).map(({ textSha256, typed: body }) => ({
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
