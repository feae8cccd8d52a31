import { forbidden } from '#domain/case/refusal.ts';
import { type MachineScope, scopeClaimOf } from '#ports/routes.ts';
import type { Event } from './api.ts';

/** Another system of the company, known by its client. */
export interface Machine {
  readonly client: string;
}

export const WrongScope = forbidden(
  'wrong-scope',
  'The token of this client does not have the scope that this address asks for.',
);

const textOf = (claim: unknown): string => (typeof claim === 'string' ? claim : '');

/** An HTTP API writes a list as `[a b]`; an issuer other than Cognito may say `scp`. */
const scopesIn = ({ scope, scp }: Readonly<Record<string, unknown>>): readonly string[] =>
  [scope, scp].flatMap((claim) =>
    textOf(claim)
      .replace(/^\[(.*)\]$/, '$1')
      .split(/[ ,]+/),
  );

/**
 * From the claims that the gateway verified. A person's token has no such scope, so it never counts.
 * @throws {WrongScope} also when the gateway verified no token
 */
export const machineOf = ({ requestContext }: Event, scope: MachineScope): Machine => {
  const claims: Readonly<Record<string, unknown>> = requestContext?.authorizer?.jwt?.claims ?? {};
  const client = textOf(claims.client_id) || textOf(claims.azp) || textOf(claims.sub);
  if (client === '' || !scopesIn(claims).includes(scopeClaimOf(scope))) throw new WrongScope();
  return { client };
};
