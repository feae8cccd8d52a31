import { spanOf } from '../stryker/report.ts';
import type { UseCaseMutant } from './mutants-of.ts';

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text);

/** File, its line's text and the change: it is the same when lines before it come or go. */
export const nameOf = (mutant: UseCaseMutant): string => {
  const { file, source, location, replacement } = mutant;
  const line = onOneLine(source.split('\n')[location.start.line - 1] ?? '');
  const was = onOneLine(source.slice(...spanOf(mutant)));
  return `${file}: ${short(line)} | ${short(was)} → ${short(onOneLine(replacement))}`;
};
