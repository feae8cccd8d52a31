import { type Deed, isOver, type Scene } from './deed.ts';
import { type Customer, denverDay } from './office.ts';
import type { ListShown } from './view.ts';
import { isDone } from './workplace.ts';

const columns = 'customerRef,name,email,address,segment,addressSince,locale';
const csv = { 'content-type': 'text/csv' };

const fileOf = (customers: readonly Customer[]): string =>
  [columns, ...customers.map(({ line }) => line), ''].join('\n');

/** A supplement that was canceled took its number with it: the next has the same people. */
const peopleOf = ({ matter }: Scene, n: number): readonly Customer[] =>
  matter.lists[Math.min(n, matter.lists.length) - 1] ?? [];

const isOpen = ({ view, isStray }: Scene): boolean => !isStray && !isOver(view);

const missing = ({ view }: Scene): ListShown | undefined =>
  view.notice.noticeLists.find(({ listSha256, upload }) => listSha256 === null && upload !== 'reading');

/** As the body of a call, or put at an address that the page gives out. */
export const upload: Deed = {
  name: 'upload the list',
  isDue: (scene) => isOpen(scene) && missing(scene) !== undefined,
  do: async (scene) => {
    const { workplace, view } = scene;
    const { n } = missing(scene) ?? { n: 1 };
    const [raw, of] = [fileOf(peopleOf(scene, n)), n === 1 ? '' : `/supplements/${n}`];
    const place = `/api/officer/breaches/${view.id}${of}`;
    if (workplace.chance('at once') < 0.6)
      return void (await workplace.send('PUT', `${place}/recipients`, { raw, headers: csv }));
    const opened = await workplace.send('POST', `${place}/uploads`, {});
    if (!isDone(opened)) return;
    const { id, uploadUrl, headers } = opened.body;
    await workplace.once('PUT', uploadUrl, { raw, headers });
    await workplace.send('POST', `${place}/uploads/${id}/freeze`, {});
  },
};

const isApproved = ({ approvedBy }: ListShown): boolean => approvedBy !== null;

/** Once the first list is approved: more people are found. */
export const supplement: Deed = {
  name: 'open a supplement',
  isDue: (scene) => {
    const { noticeLists } = scene.view.notice;
    const isRest = noticeLists.length < scene.matter.lists.length;
    return isOpen(scene) && isRest && noticeLists.every(isApproved) && !scene.workplace.stage.isCalm();
  },
  do: async ({ workplace, view }) => {
    await workplace.act(view.id, 'supplements', { sameBreach: true, reason: 'More logs.' });
  },
};

const withRest = ({ view }: Scene): ListShown | undefined =>
  view.notice.noticeLists.find(({ toFinish, writeOff }) => toFinish > 0 && writeOff === null);

interface Rejected {
  readonly row: string;
  readonly list: number;
  readonly customerRef: string | null;
}

const corrected = ({ customerRef, row }: Rejected) => {
  const ref = customerRef ?? `X-${row}`;
  const own = customerRef === null ? { customerRef: ref } : {};
  return {
    ...own,
    name: 'Corrected',
    address: `${ref} Main St`,
    email: '',
    segment: 'general',
    addressSince: '',
  };
};

/** While the list is not approved: the officer types the rows again. */
export const correctRows: Deed = {
  name: 'correct rejected rows',
  isDue: (scene) => {
    const list = withRest(scene);
    return (
      isOpen(scene) && list !== undefined && !isApproved(list) && list.listSha256 !== null && !isBusy(scene)
    );
  },
  do: async (scene) => {
    const { workplace, view } = scene;
    const { n: list } = withRest(scene) ?? { n: 1 };
    const found = await workplace.get(`/api/officer/breaches/${view.id}/rejected-rows?list=${list}`);
    const rejected: readonly Rejected[] = isDone(found) ? found.body.rows : [];
    const rows = Object.fromEntries(rejected.map((one) => [one.row, corrected(one)]));
    if (rejected.length > 0) await workplace.act(view.id, 'corrected-rows', { list, rows });
  },
};

const isBusy = ({ view }: Scene): boolean =>
  view.notice.noticeLists.some(({ upload: of }) => of === 'reading');

/** Afterwards: mailed one by one, or written off by two officers. */
export const finishRows: Deed = {
  name: 'finish rejected rows',
  isDue: (scene) => isOpen(scene) && scene.view.stage === 'released' && withRest(scene) !== undefined,
  do: async (scene) => {
    const { n: list } = withRest(scene) ?? { n: 1 };
    const how = scene.workplace.pick('finish', ['posted', 'written-off']);
    const rest = { list, lines: 'all', how, reason: 'Nobody can be made out on these lines.' };
    await scene.workplace.act(scene.view.id, 'rows-to-finish', rest);
  },
};

const paperMailLeft = ({ view: { notice } }: Scene): number => notice.postal - notice.paperMailed;

/** What cannot be emailed is printed and mailed. */
export const mail: Deed = {
  name: 'mail on paper',
  isDue: (scene) => {
    const { status, paused } = scene.view.notice;
    return (
      isOpen(scene) && ['accounted', 'sent'].includes(status) && paused === null && paperMailLeft(scene) > 0
    );
  },
  do: async (scene) => {
    const { workplace, view } = scene;
    const postedOn = denverDay(workplace.stage.now());
    const place = `/api/officer/breaches/${view.id}/postal`;
    if (workplace.chance('row by row') < 0.4) {
      const file = await workplace.get(`${place}.csv`);
      const [header = '', ...lines] = (file?.status === 200 ? file.text : '').trim().split(/\r?\n/);
      const at = header.split(',').indexOf('row');
      // Names and addresses may hold commas: only a row that is the first column can be read so simply.
      const rows =
        at === 0
          ? lines.map((line) => line.split(',')[0] ?? '').filter((row) => /^\d+-\d+-\d+$/.test(row))
          : [];
      if (rows.length > 0) return void (await workplace.act(view.id, 'postal', { postedOn, rows }));
    }
    await workplace.act(view.id, 'postal', { postedOn, rows: 'all', count: paperMailLeft(scene) });
  },
};
