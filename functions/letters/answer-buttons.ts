import { catalog } from './catalog.ts';

/** Answers on the pages behind our links, as the pages and every letter name them. */
export const answerButtons = catalog(
  { notMine: 'Not mine', noneOfThese: 'None of these' },
  { notMine: 'No es mía', noneOfThese: 'Ninguna de estas' },
);
