import { readCase } from '#functions/case/contract.ts';
import { actScreen } from '../acts/case-acts.ts';
import { complaintSentences } from '../case/sentences-of-case.ts';
import { sharedPages } from '../case/shared-pages.ts';
import { readForAct } from '../case/worked-case.ts';
import type { Screen } from '../visit.ts';
import { complaintActs } from './acts.ts';
import { certificatePage } from './certificate-page.ts';
import { base, type ComplaintCase, captionOf } from './complaint-case.ts';
import { complaintPage } from './complaint-page.ts';
import { packScreen } from './pack-page.ts';

const actPage = actScreen<ComplaintCase>({
  ...{ base, access: readCase.access, read: readForAct, caption: captionOf, acts: complaintActs },
  ours: complaintSentences,
});

export const complaintScreens: readonly Screen[] = [
  complaintPage,
  certificatePage,
  actPage,
  packScreen(actPage),
  ...sharedPages(base),
];
