import {
  cases,
  clock,
  contactHours,
  files,
  ledger,
  letterhead,
  storedLetters as letters,
  officers,
  people,
  scratch,
  texts,
} from '#functions/adapters/sources.ts';
import { exportCase } from '#functions/case/export-case.ts';
import { door, doors } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { letterVersions } from '../letter/letter-versions.ts';
import { showLetter } from '../letter/show-letter.ts';
import { evidence } from './evidence.ts';
import { postalFile, proofFile } from './notice-files.ts';
import { paperLetters } from './paper-letters.ts';
import { rejectedRows } from './rejected-rows.ts';
import { finishFile } from './rows-to-finish.ts';

const file = { cases, files, scratch };
const exported = { clock, letters, people, texts };

export const handler = doors(
  door(contract.showLetter, wire(showLetter, { cases, clock, contactHours, files, letterhead, texts })),
  door(contract.letterVersions, wire(letterVersions, { cases, officers, texts })),
  door(contract.postalFile, wire(postalFile, { ...file, clock, ledger })),
  door(contract.proofFile, wire(proofFile, { ...file, ledger })),
  door(contract.finishFile, wire(finishFile, file)),
  door(contract.rejectedRows, wire(rejectedRows, { cases, clock, files })),
  door(contract.paperLetters, wire(paperLetters, { cases, clock, files, ledger, texts })),
  door(contract.evidence, wire(evidence(exportCase), { ...file, ...exported, ledger })),
);
