import { readTransfer } from '#functions/transfer/contract.ts';
import type { TransferView } from '#functions/transfer/transfer-view.ts';
import type { Visit } from '../visit.ts';

export const transfersTitle = 'Transfers of personal data';
export const transfersPage = '/officer/transfers';
export const documentsPage = `${transfersPage}/documents`;
export const statisticsPage = `${transfersPage}/statistics`;

export const transferPage = (id: string): string => `${transfersPage}/${encodeURIComponent(id)}`;

export const transferPath = (path: string, id: string): string =>
  path.replace('{caseId}', encodeURIComponent(id));

export const readTransferOf = (visit: Pick<Visit, 'api'>, id: string): Promise<TransferView> =>
  visit.api.read<TransferView>(transferPath(readTransfer.path, id));
