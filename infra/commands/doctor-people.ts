import { groups, hasAccess, mayGroup } from '#domain/case/groups.ts';
import { claimsIn, groupsIn } from '#functions/platform/bearer-token.ts';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import type { Account, Pool } from './doctor-account.ts';
import { type Finding, ill, judged, later } from './doctor-finding.ts';

/** People who can sign for a breach (R-13): with two, one absence stops everything. */
const leastSigners = 3;
const signing = groups.filter((group) => mayGroup('breach-signing', group));

/** `Breach Officer`, `/breach-officer`, `breach_officer`: a person means the group, the code does not. */
const bare = (group: string): string => group.toLowerCase().replace(/[^a-z]/g, '');
const lookAlikes = (found: readonly string[]): readonly (readonly [is: string, meant: string])[] =>
  found.flatMap((name) => {
    const meant = groups.find((group) => group !== name && bare(group) === bare(name));
    return meant === undefined ? [] : [[name, meant] as const];
  });

const exactNames = (where: string, found: readonly string[], mend: (is: string, meant: string) => string) => {
  const [[is, meant] = []] = lookAlikes(found);
  return judged(is === undefined, `${where} has no group that only looks like one of ours.`, [
    `${where} has the group "${is}", which is not "${meant}".`,
    'Groups are compared as a whole: its people can sign in, but do nothing.',
    mend(is ?? '', meant ?? ''),
  ]);
};

const signersFinding = (count: number, where: string, mend: string, { stage }: Settings): Finding => {
  const fact = `${where} ${count} who can sign for a breach (${signing.join(', ')})`;
  if (count >= leastSigners) return { is: 'well', fact: `${fact}.` };
  return {
    is: stage === 'prod' ? 'ill' : 'later',
    fact: `${fact}; ${leastSigners} are wanted.`,
    matters: 'One absence would stop what needs two people, for example the release of a notice.',
    mend,
  };
};

const signersOf = ({ groups: found, id }: Pool, settings: Settings): Finding => {
  const people = signing.flatMap((group) => found.get(group) ?? []);
  const invited = new Set(people.filter(({ canSignIn }) => !canSignIn).map(({ username }) => username));
  const ready = new Set(people.filter(({ canSignIn }) => canSignIn).map(({ username }) => username));
  const waiting = invited.size > 0 ? ` ${invited.size} more were invited and have not signed in.` : '';
  return signersFinding(
    ready.size,
    'The user pool has',
    `\`aws cognito-idp admin-add-user-to-group --user-pool-id ${id} --username … --group-name breach-officer\`, as infra/DEPLOY.md says under "The people".${waiting}`,
    settings,
  );
};

/** Our own user pool, before and after it is there: the groups of the roles, to the letter, and people in them. */
export const userPool = async (settings: Settings, account: Account): Promise<readonly Finding[]> => {
  const pool = await account.pool(nameOf(settings, 'data'));
  if (pool === undefined)
    return [
      later(
        'The user pool does not exist yet.',
        'Officers sign in there.',
        'Deploy: the stack data creates it; then make the first officers as infra/DEPLOY.md says.',
      ),
    ];
  const found = [...pool.groups.keys()];
  const missing = groups.filter((group) => !pool.groups.has(group));
  const inPool = `--user-pool-id ${pool.id}`;
  return [
    judged(missing.length === 0, `The user pool has the groups ${groups.join(', ')}.`, [
      `The user pool has no group ${missing.join(', ')}.`,
      'Nobody can do the work of that group.',
      `${missing.map((name) => `\`aws cognito-idp create-group ${inPool} --group-name ${name}\``).join(', ')}.`,
    ]),
    exactNames(
      'The user pool',
      found,
      (is, meant) =>
        `Move its people: \`aws cognito-idp admin-add-user-to-group ${inPool} --group-name ${meant} --username …\`, then \`aws cognito-idp delete-group ${inPool} --group-name "${is}"\`.`,
    ),
    signersOf(pool, settings),
  ];
};

/** No issuer lists its groups, so look into a token: a space in one means that two became one. */
const groupsOf = (claims: Readonly<Record<string, unknown>>, groupsClaim: string): readonly Finding[] => {
  const found = groupsIn(claims[groupsClaim]);
  const spaced = found.filter((group) => /\s/.test(group));
  return [
    judged(
      groups.some((group) => found.includes(group)),
      `The token has the groups ${found.join(', ')}.`,
      [
        `The token has none of the groups ${groups.join(', ')} in ${groupsClaim}.`,
        'Its owner can sign in, but do nothing.',
        'Map the company’s groups to these names at the issuer (infra/DEPLOY.md, "Groups").',
      ],
    ),
    judged(spaced.length === 0, 'No group id of the token has a space.', [
      `The token has the group id "${spaced[0]}", which has a space.`,
      'Groups are compared as a whole, so it counts for nothing.',
      'Let the issuer send groups as a list, with ids without spaces.',
    ]),
    exactNames('The token', found, (is, meant) => `Send "${meant}" instead of "${is}" at the issuer.`),
  ];
};

/** Issuers do not list group members, so this counts different people in the tokens (R-13). */
const signersIn = (
  each: readonly Readonly<Record<string, unknown>>[],
  settings: Settings,
): readonly Finding[] => {
  const signers = each.filter((claims) =>
    hasAccess('breach-signing', groupsIn(claims[settings.groupsClaim])),
  );
  const mend = `Put the tokens of ${leastSigners} of them into TOKEN, with spaces between.`;
  return [signersFinding(new Set(signers.map(({ sub }) => sub)).size, 'The tokens show', mend, settings)];
};

/** Tokens of officers, for issuers that are not ours. */
export const tokens = async (settings: Settings, { token }: Account): Promise<readonly Finding[]> => {
  if (!token && settings.signIn === 'cognito') return [];
  if (!token)
    return [
      later(
        'No token of an officer was given.',
        'No issuer says how many people can sign, or what its groups are called.',
        `Put the token of an officer into TOKEN; for prod, of ${leastSigners} who can sign.`,
      ),
    ];
  const each = token.split(/\s+/).filter(Boolean).map(claimsIn);
  const read = each.filter((claims) => claims !== undefined);
  if (read.length < each.length)
    return [
      ill(
        'What is in TOKEN is no token: it has no claims that can be read.',
        'Its groups cannot be looked at.',
        'Copy the whole id token, three parts with dots between.',
      ),
    ];
  const found = read.flatMap((claims) => groupsOf(claims, settings.groupsClaim));
  return settings.signIn === 'cognito' ? found : [...found, ...signersIn(read, settings)];
};
