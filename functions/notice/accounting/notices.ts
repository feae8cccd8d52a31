import type { Notices } from '#functions/breach/contract.ts';
import type { Ports } from '#ports/index.ts';
import { letterNow } from '../letter/approved-letter.ts';
import { noticeVersion } from '../letter/notice-version.ts';
import { listSummaryOf } from '../letter/show-letter.ts';
import { cpniTypesOf, versionOf, type WritingPorts } from '../letter/written-version.ts';
import { drainStatusOf } from '../sending/drain.ts';
import { countList } from './tallies.ts';

type Reading = Pick<Ports, 'ledger' | 'texts'>;

export const letterReader = ({ texts }: Pick<Ports, 'texts'>): Pick<Notices, 'letterNow'> => ({
  letterNow: (breach, letterSha256) => letterNow({ texts }, breach, letterSha256),
});

export const noticeReader = ({ ledger, texts }: Reading): Pick<Notices, 'tallies' | 'letterNow'> => ({
  tallies: async (caseId, lists) => {
    const tallies = [];
    for (const list of lists) tallies.push({ list, tally: await countList(ledger, caseId, String(list)) });
    return tallies;
  },
  ...letterReader({ texts }),
});

export const noticesOver = (
  ports: Reading & WritingPorts & Pick<Ports, 'claims' | 'clock' | 'files'>,
): Notices => ({
  ...noticeReader(ports),
  write: async (breach, written) => noticeVersion(await versionOf(ports, breach, written)),
  cpniTypes: (breach) => cpniTypesOf(ports, breach),
  countRows: async (caseId, listSha256, names) =>
    (await listSummaryOf(ports.files, caseId, listSha256)).segments
      .filter(({ name }) => names.includes(name))
      .reduce((sum, { rows }) => sum + rows, 0),
  drainStatusOf: (caseId) => drainStatusOf(ports, caseId),
});
