import type { BreachEvent } from '#domain/breach/events.ts';
import { breaches } from '#domain/breach/noun.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { memoryLedger } from '#functions/adapters/memory/ledger.ts';
import { memoryScratch } from '#functions/adapters/memory/scratch.ts';
import { breachesOver, customerViewsOver } from '#functions/breach/breaches.ts';
import { requestFreeze, startUpload, takeList } from '#functions/notice/list/take-recipients.ts';
import { recorded } from '#test/support/domain/breach.ts';
import { inMemory } from '#test/support/memory.ts';
import { caseId, inPieces, nobodyRegistered } from './freeze.ts';

export { caseId as id } from './freeze.ts';
export const startAt = '2026-11-24T17:00:00.000Z';

export const listsWorld = async (...besides: readonly BreachEvent[]) => {
  const world = inMemory(startAt);
  const needs = {
    ...world,
    breaches: {
      ...breachesOver({ ...world, closures: [], ruleset: 'fcc-2007' }),
      ...customerViewsOver(world),
    },
    files: memoryFiles(),
    ledger: memoryLedger(),
    scratch: memoryScratch(),
    addressOfRecord: nobodyRegistered,
  };
  await world.cases.open(breaches, caseId, 'officer:ann', startAt, [recorded(startAt), ...besides]);
  const ofList = (list: number) => ({ id: caseId, list });
  return {
    ...needs,
    needs,
    /** As the officer una. */
    put: (csv: string, list = 1) => takeList(needs)(ofList(list), inPieces(Buffer.from(csv), 4096), 'una'),
    upload: async (csv: string, list = 1): Promise<string> => {
      const { id: uploadId, uploadUrl } = await startUpload(needs)(ofList(list), 'una');
      needs.files.uploaded(uploadUrl, Buffer.from(csv));
      await requestFreeze(needs)(ofList(list), uploadId, 'una');
      return uploadId;
    },
    read: () => needs.breaches.read(caseId),
    happened: async (...events: readonly BreachEvent[]) =>
      void (await world.cases.change(breaches, caseId, 'machine:test', () => events)),
  };
};
