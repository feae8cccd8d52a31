import { enterHolder, readHolder } from '#functions/holder/contract.ts';
import { actScreen } from '../acts/case-acts.ts';
import { screenOfAct } from '../acts/screen-of-act.ts';
import type { Screen } from '../visit.ts';
import { enterAct, holderActs } from './acts.ts';
import { holderPage, holdersPage, readHolderOf, titleOf } from './holder-page.ts';
import { list } from './list.ts';
import { one } from './one.ts';
import { secretScreen } from './webhook.ts';

const enter: Screen = screenOfAct<undefined>(`${holdersPage}/new`, enterHolder.access, async () => ({
  ...{ act: enterAct, context: undefined, method: enterHolder.method, path: enterHolder.path },
  ...{ casePage: holdersPage, name: 'entered', caption: 'Systems that hold data' },
  shownAt: (answer) => holderPage((answer as { readonly id: string }).id),
}));

/** The register of systems that hold data, and what they have not answered (P03, P19, R-21). */
export const holderScreens: readonly Screen[] = [
  list,
  enter,
  one,
  secretScreen,
  actScreen({
    ...{ base: holdersPage, access: readHolder.access, read: readHolderOf },
    ...{ caption: titleOf, acts: holderActs },
  }),
];
