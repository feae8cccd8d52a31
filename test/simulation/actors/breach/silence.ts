import { type Deed, isOver, type Scene } from './deed.ts';
import { day, minute, newYorkDay, type Paper } from './office.ts';
import { barsNotice } from './view.ts';
import { isDone } from './workplace.ts';

const isKnown = ({ view, isStray }: Scene): boolean => !isStray && !isOver(view);

const onWorkplace = ({ matter }: Scene): Paper | undefined =>
  matter.papers.find(({ isEntered }) => !isEntered);

const official = 'Special Agent Roe';

/** As an officer types it: now and then what no program can read, or less than is needed. */
const typed = (scene: Scene, paper: Paper) => {
  const { workplace } = scene;
  const body = written(scene, paper);
  if (workplace.stage.isCalm() || workplace.chance('mistypes a direction') > 0.15) return body;
  return workplace.pick<object>('slip in a direction', [
    { ...body, reference: undefined },
    { ...body, agency: 'Sheriff of Nowhere' },
    { ...body, until: '12/20/2026' },
    { ...body, until: newYorkDay(workplace.stage.now() + 9 * day) },
    { ...body, until: '' },
    { ...body, writtenOn: '2026-13-45' },
    { ...body, official: 7 },
  ]);
};

/** As it is on the paper; the number of the letter that it replaces, where an officer recorded that one. */
const written = ({ matter }: Scene, paper: Paper) => {
  const { agency, until, reference, writtenOn, office, zone } = paper;
  const replaces = matter.papers.find((one) => one.reference === paper.replaces)?.n;
  return {
    ...{ agency, until, reference, writtenOn, official },
    ...(office === undefined ? {} : { office }),
    ...(zone === undefined ? {} : { zone }),
    ...(replaces === undefined ? {} : { replaces }),
  };
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
  if (isDone(first)) paper.n = first.body.n;
  if (first.status !== 422 || first.body.code === 'only-later') return;
  const again = await workplace.act(view.id, 'directions', written(scene, paper));
  if (isDone(again)) paper.n = again.body.n;
};

const enterCall = async ({ workplace, view }: Scene, paper: Paper): Promise<void> => {
  const { agency, writtenOn } = paper;
  const call = { agency, verbal: true, official, writtenOn, calledBack: '+1 202 555 0100' };
  await workplace.act(view.id, 'directions', { ...call, counselNote: 'Counsel knows of the call.' });
  paper.isEntered = true;
};

/** Which stops a letter ends: by the numbers of the letters that it means, else all of its agency. */
const stopsOf = ({ view, matter }: Scene, { agency, clears }: Paper): readonly string[] => {
  const meant = matter.papers.filter(({ reference }) => clears?.includes(reference)).map(({ n }) => n);
  return view.directions
    .filter((one) => one.agency === agency && one.n !== null && barsNotice(one))
    .filter(({ n }) => clears === undefined || meant.includes(n ?? undefined))
    .map(({ n }) => `direction-${n}`);
};

const referencesOf = ({ matter }: Scene, { agency, clears, namesNone }: Paper): readonly string[] =>
  namesNone
    ? []
    : matter.papers
        .filter((one) => one.agency === agency && one.kind === 'direction')
        .map(({ reference }) => reference)
        .filter((one) => clears?.includes(one) ?? true);

/** A lift by mistake, of a letter that another office wrote: the second officer compares it with the paper. */
const enterAllClear = async (scene: Scene, paper: Paper): Promise<void> => {
  const { workplace, view } = scene;
  const { agency, reference, writtenOn } = paper;
  const stops = stopsOf(scene, paper);
  if (stops.length === 0) {
    paper.isEntered = true;
    return;
  }
  const namesReferences = referencesOf(scene, paper);
  const reply = await workplace.act(view.id, 'lifts', {
    ...{ stops, agency, official, reference, writtenOn },
    ...(namesReferences.length === 0 ? {} : { namesReferences }),
  });
  if (isDone(reply)) paper.n = reply.body.n;
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

/** The end that an officer typed is not the one on the paper. */
const misread = ({ view, matter }: Scene): Paper | undefined =>
  matter.papers.find(
    (paper) =>
      paper.kind === 'direction' &&
      /^\d{4}-\d\d-\d\d$/.test(paper.until ?? '') &&
      view.directions.some(
        (one) =>
          one.n === paper.n && barsNotice(one) && one.until !== paper.until && one.correction === undefined,
      ),
  );

/** Read again: the end as the paper has it. */
export const correctDirection: Deed = {
  name: 'correct a direction',
  isDue: (scene) =>
    isKnown(scene) && misread(scene) !== undefined && scene.workplace.chance('reads again') < 0.4,
  do: async (scene) => {
    const paper = misread(scene);
    if (paper === undefined) return;
    await scene.workplace.act(scene.view.id, `directions/${paper.n}/correction`, {
      ...{ until: paper.until, reason: 'Read the letter again.', documentHash: 'e'.repeat(64) },
    });
  },
};

/** A lift is confirmed only with the agency's paper in hand. */
export const isLiftOnPaper = ({ matter }: Scene, n: number): boolean =>
  matter.papers.some((one) => one.kind === 'all-clear' && one.n === n);

/** A change of an end is confirmed only as the agency wrote it. */
export const isEndOnPaper = ({ view, matter }: Scene, n: number): boolean => {
  const changed = view.directions.find((one) => one.n === n);
  const paper = matter.papers.find((one) => one.kind === 'direction' && one.n === n);
  return paper !== undefined && paper.until === changed?.correction?.until;
};

export const paperOf = (at: number, paper: Omit<Paper, 'writtenAt' | 'writtenOn'>): Paper => ({
  ...paper,
  writtenAt: at,
  writtenOn: newYorkDay(at - 6 * minute),
});
