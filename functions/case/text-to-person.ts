import { textReaders } from '#domain/request/held-text.ts';
import type { SaidAction } from './commands.ts';

export type ActionWithText = Extract<SaidAction, { readonly text: string }>;

/** An action whose text the person reads, and the field in which the officer typed it. */
export const textToPerson = (said: SaidAction) => {
  if (!('text' in said) || textReaders[said.type] !== 'person') return undefined;
  const { as = 'extension', text } = said as ActionWithText & { readonly as?: 'question' | 'message' };
  return { as, fields: [{ pointer: as === 'question' ? '#/question' : '#/text', text }] } as const;
};
