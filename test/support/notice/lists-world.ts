import type { BreachEvent } from '#domain/breach/events.ts';
import { breaches } from '#domain/breach/noun.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { memoryLedger } from '#functions/adapters/memory/ledger.ts';
import { memoryScratch } from '#functions/adapters/memory/scratch.ts';
import type { FrozenAnswer } from '#functions/notice/list/freeze-list.ts';
import { requestFreeze, startUpload, takeList } from '#functions/notice/list/take-recipients.ts';
import type { Upload } from '#functions/notice/list/upload-list.ts';
import { recorded } from '#test/support/domain/breach.ts';
import { inMemory } from '#test/support/memory.ts';
import { caseId, nobodyRegistered } from './freeze.ts';

export { caseId as id } from './freeze.ts';
export const startAt = '2026-11-24T17:00:00.000Z';

export const listsWorld = async (...besides: readonly BreachEvent[]) => {
  const world = inMemory(startAt);
  const needs = {
    ...world,
    closures: [],
    ruleset: 'fcc-2007',
    files: memoryFiles(),
    ledger: memoryLedger(),
    scratch: memoryScratch(),
    addressOfRecord: nobodyRegistered,
  } as const;
  await world.cases.open(breaches, caseId, 'officer:ann', startAt, [recorded(startAt), ...besides]);
  const ofList = (list: number) => ({ caseId, by: 'una', ...(list === 1 ? {} : { n: String(list) }) });
  return {
    ...needs,
    needs,
    /** Puts a list as the officer una. */
    put: async (csv: string, list = 1) =>
      (await takeList(needs)({ ...ofList(list), file: Buffer.from(csv) })).body as FrozenAnswer,
    /** Uploads a file and has it frozen by the machine. */
    upload: async (csv: string, list = 1): Promise<string> => {
      const { id: uploadId, uploadUrl } = (await startUpload(needs)(ofList(list))).body as Upload;
      needs.files.uploaded(uploadUrl, Buffer.from(csv));
      await requestFreeze(needs)({ ...ofList(list), uploadId });
      return uploadId;
    },
    read: () => world.cases.read(breaches, caseId),
    happened: async (...events: readonly BreachEvent[]) =>
      void (await world.cases.change(breaches, caseId, 'machine:test', () => events)),
  };
};
