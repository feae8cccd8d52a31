import { Unavailable } from '#domain/case/errors.ts';

/** As the cause of an `Unavailable`: the post office has answered that it did not take the letter. */
export class NotAccepted extends Error {
  override readonly name = 'NotAccepted';
}

/** Whether a letter that met this fault surely did not go out, so that sending again makes no duplicate. */
export const isSurelyUnsent = (fault: unknown): boolean =>
  fault instanceof Unavailable && fault.cause instanceof NotAccepted;
