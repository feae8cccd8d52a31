import {
  cases,
  chance,
  clock,
  idempotency,
  letters,
  officerActs,
  people,
  policies,
  siteUrl,
  texts,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { partOf } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';

const once = wire(doOnce, { officerActs });

const acting = { cases, clock, texts, workflows };
const writing = { ...acting, chance, people };
const receiving = { ...acting, chance, idempotency, people, policies, siteUrl, zone };

const entering = partOf(() => import('./intake/enter-complaint.ts'));
const acts = partOf(() => import('./work/act-as-officer.ts'));
const certificates = partOf(() => import('./work/read-certificate.ts'));
const toPerson = partOf(() => import('./work/write-to-person.ts'));

export const handler = doors(
  door(contract.enterComplaint, wire(entering('enterComplaint'), receiving), { once }),
  door(contract.confirmComplaintEntry, wire(entering('confirmComplaintEntry'), { cases, clock, workflows }), {
    once,
  }),
  door(contract.recordFact, wire(acts('recordFact'), { ...acting, letters, people, policies }), { once }),
  door(contract.askComplainant, wire(toPerson('askComplainant'), writing), { once }),
  door(contract.writeToComplainant, wire(toPerson('writeToComplainant'), writing), { once }),
  door(contract.answerComplaint, wire(toPerson('answerComplaint'), writing), { once }),
  door(contract.readCertificate, wire(certificates('readCertificate'), { cases })),
);
