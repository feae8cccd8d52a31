import {
  bulkEmail,
  cases,
  chance,
  claims,
  clock,
  files,
  ledger,
  provenCases,
  sending,
  signals,
  texts,
} from '#functions/adapters/sources.ts';
import { task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { laneInput } from '../contract.ts';
import { sendNotice } from './send-notice.ts';

const ports = {
  bulkEmail,
  cases,
  chance,
  claims,
  clock,
  files,
  ledger,
  provenCases,
  sending,
  signals,
  texts,
};

export const handler = task(laneInput, wire(sendNotice, ports));
