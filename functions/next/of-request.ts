import { nextOfRequest } from '#domain/request/next.ts';
import type { Request } from '#domain/request/state.ts';
import { forSigner } from './for-signer.ts';
import { type NextOfKind, nextActs } from './next-act.ts';
import { requestWords } from './request-words.ts';

export const ofRequest: NextOfKind = async (_, { id, history, state }, now, reader, shown) => {
  const request = state as Request;
  const next = nextOfRequest(request, { id, history, now });
  return nextActs(requestWords, forSigner(next, request, now, reader), shown);
};
