import { html } from '#functions/design-system/html.ts';
import { readDowntime, recordDowntime } from '#functions/downtime/contract.ts';
import { mechanismWords } from '#functions/downtime/fcc-letter.ts';
import type { Act } from '../acts/act.ts';
import { actScreen } from '../acts/case-acts.ts';
import { screenOfAct } from '../acts/screen-of-act.ts';
import type { Screen } from '../visit.ts';
import { downtimeActs } from './acts.ts';
import { downtimePage, downtimesPage, readDowntimeOf, titleOf } from './downtime-page.ts';
import { list, listFile } from './list.ts';
import { letter, one } from './one.ts';

const recordAct: Act<undefined> = {
  title: 'Record that a way to opt out was down',
  lead: () => html`<p>A way in which customers tell us not to use their phone records.</p>`,
  fields: (_, { zone }) => ({
    mechanism: { label: 'Which one?', control: { kind: 'choice', options: mechanismWords } },
    from: { label: 'From when did it not work?', control: { kind: 'instant', zones: [zone] } },
    to: {
      ...{ label: 'From when did it work again?', hint: 'Leave this empty if it is still down.' },
      ...{ control: { kind: 'instant', zones: [zone] }, optional: true },
    },
    foundOn: {
      ...{ label: 'On which day did we learn of it?', hint: 'Leave this empty if it was today.' },
      ...{ control: { kind: 'day' }, optional: true },
    },
    what: { label: 'What did not work, and how do we know?', control: { kind: 'prose' } },
  }),
  consequence: () => 'After 4 hours somebody must decide: anomaly or failure? You cannot remove the entry.',
  button: 'Record it',
  done: 'It is recorded.',
};

const record: Screen = screenOfAct<undefined>(`${downtimesPage}/new`, recordDowntime.access, async () => ({
  ...{ act: recordAct, context: undefined, method: recordDowntime.method, path: recordDowntime.path },
  ...{ casePage: downtimesPage, name: 'recorded', caption: 'Ways to opt out that were down' },
  shownAt: (answer) => downtimePage((answer as { readonly id: string }).id),
}));

/** Ways to opt out that did not work, and the answer to 64.2009(f). */
export const downtimeScreens: readonly Screen[] = [
  list,
  listFile,
  record,
  one,
  letter,
  actScreen({
    ...{ base: downtimesPage, access: readDowntime.access, read: readDowntimeOf },
    ...{ caption: titleOf, acts: downtimeActs },
  }),
];
