import type { NeverTooMany, Replay } from '#ports/acts.ts';
import type { Event } from './api.ts';
import { jsonBody } from './json-body.ts';

/** A body that cannot be read is refused later, by name. */
const sentIn = ({ body, isBase64Encoded = false, headers = {} }: Event): unknown => {
  try {
    return jsonBody(body, isBase64Encoded, headers['content-type']);
  } catch {
    return undefined;
  }
};

/** Whether the officer's earlier answer is given again. */
export const replayOf = (neverTooMany: NeverTooMany | undefined, event: Event): Replay => {
  const { replay = 'kept' } = neverTooMany ?? {};
  return typeof replay === 'function' ? replay(sentIn(event)) : replay;
};
