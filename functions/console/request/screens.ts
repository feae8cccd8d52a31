import { readCase } from '#functions/case/contract.ts';
import { actScreen } from '../acts/case-acts.ts';
import { requestSentences } from '../case/sentences-of-case.ts';
import { sharedPages } from '../case/shared-pages.ts';
import { readForAct } from '../case/worked-case.ts';
import type { Screen } from '../visit.ts';
import { requestActs } from './acts.ts';
import { holderPackagePage } from './holder-package-page.ts';
import { packagePage, readPackagePage } from './package-page.ts';
import { base, captionOf, type RequestCase } from './request-case.ts';
import { requestPage } from './request-page.ts';

const actPage = actScreen<RequestCase>({
  ...{ base, access: readCase.access, read: readForAct, caption: captionOf, acts: requestActs },
  ours: requestSentences,
});

export const requestScreens: readonly Screen[] = [
  requestPage,
  actPage,
  packagePage,
  holderPackagePage,
  readPackagePage,
  ...sharedPages(base),
];
