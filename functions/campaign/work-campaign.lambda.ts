import {
  cases,
  clock,
  cpniRecipients,
  letterhead,
  officerActs,
  officers,
  texts,
  zone,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { partOf } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';

const once = wire(doOnce, { officerActs });

const recording = { cases, clock, texts, zone };

const list = partOf(() => import('./list-campaigns.ts'));
const mailing = partOf(() => import('./mail-notices.ts'));
const notice = partOf(() => import('./read-opt-out-notice.ts'));
const read = partOf(() => import('./read-campaign.ts'));
const record = partOf(() => import('./record-campaign.ts'));

export const handler = doors(
  door(contract.listCampaigns, wire(list('listCampaignsAs'), { ...recording, officers })),
  door(contract.readOptOutNotice, wire(notice('readOptOutNotice'), { letterhead })),
  door(contract.readCampaign, wire(read('readCampaign'), { cases, officers, texts })),
  door(contract.recordCampaign, wire(record('recordCampaign'), recording), { once }),
  door(contract.confirmCampaign, wire(record('confirmCampaign'), { cases, clock, zone }), { once }),
  door(contract.declineCampaign, wire(record('declineCampaign'), { cases, texts }), { once }),
  door(contract.recordMailing, wire(mailing('recordMailing'), { ...recording, cpniRecipients }), { once }),
  door(contract.confirmMailing, wire(mailing('confirmMailing'), { cases, texts }), { once }),
  door(contract.declineMailing, wire(mailing('declineMailing'), { cases, texts }), { once }),
  door(contract.recordReturns, wire(mailing('recordReturns'), { cases, texts }), { once }),
);
