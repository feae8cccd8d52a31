import { type Deed, isOver, type Scene } from './deed.ts';
import { isOnPaper } from './reporting.ts';
import { isEndOnPaper, isLiftOnPaper } from './silence.ts';
import type { ProposalShown, View } from './view.ts';

type Judge = (scene: Scene, n: number) => boolean;

const always: Judge = () => true;
const never: Judge = () => false;

/** What a second officer signs, judging alone: from the paper, never because another officer asks. */
const judges: readonly (readonly [RegExp, Judge])[] = [
  [/^determination$/, ({ isStray }) => isStray],
  [/^determination-withdrawal$/, ({ isStray }) => isStray],
  [/^receipt-(\d+)$/, (scene, n) => isOnPaper(scene, n, false)],
  [/^receipt-(\d+)-correction$/, (scene, n) => isOnPaper(scene, n, true)],
  [/^lift-(\d+)$/, isLiftOnPaper],
  [/^direction-(\d+)-correction$/, isEndOnPaper],
  [/^own-stop-(\d+)-end$/, ({ matter }) => matter.papers.every(({ isEntered }) => isEntered)],
  [/^urgent-exception$/, ({ matter, view }) => matter.consultations.length > 0 && isClassOfMatter(view)],
  [/^record-correction$/, never],
  [/^restore$/, always],
  [/^published-notice-(\d+)$/, always],
  [/^controllers-letter$/, always],
  [/^notice-resume(?:-\d+)?$/, always],
  [/^paper-mail-waiver$/, ({ view }) => view.stage === 'released'],
  [/^list-(\d+)-write-off$/, always],
];

const isClassOfMatter = ({ notice }: View): boolean => notice.urgent?.class.join() === 'sim-swap';

const isTrue = (scene: Scene, { toConfirm }: ProposalShown): boolean => {
  for (const [name, judge] of judges) {
    const found = name.exec(toConfirm);
    if (found !== null) return judge(scene, Number(found[1] ?? 0));
  }
  throw new Error(`Nobody knows how to judge ${toConfirm}.`);
};

const toSign = (scene: Scene): readonly ProposalShown[] =>
  scene.view.proposals.filter((one) => one.by !== scene.workplace.who.sub && isTrue(scene, one));

export const sign: Deed = {
  name: 'sign',
  isDue: (scene) => !isOver(scene.view) && toSign(scene).length > 0,
  do: async (scene) => {
    const all = toSign(scene);
    const one = all[Math.floor(scene.workplace.chance('which to sign') * all.length)];
    if (one === undefined) return;
    const { proposalSha256, list, confirmAt } = one;
    const json = { proposalSha256, ...(list === undefined ? {} : { list }) };
    await scene.workplace.send('POST', confirmAt, { json });
  },
};
