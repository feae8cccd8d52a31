import type { Complaint } from './state.ts';

/** What the day-30 letter may say, each of them so. */
export interface Progress {
  readonly done: readonly ('assigned' | 'checked' | 'asked' | 'reply-received')[];
  readonly open: readonly ('assignment' | 'checking' | 'your-reply' | 'answer')[];
}

export const progressOf = (
  { assigned, investigatedBy = [], questionAt }: Complaint,
  wrote: { readonly asked: boolean; readonly replied: boolean },
): Progress => {
  const isChecked = investigatedBy.length > 0;
  const isTaken = assigned !== undefined || isChecked;
  return {
    done: [
      ...(isTaken ? (['assigned'] as const) : []),
      ...(isChecked ? (['checked'] as const) : []),
      ...(wrote.asked ? (['asked'] as const) : []),
      ...(wrote.replied ? (['reply-received'] as const) : []),
    ],
    open: [
      ...(isTaken ? [] : (['assignment'] as const)),
      ...(isChecked ? [] : (['checking'] as const)),
      ...(wrote.asked && questionAt !== undefined ? (['your-reply'] as const) : []),
      'answer',
    ],
  };
};
