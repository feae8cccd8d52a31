import type { Deed, Scene } from './deed.ts';
import { isHeld, isOver } from './deed.ts';
import { newYorkDay } from './office.ts';
import type { ListShown } from './view.ts';
import { isDone } from './workplace.ts';

const subject = 'About your account with us';
const body =
  'A person who was not allowed to looked at records of your service {{occurred}}.\n\nWhat we are doing\n\nWe have closed the way in which this was done and told the authorities.';

type Audience = 'everyone' | 'urgent';

interface Wanted {
  readonly list: ListShown;
  readonly audience: Audience;
}

const letterOf = ({ list, audience }: Wanted) => (audience === 'everyone' ? list : list.urgent);

/** The urgent letter is owed once an exception was asked for. */
const wanted = ({ view }: Scene): readonly Wanted[] =>
  view.notice.noticeLists.flatMap((list) => {
    const isUrgent = list.n === 1 && ['waiting', 'accepted'].includes(view.notice.urgent?.state ?? '');
    const audiences: readonly Audience[] = isUrgent && isHeld(view) ? ['urgent', 'everyone'] : ['everyone'];
    return audiences.map((audience) => ({ list, audience }));
  });

const isReadable = ({ view, isStray }: Scene): boolean =>
  !isStray && !isOver(view) && view.stage !== 'recorded';

/** Missing, or not the author's own. */
const unwritten = (scene: Scene): Wanted | undefined =>
  wanted(scene).find((one) => {
    const letter = letterOf(one);
    return !scene.matter.letters.has(letter?.letterSha256 ?? '') && (letter?.approvedBy ?? null) === null;
  });

export const write: Deed = {
  name: 'write the letter',
  isDue: (scene) => isReadable(scene) && unwritten(scene) !== undefined,
  do: async (scene) => {
    const { list, audience } = unwritten(scene) ?? {};
    if (list === undefined) return;
    const of = { list: list.n, for: audience };
    const reply = await scene.workplace.act(scene.view.id, 'notice', { ...of, subject, body });
    if (isDone(reply)) scene.matter.letters.add(reply.body.letterSha256);
  },
};

const unapproved = (scene: Scene): Wanted | undefined =>
  wanted(scene).find((one) => {
    const letter = letterOf(one);
    const isOurs = scene.matter.letters.has(letter?.letterSha256 ?? '');
    return one.list.listSha256 !== null && isOurs && (letter?.approvedBy ?? null) === null;
  });

/** Days of the table of closures since the filing, through today. */
const closedSince = async ({ workplace, view }: Scene): Promise<'no' | readonly string[]> => {
  const { lawEnforcementToldAt: told } = view.clocks;
  const table = await workplace.get('/api/officer/closures');
  if (told === null || !isDone(table)) return 'no';
  const [from, to] = [newYorkDay(Date.parse(told)), newYorkDay(workplace.stage.now())];
  const days = table.body.days.map(({ day }: { day: string }) => day);
  const since: readonly string[] = days.filter((day: string) => from <= day && day <= to);
  return since.length === 0 ? 'no' : since;
};

/** Reads the letter as three customers get it, then repeats what the page shows. */
export const approve: Deed = {
  name: 'approve the letter',
  isDue: (scene) => isReadable(scene) && unapproved(scene) !== undefined,
  do: async (scene) => {
    const { workplace, view } = scene;
    const { list, audience } = unapproved(scene) ?? {};
    if (list === undefined) return;
    const of = { list: list.n, for: audience };
    const preview = await workplace.act(view.id, 'notice/preview', of);
    if (!isDone(preview)) return;
    const { letterSha256, renderedSha256, listSha256, count, missing, inSpanish } = preview.body;
    const { addressChanged, collapsed, unknownAccounts, letters } = preview.body;
    if (letters.some((one: { subject: string }) => one.subject !== subject)) return;
    const seen = {
      letterSha256,
      renderedSha256,
      listSha256,
      count,
      addressChanged,
      collapsed,
      unknownAccounts,
    };
    await workplace.act(view.id, 'notice/approval', {
      ...{ ...of, ...seen, acknowledged: missing, minimized: true },
      ...(inSpanish > 0 ? { englishToAll: true } : {}),
      fccClosedSince: await closedSince(scene),
    });
  },
};
