import { accountScreens } from './account/screens.ts';
import { breachScreens } from './breach/screens.ts';
import { heldLetterScreens } from './breaker/screens.ts';
import { brokerActionScreens } from './broker-action/screens.ts';
import { campaignScreens } from './campaign/screens.ts';
import { certificateScreens } from './certificate/screens.ts';
import { companyScreens } from './company/screens.ts';
import { complaintScreens } from './complaint/screens.ts';
import { downtimeScreens } from './downtime/screens.ts';
import { drillScreens } from './drill/screens.ts';
import { enterScreens } from './enter/screens.ts';
import { guideScreens } from './guide/screens.ts';
import { holderScreens } from './holder/screens.ts';
import { noticeScreens } from './notice/screens.ts';
import { officeScreens } from './office/screens.ts';
import { postScreens } from './post/screens.ts';
import { preservationScreens } from './preservation/screens.ts';
import { reportScreens } from './report/screens.ts';
import { requestScreens } from './request/screens.ts';
import { trainingScreens } from './training/screens.ts';
import { transferScreens } from './transfer/screens.ts';
import type { Screen } from './visit.ts';
import { workScreens } from './work/screens.ts';

/** Every page of the console. */
export const screens: readonly Screen[] = [
  ...accountScreens,
  ...breachScreens,
  ...brokerActionScreens,
  ...campaignScreens,
  ...certificateScreens,
  ...companyScreens,
  ...complaintScreens,
  ...downtimeScreens,
  ...drillScreens,
  ...preservationScreens,
  ...enterScreens,
  ...holderScreens,
  ...guideScreens,
  ...heldLetterScreens,
  ...noticeScreens,
  ...officeScreens,
  ...postScreens,
  ...reportScreens,
  ...requestScreens,
  ...trainingScreens,
  ...transferScreens,
  ...workScreens,
];
