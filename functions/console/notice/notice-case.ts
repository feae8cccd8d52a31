import type { WholeBreach } from '../breach/breach-case.ts';
import type { Visit } from '../visit.ts';

/** One list of recipients: the first, or a supplement. */
export type ListShown = WholeBreach['notice']['noticeLists'][number];
export type Audience = 'everyone' | 'urgent';

export const apiOf = (id: string): string => `/api/officer/breaches/${encodeURIComponent(id)}`;

/** For pages that a stand-in cannot open: the API answers with the whole case. */
export const readWhole = ({ api, params }: Visit): Promise<WholeBreach> => api.read(apiOf(params.id ?? ''));

export const listNumber = (typed: string | null | undefined): number =>
  /^[1-9]\d{0,2}$/.test(typed ?? '') ? Number(typed) : 1;

export const audienceIn = (query: URLSearchParams): Audience =>
  query.get('audience') === 'urgent' ? 'urgent' : 'everyone';

/** "the list", "supplement 2". */
export const listWords = (n: number): string => (n === 1 ? 'the list' : `supplement ${n}`);
export const listTitle = (n: number): string => (n === 1 ? 'List of customers' : `Supplement ${n}`);

export const letterWords = (list: number, audience: Audience): string => {
  if (audience === 'urgent') return 'the urgent letter';
  return list === 1 ? 'the letter' : `the letter of supplement ${list}`;
};
