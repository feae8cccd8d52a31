import type { ComplaintView, SignerView } from '#functions/case/case-view.ts';
import type { CaseActTable, WorkedCase } from '../case/worked-case.ts';
import { wholeOf } from '../case/worked-case.ts';
import { topicTitles } from './words.ts';

export const base = '/officer/complaints';

export const pageOfComplaint = (id: string): string => `${base}/${encodeURIComponent(id)}`;

export type ComplaintCase = WorkedCase<ComplaintView>;
export type ComplaintActs = CaseActTable<ComplaintView>;

/** Which case, above a form: what it is about, and its reference. */
export const captionOf = ({ view }: { readonly view: ComplaintView | SignerView }): string => {
  const whole = wholeOf<ComplaintView>(view);
  return whole === undefined ? view.id : `${topicTitles[whole.state.topic]} (${view.id})`;
};
