import { isSameLetter } from '#domain/case/shared-events.ts';
import type { Request } from './state.ts';

/** Owed, and not waiting for paper mail. */
export const lettersToSend = ({ lettersOwed = [], waitingForPost }: Request) =>
  lettersOwed.filter((one) => !waitingForPost?.some((waits) => isSameLetter(waits, one)));
