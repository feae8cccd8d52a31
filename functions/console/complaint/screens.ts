import { readCase } from '#functions/case/contract.ts';
import { actScreen } from '../acts/case-acts.ts';
import { evidenceFile, evidencePage } from '../case/evidence-page.ts';
import { personPage } from '../case/person-page.ts';
import { textPage } from '../case/text-page.ts';
import { readForAct } from '../case/worked-case.ts';
import type { Screen } from '../visit.ts';
import { complaintActs } from './acts.ts';
import { certificatePage } from './certificate-page.ts';
import { base, type ComplaintCase, captionOf } from './complaint-case.ts';
import { complaintPage } from './complaint-page.ts';
import { packScreen } from './pack-page.ts';

const actPage = actScreen<ComplaintCase>({
  ...{ base, access: readCase.access, read: readForAct, caption: captionOf, acts: complaintActs },
});

export const complaintScreens: readonly Screen[] = [
  complaintPage,
  certificatePage,
  actPage,
  packScreen(actPage),
  evidencePage(base),
  evidenceFile(base),
  personPage(base),
  textPage(base),
];
