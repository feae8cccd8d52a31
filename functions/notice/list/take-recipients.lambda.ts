import {
  addressOfRecord,
  cases,
  chance,
  clock,
  closures,
  files,
  officerActs,
  ruleset,
  scratch,
  workflows,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { correctRows } from '../accounting/correct-rows.ts';
import * as contract from '../contract.ts';
import { requestFreeze, startUpload, takeList } from './take-recipients.ts';

const once = wire(doOnce, { officerActs });

const breach = { cases, clock, closures, ruleset };
const take = wire(takeList, { ...breach, addressOfRecord, files, scratch, workflows });
const correct = wire(correctRows, { ...breach, addressOfRecord, files, scratch, workflows });
const upload = wire(startUpload, { ...breach, chance, files });
const freeze = wire(requestFreeze, { ...breach, files, workflows });

export const handler = doors(
  door(contract.takeList, take, { once }),
  door(contract.takeSupplement, take, { once }),
  door(contract.correctRows, correct, { once }),
  door(contract.startUpload, upload, { once }),
  door(contract.startSupplementUpload, upload, { once }),
  door(contract.requestFreeze, freeze, { once }),
  door(contract.requestSupplementFreeze, freeze, { once }),
);
