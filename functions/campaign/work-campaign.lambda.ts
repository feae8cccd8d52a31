import {
  cases,
  clock,
  cpniRecipients,
  officerActs,
  officers,
  texts,
  zone,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { listCampaignsAs } from './list-campaigns.ts';
import { confirmMailing, declineMailing, recordMailing, recordReturns } from './mail-notices.ts';
import { readCampaign } from './read-campaign.ts';
import { confirmCampaign, declineCampaign, recordCampaign } from './record-campaign.ts';

const once = wire(doOnce, { officerActs });

const recording = { cases, clock, texts, zone };

export const handler = doors(
  door(contract.listCampaigns, wire(listCampaignsAs, { ...recording, officers })),
  door(contract.readCampaign, wire(readCampaign, { cases, officers, texts })),
  door(contract.recordCampaign, wire(recordCampaign, recording), { once }),
  door(contract.confirmCampaign, wire(confirmCampaign, { cases, clock, zone }), { once }),
  door(contract.declineCampaign, wire(declineCampaign, { cases, texts }), { once }),
  door(contract.recordMailing, wire(recordMailing, { ...recording, cpniRecipients }), { once }),
  door(contract.confirmMailing, wire(confirmMailing, { cases, texts }), { once }),
  door(contract.declineMailing, wire(declineMailing, { cases, texts }), { once }),
  door(contract.recordReturns, wire(recordReturns, { cases, texts }), { once }),
);
