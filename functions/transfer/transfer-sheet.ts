import { type Time, textOf } from '#domain/calendar/times.ts';
import type { Reader } from '#domain/case/groups.ts';
import { casePolicies } from '#domain/transfer/cases.ts';
import { demandWords } from '#domain/transfer/demands.ts';
import type { Entry } from '#domain/transfer/entry.ts';
import { safeguardIn } from '#domain/transfer/transfer.ts';
import { sheetReply } from '#functions/case/offers.ts';
import type { NameOf } from '#ports/officers.ts';
import type { StoredTransfer } from './decide-transfer.ts';
import { forReader } from './read-transfer.ts';

interface Filed {
  readonly stored: StoredTransfer;
  /** As typed. */
  readonly entry: Entry;
  readonly reader: Reader;
  readonly nameOf: NameOf;
}

type Cell = string | undefined | { readonly id: string };

const time = (at: Time | undefined): string | undefined => at && textOf(at);

/** What P02 and 47 CFR 64.2009(c) ask for, and how it was decided. */
const columns: Readonly<Record<string, (filed: Filed) => Cell>> = {
  reference: ({ stored }) => ({ id: stored.id }),
  status: ({ stored }) => stored.state.stage,
  'entered at': ({ stored }) => time(stored.state.recordedAt),
  'entered by': ({ stored, nameOf }) => nameOf(stored.state.by),
  case: ({ stored }) => stored.state.case,
  rule: ({ stored }) => stored.state.case && casePolicies[stored.state.case].rule,
  recipient: ({ entry }) => entry.recipient,
  'kind of recipient': ({ stored }) => stored.state.recipientKind,
  region: ({ stored }) => stored.state.region,
  safeguard: ({ stored }) => safeguardIn(stored.state),
  data: ({ stored }) => stored.state.data ?? 'cpni',
  instruction: ({ entry }) => entry.instruction,
  'number of accounts': ({ stored }) => String(stored.state.accounts.length),
  'number of people': ({ entry }) => entry.persons?.toString(),
  'which data': ({ entry }) => entry.what,
  use: ({ stored }) => stored.state.use,
  'not shown': ({ stored }) => stored.state.missing?.map(demandWords).join(' '),
  attempts: ({ stored }) => stored.state.attempts?.toString(),
  'second person': ({ stored: { state }, nameOf }) => state.secondBy && nameOf(state.secondBy),
  'decided at': ({ stored }) => time(stored.state.secondAt),
  'left at': ({ stored }) => time(stored.state.leftAt),
  how: ({ stored }) => stored.state.how,
  'under an order': ({ stored }) => (stored.state.isSealed ? 'yes' : 'no'),
};

async function* shownTo(all: AsyncIterable<Filed>) {
  for await (const filed of all) {
    const { stored, entry, reader } = filed;
    yield { ...filed, entry: forReader(entry, stored.state.recipientKind, reader) };
  }
}

/** The log of one year for a spreadsheet: the same entries as this reader's list of it has (P15, P21). */
export const transferSheet = (year: number, all: AsyncIterable<Filed>) =>
  sheetReply(shownTo(all), {
    ...{ name: `transfers-${year}.csv`, columns },
    more: 'The log has more: read it in the console.',
  });
