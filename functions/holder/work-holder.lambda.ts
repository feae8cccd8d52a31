import {
  cases,
  clock,
  officerActs,
  officers,
  privateOrigins,
  pushes,
  secrets,
  systemPackages,
  texts,
  transferRegions,
  zone,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { partOf } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';

const answers = partOf(() => import('./answer-instruction.ts'));
const again = partOf(() => import('./push-again.ts'));
const readers = partOf(() => import('./read-holders.ts'));
const acts = partOf(() => import('./record-holder.ts'));
const keys = partOf(() => import('./signing-secret.ts'));
const uploads = partOf(() => import('./upload-package.ts'));

const once = wire(doOnce, { officerActs });

const reading = { cases, clock, officers, texts, transferRegions, zone };

export const handler = doors(
  door(contract.listHolders, wire(readers('listHolders'), reading)),
  door(contract.readHolder, wire(readers('readHolder'), { ...reading, pushes })),
  door(contract.enterHolder, wire(acts('enterHolder'), { cases, clock, privateOrigins, texts }), { once }),
  door(contract.confirmHolder, wire(acts('confirmHolder'), { cases }), { once }),
  door(contract.declineHolder, wire(acts('declineHolder'), { cases, texts }), { once }),
  door(contract.answerInstruction, wire(answers('answerInstruction'), { cases, clock, texts }), { once }),
  door(contract.renewHolderSecret, wire(keys('renewHolderSecret'), { cases }), { once }),
  door(contract.readHolderSecret, wire(keys('readHolderSecret'), { cases, clock, secrets })),
  door(contract.pushHolderAgain, wire(again('pushHolderAgain'), { cases, clock, pushes }), { once }),
  door(contract.uploadPackage, wire(uploads('uploadPackage'), { cases, systemPackages }), { once }),
  door(contract.askHolderRemoval, wire(acts('askHolderRemoval'), { cases, texts }), { once }),
);
