import { risksIdentity } from '#domain/breach/choices.ts';
import { civilDay } from '#domain/calendar/instants.ts';
import type { Day, Time } from '#domain/calendar/times.ts';
import { isDay } from '#domain/calendar/times.ts';
import type { Notices, RecordText } from '#functions/breach/contract.ts';
import type { Ports } from '#ports/index.ts';
import { letterNow } from '../letter/approved-letter.ts';
import { type NoticeVersion, noticeVersion, type SpanishVersion } from '../letter/notice-version.ts';
import { listSummaryOf } from '../letter/show-letter.ts';
import { drainStatusOf } from '../sending/drain.ts';
import { countList } from './tallies.ts';

type Reading = Pick<Ports, 'ledger' | 'texts'>;
type Writing = Pick<Ports, 'contactHours' | 'letterhead' | 'texts'>;

const cpniTypesOf = async (
  { texts }: Pick<Ports, 'texts'>,
  { id: caseId, state }: Parameters<Notices['cpniTypes']>[0],
): Promise<readonly string[]> => {
  const text = JSON.parse((await texts.read(caseId, state.textSha256)) ?? '{}') as Partial<RecordText>;
  return text.cpniTypes ?? [];
};

const spanishOf = ({
  hours,
  inserts,
  ...whole
}: NonNullable<Parameters<Notices['write']>[1]['spanish']>): SpanishVersion => ({
  ...whole,
  ...(hours === undefined ? {} : { hours }),
  ...(inserts === undefined ? {} : { inserts }),
});

const versionOf = async (
  { contactHours, letterhead, texts }: Writing,
  breach: Parameters<Notices['write']>[0],
  { inserts, spanish, ...written }: Parameters<Notices['write']>[1],
): Promise<NoticeVersion> => {
  const { id: caseId, state } = breach;
  const cpniTypes = await cpniTypesOf({ texts }, breach);
  const day = (moment: Time): Day => (isDay(moment) ? moment : civilDay(moment, state.zone));
  const { occurredFrom: from, occurredTo: to } = state;
  const { companyName, companyAddress, companyContact, recourse } = letterhead;
  return {
    ...written,
    ...(spanish && { spanish: spanishOf(spanish) }),
    facts: {
      reference: caseId,
      ...(from === undefined ? {} : { occurredFrom: day(from) }),
      ...(to === undefined ? {} : { occurredTo: day(to) }),
      cpniTypes,
      identityData: risksIdentity(state.dataCategories),
      ...(contactHours === undefined ? {} : { hours: contactHours }),
      ...(inserts === undefined ? {} : { inserts }),
    },
    letterhead: { companyName, companyAddress, companyContact, complaintUrl: recourse.complaintUrl },
  };
};

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
  ports: Reading & Writing & Pick<Ports, 'claims' | 'clock' | 'files'>,
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
