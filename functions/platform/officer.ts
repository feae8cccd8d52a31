import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { Forbidden } from '#domain/case/errors.ts';
import { type Access, type Group, hasAccess } from '#domain/case/groups.ts';
import { bearerOf, claimsIn, groupsIn } from './bearer-token.ts';

export interface Officer {
  readonly sub: string;
  readonly name: string;
  readonly groups: readonly string[];
}

/**
 * Reads the token itself: in the gateway's claims `[a b]`, `loan officer` and two groups look alike.
 * @throws {Forbidden} before any lookup, without this access or when the gateway verified no token
 */
export const officerOf = (
  { headers, requestContext }: Partial<APIGatewayProxyEventV2WithJWTAuthorizer>,
  groupsClaim: string,
  access: Access,
  but?: Group,
): Officer => {
  const verified = requestContext?.authorizer?.jwt?.claims?.sub;
  const claims = claimsIn(bearerOf(headers?.authorization));
  const groups = groupsIn(claims?.[groupsClaim]);
  const sub = claims?.sub;
  if (typeof sub !== 'string' || sub === '' || sub !== verified || !hasAccess(access, groups, but))
    throw new Forbidden();
  const name = claims?.name;
  return { sub, name: typeof name === 'string' && name !== '' ? name : sub, groups };
};
