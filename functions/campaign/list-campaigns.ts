import { textOf } from '#domain/calendar/times.ts';
import { campaigns } from '#domain/campaign/campaign.ts';
import type { Queue } from '#domain/case/queues.ts';
import { allOfRegister, sheetReply, type Year, yearAsked } from '#functions/case/offers.ts';
import type { Ports } from '#ports/index.ts';
import { officersIn, rowOf, type ViewPorts } from './campaign-row.ts';
import type { CampaignList, CampaignRow } from './campaign-view.ts';

type ListPorts = ViewPorts & Pick<Ports, 'clock' | 'zone'>;

interface Listing {
  /** Four digits; this year, company zone, if absent. */
  readonly query: { readonly year?: string };
}

/** A company has few in a year: all of them. */
const allOf = async (ports: ListPorts, queue: Queue, year: Year): Promise<readonly CampaignRow[]> => {
  const stored = await allOfRegister(ports, campaigns, queue, year);
  const nameOf = await ports.officers.names(stored.flatMap(({ state }) => officersIn(state)));
  return Promise.all(stored.map((one) => rowOf(ports, one, nameOf)));
};

/** Those that begin in a year, as the certificate needs them (R-30, 47 CFR 64.2009(c)). @throws {InvalidInput} */
const listCampaigns = async (ports: ListPorts, { query }: Listing): Promise<CampaignList> => {
  const year = yearAsked(query.year, ports);
  return {
    year: year.year,
    waiting: await allOf(ports, 'second-person', year),
    campaigns: await allOf(ports, 'campaigns', year),
  };
};

const columns: Readonly<Record<string, (row: CampaignRow) => string | { readonly id: string }>> = {
  reference: ({ id }) => ({ id }),
  description: ({ description }) => description,
  'CPNI used': ({ cpni }) => cpni,
  'products and services': ({ products }) => products,
  uses: ({ uses }) => uses.join(' '),
  'first day': ({ startsOn }) => textOf(startsOn),
  'last day': ({ endsOn }) => textOf(endsOn),
  status: ({ stage }) => stage,
  'recorded by': ({ by }) => by.name,
  'recorded at': ({ recordedAt }) => textOf(recordedAt),
  supervisor: ({ second }) => second?.name ?? '',
  'decided at': ({ second }) => (second === null ? '' : textOf(second.at)),
};

/** A file for `accept: text/csv`. */
export const listCampaignsAs =
  (ports: ListPorts) => async (_: unknown, call: Listing & { readonly accept: string }) => {
    const list = await listCampaigns(ports, call);
    if (!call.accept.includes('text/csv')) return { body: list };
    return sheetReply([...list.waiting, ...list.campaigns], {
      ...{ name: `campaigns-${list.year}.csv`, columns },
      more: 'The register has more: read it in the console.',
    });
  };
