import type { CertificateFiling } from '#domain/certificate/filing.ts';
import { decisionsKeptUntil, neverErased } from '#domain/choice/decision.ts';
import { type Cover, coversAnswersOf } from '#domain/preservation/cover.ts';

/** Epoch seconds from which the answers of a confirmed year may go: never while a preservation covers them (P47). */
export const answersKeptUntil = (
  covers: readonly { readonly cover: Cover }[],
  { year, filedOn }: Pick<CertificateFiling, 'year' | 'filedOn'>,
): { readonly until: number; readonly isPreserved: boolean } => {
  const isPreserved = covers.some(({ cover }) => coversAnswersOf(cover, year));
  return { until: isPreserved ? neverErased : decisionsKeptUntil(filedOn), isPreserved };
};
