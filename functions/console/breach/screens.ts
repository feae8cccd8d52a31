import { readBreach } from '#functions/breach/contract.ts';
import { actScreen } from '../acts/case-acts.ts';
import type { Screen } from '../visit.ts';
import { breachActs } from './acts.ts';
import { type BreachCase, base, captionOf, readBreachCase } from './breach-case.ts';
import { breachPage } from './breach-page.ts';
import { evidencePage } from './evidence-page.ts';
import { listPage } from './list-page.ts';
import { recordPage } from './record-page.ts';
import { reportPage } from './report-page.ts';

const actPage = actScreen<BreachCase>({
  ...{ base, access: readBreach.access, read: readBreachCase, caption: captionOf, acts: breachActs },
});

export const breachScreens: readonly Screen[] = [
  listPage,
  recordPage,
  breachPage,
  actPage,
  reportPage,
  evidencePage,
];
