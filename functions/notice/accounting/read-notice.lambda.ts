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
import { door, doors } from '#functions/platform/door.ts';
import { onUse, partOf } from '#functions/platform/on-use.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';

const versions = partOf(() => import('../letter/letter-versions.ts'));
const shown = partOf(() => import('../letter/show-letter.ts'));
const noticeFiles = partOf(() => import('./notice-files.ts'));
const onPaper = partOf(() => import('./paper-letters.ts'));
const rejected = partOf(() => import('./rejected-rows.ts'));
const toFinish = partOf(() => import('./rows-to-finish.ts'));

const readEvidence = onUse(async () => {
  const { evidence } = await import('./evidence.ts');
  const { exportCase } = await import('#functions/case/export-case.ts');
  return evidence(exportCase);
});

const file = { cases, files, scratch };
const exported = { clock, letters, people, texts };

export const handler = doors(
  door(
    contract.showLetter,
    wire(shown('showLetter'), { cases, clock, contactHours, files, letterhead, texts }),
  ),
  door(contract.letterVersions, wire(versions('letterVersions'), { cases, officers, texts })),
  door(contract.postalFile, wire(noticeFiles('postalFile'), { ...file, clock, ledger })),
  door(contract.proofFile, wire(noticeFiles('proofFile'), { ...file, ledger })),
  door(contract.finishFile, wire(toFinish('finishFile'), file)),
  door(contract.rejectedRows, wire(rejected('rejectedRows'), { cases, clock, files })),
  door(contract.paperLetters, wire(onPaper('paperLetters'), { cases, clock, files, ledger, texts })),
  door(contract.evidence, wire(readEvidence, { ...file, ...exported, ledger })),
);
