import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { Forbidden } from '#domain/case/errors.ts';
import { bearerOf, claimsIn, groupsIn } from './bearer-token.ts';

/** Who is signed in: two persons are two `sub` claims. */
export interface Officer {
  readonly sub: string;
  readonly name: string;
  readonly groups: readonly string[];
}

/**
 * Who is signed in, read from the token that the gateway has verified. The gateway's own copy of the claims is used only to
 * see that it is the same token: it renders lists as `[a b]`, in which `loan officer` and two groups look alike.
 * @throws {Forbidden} before anything is looked up (403), also where there is no token or the gateway verified none
 */
export const officerOf = (
  { headers, requestContext }: Partial<APIGatewayProxyEventV2WithJWTAuthorizer>,
  groupsClaim: string,
): Officer => {
  const verified = requestContext?.authorizer?.jwt?.claims?.sub;
  const claims = claimsIn(bearerOf(headers?.authorization));
  const groups = groupsIn(claims?.[groupsClaim]);
  const sub = claims?.sub;
  if (typeof sub !== 'string' || sub === '' || sub !== verified || !groups.includes('officer'))
    throw new Forbidden();
  const name = claims?.name;
  return { sub, name: typeof name === 'string' && name !== '' ? name : sub, groups };
};
