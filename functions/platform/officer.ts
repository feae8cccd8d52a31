import { NotAnOfficer } from '#domain/errors.ts';

/** Who is signed in: two persons are two `sub` claims. */
export interface Officer {
  readonly sub: string;
  readonly name: string;
  readonly groups: readonly string[];
}

/** The HTTP API hands an array claim over as `[a b]`; others send an array, `a,b` or `a b`. One parser for all. */
export const groupsOf = (claim: unknown): readonly string[] => {
  if (Array.isArray(claim)) return claim.map(String);
  if (typeof claim !== 'string') return [];
  const inner = claim.startsWith('[') && claim.endsWith(']') ? claim.slice(1, -1) : claim;
  return inner
    .split(/[\s,]+/)
    .map((group) => group.replace(/^"|"$/g, ''))
    .filter((group) => group !== '');
};

/** @throws {NotAnOfficer} before anything is looked up (403) */
export const officerOf = (
  claims: Readonly<Record<string, unknown>> | undefined,
  groupsClaim: string,
): Officer => {
  const groups = groupsOf(claims?.[groupsClaim]);
  const sub = claims?.sub;
  if (typeof sub !== 'string' || sub === '' || !groups.includes('officer')) throw new NotAnOfficer();
  const name = claims?.name;
  return { sub, name: typeof name === 'string' && name !== '' ? name : sub, groups };
};
