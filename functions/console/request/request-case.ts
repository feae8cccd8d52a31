import type { Request } from '#domain/request/state.ts';
import type { RequestView, SignerView } from '#functions/case/case-view.ts';
import type { CaseActTable, WorkedCase } from '../case/worked-case.ts';
import { wholeOf } from '../case/worked-case.ts';
import { titleOf } from './words.ts';

export const base = '/officer/requests';

export const pageOfRequest = (id: string): string => `${base}/${encodeURIComponent(id)}`;

export type RequestCase = WorkedCase<RequestView>;
export type RequestActs = CaseActTable<RequestView>;

/** Which case, above a form: what is asked, and its reference. */
export const captionOf = ({ view }: { readonly view: RequestView | SignerView }): string => {
  const whole = wholeOf<RequestView>(view);
  return whole === undefined ? view.id : `${titleOf(whole.state.kind)} (${view.id})`;
};

/** Undefined for a reader who only signs. */
export const stateOf = ({ view }: RequestCase): Request | undefined => wholeOf<RequestView>(view)?.state;
