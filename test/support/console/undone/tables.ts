import { accountActs } from '#functions/console/account/acts.ts';
import { breachActs } from '#functions/console/breach/acts.ts';
import { brokerActionActs } from '#functions/console/broker-action/acts.ts';
import { campaignActs } from '#functions/console/campaign/acts.ts';
import { filingActs } from '#functions/console/certificate/acts.ts';
import { companyActs } from '#functions/console/company/acts.ts';
import { complaintActs } from '#functions/console/complaint/acts.ts';
import { downtimeActs } from '#functions/console/downtime/acts.ts';
import { drillActs } from '#functions/console/drill/acts.ts';
import { holderActs } from '#functions/console/holder/acts.ts';
import { switchActs } from '#functions/console/notice/switch-acts.ts';
import { postActs } from '#functions/console/post/acts.ts';
import { preservationActs } from '#functions/console/preservation/acts.ts';
import { requestActs } from '#functions/console/request/acts.ts';
import { trainingActs } from '#functions/console/training/acts.ts';
import { transferActs } from '#functions/console/transfer/acts.ts';

/** The acts of every noun. */
export const tables = {
  account: accountActs,
  breach: breachActs,
  'broker action': brokerActionActs,
  campaign: campaignActs,
  certificate: filingActs,
  company: companyActs,
  complaint: complaintActs,
  downtime: downtimeActs,
  drill: drillActs,
  holder: holderActs,
  'paper mail': postActs,
  preservation: preservationActs,
  request: requestActs,
  'all notices': switchActs,
  training: trainingActs,
  transfer: transferActs,
};

export type Tables = typeof tables;
