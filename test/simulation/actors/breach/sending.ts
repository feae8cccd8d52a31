import { type Deed, isOver, type Scene } from './deed.ts';
import { isDone } from './desk.ts';
import { day, instant, newYorkDay } from './office.ts';

const isOpen = ({ view, isStray }: Scene): boolean => !isStray && !isOver(view);

/** Somebody has found out why it stopped. */
export const resume: Deed = {
  name: 'resume the notice',
  isDue: (scene) => isOpen(scene) && scene.view.notice.paused !== null,
  do: async ({ desk, view }) => {
    await desk.act(view.id, 'notice/resume', { reason: 'We found out why.' });
  },
};

/** An officer who is not sure. */
export const pause: Deed = {
  name: 'pause the notice',
  isDue: (scene) =>
    isOpen(scene) &&
    !scene.desk.stage.isCalm() &&
    scene.view.notice.status === 'send' &&
    scene.desk.chance('pauses') < 0.15,
  do: async ({ desk, view }) => {
    await desk.act(view.id, 'notice/pause', { reason: 'Something looks odd.' });
  },
};

/** The record closes by itself; an officer may press the button all the same. */
export const close: Deed = {
  name: 'close',
  isDue: (scene) =>
    isOpen(scene) && scene.view.notice.status === 'accounted' && scene.desk.chance('closes') < 0.3,
  do: async ({ desk, view }) => {
    await desk.act(view.id, 'close', {});
  },
};

/** After a restore two officers compare the breach with paper. */
export const compareWithPaper: Deed = {
  name: 'compare with paper',
  isDue: ({ view, desk }) => view.restore !== null && view.restore.confirmedBy !== desk.who.sub,
  do: async ({ desk, view }) => {
    const path = `/api/officer/breaches/${view.id}/restore/confirmation`;
    const shown = view.proposals.find(({ confirmAt }) => confirmAt.endsWith('/restore/confirmation'));
    if (shown !== undefined)
      await desk.send('POST', path, { json: { proposalSha256: shown.proposalSha256 } });
  },
};

/** Other laws' duties move no date, whatever is typed. */
export const otherDuties: Deed = {
  name: 'record other duties',
  isDue: (scene) =>
    isOpen(scene) && !scene.desk.stage.isCalm() && scene.desk.chance('thinks of duties') < 0.1,
  do: async ({ desk, view }) => {
    const on = newYorkDay(desk.stage.now() + desk.between('due', 0, 40 * day));
    const [path, json] = desk.pick<readonly [string, object]>('which duty', [
      [
        'other-duties',
        { law: 'Colorado', to: 'attorney general', owner: 'counsel', dueOn: on, published: true },
      ],
      ['other-duties/1/publication', { counselNote: 'Counsel consents.' }],
      ['other-duties/californians', { moreThan500: true, reason: 'By their addresses.' }],
      [
        'controllers-letter',
        { decision: 'send', letter: 'We found that a file was read.', reason: 'Contract.' },
      ],
      ['controllers-letter/sent', { sentOn: newYorkDay(desk.stage.now() - day) }],
      ['copies', { agency: 'all', sentAt: instant(desk.stage.now() - day) }],
    ]);
    await desk.act(view.id, path, json);
  },
};

/** A day on which the FCC was closed; taken off again by two officers. */
export const changeClosures: Deed = {
  name: 'change the closures',
  isDue: ({ desk }) => !desk.stage.isCalm() && desk.chance('hears of a closure') < 0.03,
  do: async ({ desk }) => {
    const place = '/api/officer/closures';
    const on = newYorkDay(desk.stage.now() + desk.between('closure', -3 * day, 9 * day));
    const reason = { reason: 'The public notice says so.' };
    const [first] = await proposalsOf({ desk });
    if (first !== undefined && first.by !== desk.who.sub)
      await desk.send('POST', first.confirmAt, { json: { proposalSha256: first.proposalSha256 } });
    else if (desk.chance('takes it off') < 0.3)
      await desk.send('POST', `${place}/${on}/removal`, { json: reason });
    else await desk.send('PUT', `${place}/${on}`, { json: reason });
  },
};

const proposalsOf = async ({ desk }: Pick<Scene, 'desk'>) => {
  const reply = await desk.get('/api/officer/closures');
  const found: readonly { by: string; confirmAt: string; proposalSha256: string }[] = isDone(reply)
    ? reply.body.proposals
    : [];
  return found;
};

const switchAt = '/api/officer/sending';

/** Stops all notices of all breaches, and lets them go again; after a restore only with another's signature. */
export const turnSwitch: Deed = {
  name: 'turn the switch of all notices',
  isDue: ({ desk }) => desk.stage.isCalm() || desk.chance('looks at the switch') < 0.2,
  do: async ({ desk }) => {
    const seen = await desk.get(switchAt);
    if (!isDone(seen)) return;
    const { paused, proposal } = seen.body;
    const isStopping = !paused && !desk.stage.isCalm() && desk.chance('stops all') < 0.2;
    const reason = 'A supervisor looked at it.';
    if (isStopping) await desk.send('PUT', switchAt, { json: { paused: true, reason } });
    else if (paused) {
      const isOthers = proposal !== null && proposal.by !== desk.who.sub;
      const shown = isOthers ? { proposalSha256: proposal.proposalSha256 } : {};
      await desk.send('PUT', switchAt, { json: { paused: false, reason, ...shown } });
    }
  },
};
