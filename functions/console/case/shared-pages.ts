import type { Screen } from '../visit.ts';
import { evidenceFile, evidencePage } from './evidence-page.ts';
import { filePage } from './files-card.ts';
import { personPage } from './person-page.ts';
import { scanScreens } from './scan.ts';
import { textPage } from './text-page.ts';

/** Beside the page of the case and those of its acts. */
export const sharedPages = (base: string): readonly Screen[] => [
  evidencePage(base),
  evidenceFile(base),
  personPage(base),
  textPage(base),
  filePage(base),
  ...scanScreens(base),
];
