import { type Deed, isOver, type Scene } from './deed.ts';
import { openPauses } from './view.ts';
import { isDone } from './workplace.ts';

const isOpen = ({ view, isStray }: Scene): boolean => !isStray && !isOver(view);
const isTired = ({ workplace }: Scene, what: string, odds: number): boolean =>
  !workplace.stage.isCalm() && workplace.chance(what) < odds;

/** Somebody has found out why it stopped: one pause of several, or all that the page shows. */
export const resume: Deed = {
  name: 'resume the notice',
  isDue: (scene) =>
    isOpen(scene) && openPauses(scene.view).length > 0 && scene.view.notice.resumeAsked === null,
  do: async (scene) => {
    const { workplace, view } = scene;
    const open = openPauses(view);
    const pauses = isTired(scene, 'resumes one', 0.5) ? open.slice(0, 1) : open;
    await workplace.act(view.id, 'notice/resume', { pauses, reason: 'We found out why.' });
  },
};

/** An officer who is not sure. */
export const pause: Deed = {
  name: 'pause the notice',
  isDue: (scene) => isOpen(scene) && scene.view.notice.status === 'send' && isTired(scene, 'pauses', 0.15),
  do: async ({ workplace, view }) => {
    await workplace.act(view.id, 'notice/pause', { reason: 'Something looks odd.' });
  },
};

/** Another officer, for a reason of their own, while the first pause is open. */
export const pauseToo: Deed = {
  name: 'pause the notice, too',
  isDue: (scene) => isOpen(scene) && openPauses(scene.view).length > 0 && isTired(scene, 'pauses too', 0.5),
  do: async ({ workplace, view }) => {
    await workplace.act(view.id, 'notice/pause', { reason: 'The FBI called.' });
  },
};

/** The page was left open, and the button is pressed again with the key of the earlier press. */
export const pressAgain: Deed = {
  name: 'press Stop again',
  isDue: (scene) =>
    isOpen(scene) &&
    scene.workplace.hasPressed(`${scene.view.id}/notice/pause`) &&
    isTired(scene, 'presses again', 0.3),
  do: async ({ workplace, view }) => {
    await workplace.again(`${view.id}/notice/pause`);
  },
};

const switchAt = '/api/officer/sending';

/** Stops all notices of all breaches, and lets them go again; after a restore only with another's signature. */
export const turnSwitch: Deed = {
  name: 'turn the switch of all notices',
  isDue: ({ workplace }) => workplace.stage.isCalm() || workplace.chance('looks at the switch') < 0.2,
  do: async ({ workplace }) => {
    const seen = await workplace.get(switchAt);
    if (!isDone(seen)) return;
    const { paused, proposal } = seen.body;
    const isStopping = !workplace.stage.isCalm() && workplace.chance('stops all') < 0.2;
    const reason = 'A supervisor looked at it.';
    if (isStopping) await workplace.send('PUT', switchAt, { json: { paused: true, reason } });
    else if (paused) {
      const isOthers = proposal !== null && proposal.by !== workplace.who.sub;
      const shown = isOthers
        ? { proposalSha256: proposal.proposalSha256 }
        : { stops: openStops(seen.body.stops) };
      await workplace.send('PUT', switchAt, { json: { paused: false, reason, ...shown } });
    }
  },
};

/** Seam of the law of stopping: ids of the stops of all notices that are open. */
const openStops = (shown: unknown): readonly string[] =>
  Array.isArray(shown)
    ? shown.map((one) => (typeof one === 'string' ? one : String(one.id)))
    : ['stop-all-1'];
