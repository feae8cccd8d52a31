import {
  cases,
  chance,
  clock,
  idempotency,
  ledger,
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
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { confirmComplaintEntry, enterComplaint } from './intake/enter-complaint.ts';
import { recordFact } from './work/act-as-officer.ts';
import { readCertificate } from './work/read-certificate.ts';
import { answerComplaint, askComplainant, writeToComplainant } from './work/write-to-person.ts';

const once = wire(doOnce, { officerActs });

const acting = { cases, clock, texts, workflows };
const writing = { ...acting, chance, ledger, people };
const receiving = { ...acting, chance, idempotency, people, policies, siteUrl, zone };

export const handler = doors(
  door(contract.enterComplaint, wire(enterComplaint, receiving), { once }),
  door(contract.confirmComplaintEntry, wire(confirmComplaintEntry, { cases, clock, workflows }), { once }),
  door(contract.recordFact, wire(recordFact, { ...acting, letters, people, policies }), { once }),
  door(contract.askComplainant, wire(askComplainant, writing), { once }),
  door(contract.writeToComplainant, wire(writeToComplainant, writing), { once }),
  door(contract.answerComplaint, wire(answerComplaint, writing), { once }),
  door(contract.readCertificate, wire(readCertificate, { cases })),
);
