import { type Deed, isOver, type Scene } from './deed.ts';
import { day, instant, newYorkDay } from './office.ts';
import { isDone } from './workplace.ts';

const isOpen = ({ view, isStray }: Scene): boolean => !isStray && !isOver(view);

/** The record closes by itself; an officer may press the button all the same. */
export const close: Deed = {
  name: 'close',
  isDue: (scene) =>
    isOpen(scene) && scene.view.notice.status === 'accounted' && scene.workplace.chance('closes') < 0.3,
  do: async ({ workplace, view }) => {
    await workplace.act(view.id, 'close', {});
  },
};

/** After a restore two officers compare the breach with paper. */
export const compareWithPaper: Deed = {
  name: 'compare with paper',
  isDue: ({ view, workplace }) => view.restore !== null && view.restore.confirmedBy !== workplace.who.sub,
  do: async ({ workplace, view }) => {
    const path = `/api/officer/breaches/${view.id}/restore/confirmation`;
    const shown = view.proposals.find(({ confirmAt }) => confirmAt.endsWith('/restore/confirmation'));
    if (shown !== undefined)
      await workplace.send('POST', path, { json: { proposalSha256: shown.proposalSha256 } });
  },
};

/** Other laws' duties move no date, whatever is typed. */
export const otherDuties: Deed = {
  name: 'record other duties',
  isDue: (scene) =>
    isOpen(scene) && !scene.workplace.stage.isCalm() && scene.workplace.chance('thinks of duties') < 0.1,
  do: async ({ workplace, view }) => {
    const on = newYorkDay(workplace.stage.now() + workplace.between('due', 0, 40 * day));
    const [path, json] = workplace.pick<readonly [string, object]>('which duty', [
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
      ['controllers-letter/sent', { sentOn: newYorkDay(workplace.stage.now() - day) }],
      ['copies', { agency: 'all', sentAt: instant(workplace.stage.now() - day) }],
    ]);
    await workplace.act(view.id, path, json);
  },
};

/** A day on which the FCC was closed; taken off again by two officers. */
export const changeClosures: Deed = {
  name: 'change the closures',
  isDue: ({ workplace }) => !workplace.stage.isCalm() && workplace.chance('hears of a closure') < 0.03,
  do: async ({ workplace }) => {
    const place = '/api/officer/closures';
    const on = newYorkDay(workplace.stage.now() + workplace.between('closure', -3 * day, 9 * day));
    const reason = { reason: 'The public notice says so.' };
    const [first] = await proposalsOf({ workplace });
    if (first !== undefined && first.by !== workplace.who.sub)
      await workplace.send('POST', first.confirmAt, { json: { proposalSha256: first.proposalSha256 } });
    else if (workplace.chance('takes it off') < 0.3)
      await workplace.send('POST', `${place}/${on}/removal`, { json: reason });
    else await workplace.send('PUT', `${place}/${on}`, { json: reason });
  },
};

const proposalsOf = async ({ workplace }: Pick<Scene, 'workplace'>) => {
  const reply = await workplace.get('/api/officer/closures');
  const found: readonly { by: string; confirmAt: string; proposalSha256: string }[] = isDone(reply)
    ? reply.body.proposals
    : [];
  return found;
};
