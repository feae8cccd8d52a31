import { readDocument, readTransfer } from '#functions/transfer/contract.ts';
import { actScreen } from '../acts/case-acts.ts';
import type { Screen } from '../visit.ts';
import { transferActs } from './acts.ts';
import { documentScreens } from './documents.ts';
import { list, listAsFile, titleOf } from './list.ts';
import { one } from './one.ts';
import { recordScreens } from './record.ts';
import { statisticsScreens } from './statistics.ts';
import { readTransferOf, transferPath, transfersPage } from './transfer-page.ts';

/** To the file store, for five minutes. */
const openPaper: Screen = {
  path: `${transfersPage}/{id}/document`,
  access: readDocument.access,
  get: async ({ api, params: { id = '' } }) => {
    const { url } = await api.read<{ readonly url: string }>(transferPath(readDocument.path, id));
    return { to: url };
  },
};

/** The log of every hand-over of CPNI (P11 to P21). */
export const transferScreens: readonly Screen[] = [
  list,
  listAsFile,
  ...recordScreens,
  ...documentScreens,
  ...statisticsScreens,
  one,
  openPaper,
  actScreen({
    ...{ base: transfersPage, access: readTransfer.access, read: readTransferOf },
    ...{ caption: titleOf, acts: transferActs },
  }),
];
