import { readBrokerAction, recordAction, recordInformation } from '#functions/broker-action/contract.ts';
import { actScreen } from '../acts/case-acts.ts';
import { screenOfAct } from '../acts/screen-of-act.ts';
import type { Screen } from '../visit.ts';
import { brokerActionActs, recordActionAct, recordInformationAct } from './acts.ts';
import {
  brokerActionPage,
  brokerActionsPage,
  readBrokerActionOf,
  registerTitle,
  titleOf,
} from './broker-action-page.ts';
import { list, listFile } from './list.ts';
import { one } from './one.ts';

const shownAt = (answer: unknown): string => brokerActionPage((answer as { readonly id: string }).id);

const action: Screen = screenOfAct<undefined>(`${brokerActionsPage}/new`, recordAction.access, async () => ({
  ...{ act: recordActionAct, context: undefined, method: recordAction.method, path: recordAction.path },
  ...{ casePage: brokerActionsPage, name: 'recorded', caption: registerTitle, shownAt },
}));

const information: Screen = screenOfAct<undefined>(
  ...([`${brokerActionsPage}/new-information`, recordInformation.access] as const),
  async () => ({
    ...{ act: recordInformationAct, context: undefined },
    ...{ method: recordInformation.method, path: recordInformation.path },
    ...{ casePage: brokerActionsPage, name: 'information-recorded', caption: registerTitle, shownAt },
  }),
);

/** The register of actions against data brokers, and of what we know of their processes. */
export const brokerActionScreens: readonly Screen[] = [
  list,
  listFile,
  action,
  information,
  one,
  actScreen({
    ...{ base: brokerActionsPage, access: readBrokerAction.access, read: readBrokerActionOf },
    ...{ caption: titleOf, acts: brokerActionActs },
  }),
];
