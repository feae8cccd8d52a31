import type { Notices } from '#functions/breach/contract.ts';
import { renderedSha256 } from '#test/support/domain/breach.ts';

/** Where a letter is only a seal: it lacks nothing, and looks as it was approved. */
export const sealedLetters = (): Pick<Notices, 'letterNow'> => ({
  letterNow: async (_, letterSha256) => ({ letterSha256, renderedSha256, missing: [], languages: ['en'] }),
});
