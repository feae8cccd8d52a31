import { Unavailable } from '#domain/case/errors.ts';

/** Cause of an `Unavailable`: SES answered that it did not take the letter. */
export class NotAccepted extends Error {
  override readonly name = 'NotAccepted';
}

/** True when sending again makes no duplicate. */
export const isSurelyUnsent = (fault: unknown): boolean =>
  fault instanceof Unavailable && fault.cause instanceof NotAccepted;
