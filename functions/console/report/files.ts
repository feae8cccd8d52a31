import { readBreachReport, readReport, readYear } from '#functions/report/contract.ts';
import { fileHeaders } from '../reply.ts';
import type { Screen, Visit } from '../visit.ts';
import { base, breachPathOf, monthPathOf, yearPathOf } from './addresses.ts';

const types = { csv: 'text/csv', json: 'application/json' } as const;
type Ending = keyof typeof types;

interface Filed {
  /** Of the page. */
  readonly path: string;
  readonly access: Screen['access'];
  /** Of the API. */
  readonly from: (visit: Visit) => string;
  readonly name: (visit: Visit) => string;
}

const asked = ({ query }: Visit): 'include' | undefined =>
  query.get('inHold') === 'include' ? 'include' : undefined;

const filed: readonly Filed[] = [
  {
    ...{ path: `${base}/{month}`, access: readReport.access, from: monthPathOf },
    name: ({ params }) => `report-${params.month}`,
  },
  {
    ...{ path: `${base}/years/{year}`, access: readYear.access, from: yearPathOf },
    name: ({ params }) => `report-${params.year}`,
  },
  {
    ...{ path: `${base}/{month}/breaches`, access: readBreachReport.access },
    from: (visit) => breachPathOf(visit, asked(visit)),
    name: (visit) => `breaches-${visit.params.month}${asked(visit) ? '-with-those-in-hold' : ''}`,
  },
];

const fileScreen = ({ path, access, from, name }: Filed, ending: Ending): Screen => ({
  ...{ path: `${path}/${ending}`, access },
  get: async (visit) => {
    const { bytes } = await visit.api.file(from(visit), types[ending]);
    return {
      ...{ status: 200, body: bytes },
      headers: fileHeaders(`${types[ending]}; charset=utf-8`, `${name(visit)}.${ending}`),
    };
  },
});

/** Each sheet as the API gives it. */
export const fileScreens: readonly Screen[] = filed.flatMap((one) => [
  fileScreen(one, 'csv'),
  fileScreen(one, 'json'),
]);
