import type { Act, NeverTooMany, Replay } from '#ports/acts.ts';
import type { Route } from '#ports/routes.ts';
import { type Event, idempotencyKeyOf, sha256OfBody } from './api.ts';
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

/** What a double click is known by; undefined for a call without a key. */
export const actOf = ({ method }: Pick<Route, 'method'>, event: Event, by: string): Act | undefined => {
  const key = idempotencyKeyOf(event.headers?.['idempotency-key']);
  if (key === undefined) return undefined;
  return { by, key, route: `${method} ${event.rawPath ?? ''}`, bodySha256: sha256OfBody(event) };
};
