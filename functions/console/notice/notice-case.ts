import type { BreachView, toSign } from '#functions/breach/view.ts';
import type { Act } from '../acts/act.ts';
import type { CaseWithNext, InCase } from '../acts/case-acts.ts';
import type { Visit } from '../visit.ts';

/** As an officer reads it who reads breaches. */
export type WholeNotice = BreachView & CaseWithNext;
/** A stand-in gets only what waits for a signature. */
export type NoticeCase = WholeNotice | (ReturnType<typeof toSign> & CaseWithNext);
export type NoticeAct = Act<InCase<NoticeCase>>;
export type NoticeActs = Readonly<Record<string, NoticeAct>>;
/** One list of recipients: the first, or a supplement. */
export type ListShown = WholeNotice['notice']['noticeLists'][number];
export type Audience = 'everyone' | 'urgent';

export const base = '/officer/breaches';
export const apiOf = (id: string): string => `/api/officer/breaches/${encodeURIComponent(id)}`;
export const pageOf = (id: string): string => `${base}/${encodeURIComponent(id)}`;

export const readNotice = ({ api }: Pick<Visit, 'api'>, id: string): Promise<NoticeCase> =>
  api.read(apiOf(id));
/** For pages that a stand-in cannot open: the API answered with the whole case. */
export const readWhole = ({ api, params }: Visit): Promise<WholeNotice> => api.read(apiOf(params.id ?? ''));

export const wholeOf = (view: NoticeCase): WholeNotice | undefined => ('stage' in view ? view : undefined);

/** Which case, above a form. An erased text leaves no title. */
export const captionOf = (view: NoticeCase): string => {
  const whole = wholeOf(view);
  return whole === undefined ? view.id : `${whole.title ?? 'Title erased'} (${view.id})`;
};

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

export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : several}`;
