import type { Door } from '#functions/platform/door.ts';
import { type MachineScope, scopeClaimOf } from '#ports/routes.ts';

type Event = Parameters<Door>[0];

/** As the gateway hands it on when it has verified the token of a system. */
export const machineCall = (
  body: unknown,
  claims: Readonly<Record<string, string>> = claimsOf('cpni.check'),
): Event =>
  ({
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    requestContext: { requestId: 'r', authorizer: { jwt: { claims, scopes: null } } },
  }) as unknown as Event;

export const claimsOf = (...scopes: readonly MachineScope[]) => ({
  ...{ sub: 'marketing', client_id: 'marketing', token_use: 'access' },
  scope: scopes.map(scopeClaimOf).join(' '),
});
