import { brokerActions } from '#domain/broker-action/broker-action.ts';
import { isAfter, isBefore, textOf } from '#domain/calendar/times.ts';
import { allOfRegister, sheetReply, yearAsked } from '#functions/case/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { BrokerActionList, BrokerActionRow } from './broker-action-view.ts';
import { officersIn, rowOf, type ViewPorts } from './read-broker-action.ts';

type ListPorts = ViewPorts & Pick<Ports, 'clock' | 'zone'>;

interface Listing {
  /** Four digits; this year, company zone, if absent. */
  readonly query: { readonly year?: string };
}

/** Those that began in a year or had a result in it (R-30, 47 CFR 64.2009(e)). @throws {InvalidInput} */
const listBrokerActions = async (ports: ListPorts, { query }: Listing): Promise<BrokerActionList> => {
  const { year, first, last } = yearAsked(query.year, ports);
  // A company has few, in all its years. A result may come years later, so none is too old to look at.
  const stored = await allOfRegister(ports, brokerActions, 'broker-actions', { last });
  const nameOf = await ports.officers.names(stored.flatMap(({ state }) => officersIn(state)));
  const rows = await Promise.all(stored.map((one) => rowOf(ports, one, nameOf)));
  const ofYear = rows.filter(({ entry, results }) =>
    [entry, ...results].some(({ on }) => !isBefore(on, first) && !isAfter(on, last)),
  );
  return {
    year,
    actions: ofYear.filter(({ kind }) => kind === 'action'),
    information: ofYear.filter(({ kind }) => kind === 'information'),
  };
};

const columns: Readonly<Record<string, (row: BrokerActionRow) => string | { readonly id: string }>> = {
  reference: ({ id }) => ({ id }),
  kind: ({ kind }) => kind,
  day: ({ entry }) => textOf(entry.on),
  'data broker': ({ entry }) => entry.action?.against ?? '',
  action: ({ entry }) => entry.action?.measure ?? '',
  before: ({ entry }) => entry.action?.before ?? '',
  'docket or case': ({ entry }) => entry.action?.reference ?? '',
  explanation: ({ entry }) => entry.action?.explanation ?? '',
  'processes that brokers use': ({ entry }) => entry.information?.processes ?? '',
  'what we did about it': ({ entry }) => entry.information?.steps ?? '',
  results: ({ results }) => results.map(({ on, what }) => `${textOf(on)}: ${what}`).join('\n'),
  'recorded by': ({ entry }) => entry.by.name,
  'recorded at': ({ entry }) => textOf(entry.recordedAt),
};

/** A file for `accept: text/csv`. */
export const listBrokerActionsAs =
  (ports: ListPorts) => async (_: unknown, call: Listing & { readonly accept: string }) => {
    const list = await listBrokerActions(ports, call);
    if (!call.accept.includes('text/csv')) return { body: list };
    return sheetReply([...list.actions, ...list.information], {
      ...{ name: `broker-actions-${list.year}.csv`, columns },
      more: 'The register has more: read it in the console.',
    });
  };
