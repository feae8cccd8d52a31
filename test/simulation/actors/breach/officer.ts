import type { Actor, Officer, Stage } from '../../stage.ts';
import type { Deed, Scene } from './deed.ts';
import { day, hour, type Matter, matterOf, minute, type Office } from './office.ts';
import { record } from './reporting.ts';
import type { RowShown, View } from './view.ts';
import { Workplace } from './workplace.ts';

/** ms between two looks at the open breaches, and how often something due is left for later. */
export interface Habits {
  readonly from: number;
  readonly to: number;
  readonly leaves: number;
}

export const usual: Habits = { from: 4 * hour, to: 20 * hour, leaves: 0.15 };
export const late: Habits = { from: 10 * hour, to: 3 * day, leaves: 0.4 };

/** In the calm everybody does their duty within a day. */
const inCalm: Habits = { from: 8 * hour, to: 20 * hour, leaves: 0 };

/** Nothing is open. */
const rest = 3 * day;

/** Deeds in one sitting. */
const mostDeeds = 6;

const sceneOf = (workplace: Workplace, view: View, matter: Matter): Scene => ({
  workplace,
  view,
  matter,
  isStray: matter.id !== undefined && matter.id !== view.id,
});

/** Reads, does the first thing that is due, and reads again. */
const sit = async (
  workplace: Workplace,
  office: Office,
  id: string,
  deeds: readonly Deed[],
  leaves: number,
) => {
  const done = new Set<string>();
  for (let left = mostDeeds; left > 0; left -= 1) {
    const view = await workplace.look(id);
    const matter = view && matterOf(office, view.title);
    if (view === undefined || matter === undefined) return;
    const scene = sceneOf(workplace, view, matter);
    const due = deeds.find(
      (deed) => !done.has(deed.name) && deed.isDue(scene) && workplace.chance(deed.name) >= leaves,
    );
    if (due === undefined) return;
    if (due.name !== 'sign' && due.name !== 'enter a paper') done.add(due.name);
    await due.do(scene);
    await workplace.stage.sleep(workplace.between('types', 20_000, 3 * minute));
  }
};

/** Nobody opens every page at every look: the list says where a person is next, and paper lies on the workplace. */
const isOpened = (
  workplace: Workplace,
  office: Office,
  { title, stage, nextTask, paused }: RowShown,
): boolean => {
  const papers = matterOf(office, title)?.papers ?? [];
  const isDue = nextTask !== null || paused !== null || papers.some(({ isEntered }) => !isEntered);
  const isToReport = stage === 'recorded' || (stage === 'held' && !isFiled(office, title));
  return isDue || isToReport || workplace.stage.isCalm() || workplace.chance('opens all the same') < 0.2;
};

/** What is owed to the agencies is filed. */
const isFiled = (office: Office, title: string | null): boolean =>
  (matterOf(office, title)?.filings.length ?? 0) > 0;

/** Looks at the open breaches now and then, and does what each page shows to be due. */
export const officer =
  (office: Office, who: Officer, deeds: readonly Deed[], habits: Habits = usual): Actor =>
  async (stage) => {
    const workplace = new Workplace(stage, who);
    for (;;) {
      const { from, to, leaves } = stage.isCalm() ? inCalm : habits;
      await stage.sleep(workplace.between('pause', from, to));
      const open = await workplace.open();
      for (const row of open)
        if (isOpened(workplace, office, row)) await sit(workplace, office, row.id, deeds, leaves);
      if (open.length === 0 && stage.isCalm()) await stage.sleep(rest);
    }
  };

/** Records each matter at its time; a reply that never came may lead to a second record. */
export const recorder =
  ({ matters }: Office, who: Officer, gap: (stage: Stage, n: number) => number): Actor =>
  async (stage) => {
    const workplace = new Workplace(stage, who);
    for (const [n, matter] of matters.entries()) {
      await stage.sleep(gap(stage, n));
      if (workplace.chance('records twice') < 0.1) await record({ workplace, matter }, 10);
      const customers = matter.lists[0]?.length ?? 0;
      for (let tries = 0; matter.id === undefined && tries < 20; tries += 1) {
        const id = await record({ workplace, matter }, customers);
        if (id !== undefined) matter.id = id;
      }
      stage.note('recorded', { title: matter.title, id: matter.id ?? null });
    }
  };
