import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { memoryScratch } from '#functions/adapters/memory/scratch.ts';
import { freezeList } from '#functions/notice/list/freeze-list.ts';
import { openList } from '#functions/notice/list/frozen-list.ts';
import type { Recipient } from '#functions/notice/list/recipient.ts';
import type { Sorting } from '#functions/notice/list/sort-rows.ts';
import type { AddressOfRecord } from '#ports/address-of-record.ts';

export const caseId = 'BRE-7ZZZZZZZZZZZZZZZZZZZZZZZZZ';
export const header = 'customerRef,name,email,address,segment';

export const nobodyRegistered: AddressOfRecord = { lookUp: async () => new Map() };

export const sorting: Sorting = {
  addressOfRecord: nobodyRegistered,
  suspectFrom: '2026-10-01T06:00:00.000Z',
  zone: 'America/Denver',
};

/** Small pieces, so that no reader relies on chunk borders. */
export async function* inPieces(bytes: Buffer, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Freezes a list and reads it back as a sender would. */
export const frozen = async (csv: string | Buffer, over: Partial<Sorting> = {}, pieces = 7) => {
  const files = memoryFiles();
  const freeze = freezeList({ files, scratch: memoryScratch() });
  const answer = await freeze(caseId, inPieces(Buffer.from(csv), pieces), { ...sorting, ...over });
  const list = await openList(files, caseId, answer.sha256);
  const pages: (readonly Recipient[])[] = [];
  for (let page = 0; page < list.pages; page++) pages.push(await list.recipients(page));
  return { answer, list, files, pages, rows: pages.flat() };
};
