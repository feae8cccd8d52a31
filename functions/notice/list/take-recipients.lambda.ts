import {
  addressOfRecord,
  cases,
  chance,
  clock,
  closures,
  files,
  ruleset,
  scratch,
  workflows,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { requestFreeze, startUpload, takeList } from './take-recipients.ts';

const breach = { cases, clock, closures, ruleset };
const take = wire(takeList, { ...breach, addressOfRecord, files, scratch, workflows });
const upload = wire(startUpload, { ...breach, chance, files });
const freeze = wire(requestFreeze, { ...breach, files, workflows });

export const handler = doors(
  door(contract.takeList, take),
  door(contract.takeSupplement, take),
  door(contract.startUpload, upload),
  door(contract.startSupplementUpload, upload),
  door(contract.requestFreeze, freeze),
  door(contract.requestSupplementFreeze, freeze),
);
