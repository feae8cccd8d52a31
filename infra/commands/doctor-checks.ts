import { groups, hasAccess } from '#domain/case/groups.ts';
import { dayAt } from '#functions/letters/contract.ts';
import { claimsIn, groupsIn } from '#functions/platform/bearer-token.ts';
import { remarksOn } from '#infra/settings/checks.ts';
import type { Settings } from '#infra/settings/shape.ts';
import type { Account } from './doctor-account.ts';
import { type Check, type Finding, ill, judged, later, well } from './doctor-findings.ts';
import { identities, names } from './doctor-senders.ts';

/** Only a sandbox account has this quota. */
const sandboxPerDay = 200;

const sending: Check = async ({ ses }, account) => {
  const { enabled, perSecond, perDay } = await account.sending();
  return [
    judged(
      enabled,
      'SES may send.',
      'SES has paused sending for this account: answer its review in the console.',
    ),
    judged(
      perDay > sandboxPerDay,
      'SES is out of its sandbox.',
      `SES is in its sandbox (${perDay} letters a day, to verified addresses only): ask for production access.`,
    ),
    judged(
      perSecond >= ses.lettersPerSecond && perDay >= ses.lettersPerDay,
      `SES lets us send ${perSecond} letters a second and ${perDay} a day, as many as ses in the settings asks for.`,
      `SES lets us send ${perSecond} letters a second and ${perDay} a day, but ses in the settings says ${ses.lettersPerSecond} and ${ses.lettersPerDay}: ask for more, or lower them.`,
    ),
  ];
};

interface Discovery {
  readonly issuer?: string;
  readonly authorization_endpoint?: string;
  readonly token_endpoint?: string;
  readonly jwks_uri?: string;
  readonly end_session_endpoint?: string;
  readonly claims_supported?: readonly string[];
}
interface Keys {
  readonly keys?: readonly { readonly kty?: string }[];
}

const signIn: Check = async ({ signIn: issuer, groupsClaim }, account) => {
  if (issuer === 'cognito')
    return [later('The stack data creates the user pool: make the first officer as infra/DEPLOY.md says.')];
  const address = `${issuer.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const found = (await account.json(address).catch((fault: Error) => fault)) as Discovery | Error;
  if (found instanceof Error) return [ill(`The issuer does not answer at ${address}: ${found.message}.`)];
  const differing = Object.entries({
    authorize: found.authorization_endpoint,
    token: found.token_endpoint,
    keys: found.jwks_uri,
    endSession: found.end_session_endpoint,
  }).filter(([name, told]) => told !== undefined && told !== issuer[name as 'keys']);
  const keys = (await account.json(found.jwks_uri ?? '').catch(() => ({}))) as Keys;
  const claims = found.claims_supported;
  return [
    judged(
      found.issuer === issuer.issuer,
      `The issuer calls itself ${issuer.issuer}.`,
      `The issuer calls itself ${found.issuer}, the settings say ${issuer.issuer}: API Gateway compares them to the letter.`,
    ),
    judged(
      differing.length === 0,
      'The console signs officers in where the issuer says.',
      `The issuer names other addresses than signIn in the settings: ${differing.map(([name, told]) => `${name} ${told}`).join(', ')}.`,
    ),
    judged(
      keys.keys?.some(({ kty }) => kty === 'RSA') === true,
      'The issuer has RSA keys, as API Gateway wants.',
      'The issuer shows no RSA key at its jwks_uri: API Gateway would refuse every token.',
    ),
    claims === undefined
      ? later(`The issuer does not say which claims it has: look into a token for ${groupsClaim}.`)
      : judged(
          claims.includes(groupsClaim),
          `The issuer puts groups into ${groupsClaim}.`,
          `The issuer lists no claim ${groupsClaim}: without it nobody is an officer.`,
        ),
  ];
};

/** People who can sign for a breach (R-13): with two, one absence stops everything. */
const leastSigners = 3;

/** No issuer lists its groups, so look into a token: a space in one means that two became one. */
const groupsOf = (claims: Readonly<Record<string, unknown>>, groupsClaim: string): readonly Finding[] => {
  const found = groupsIn(claims[groupsClaim]);
  const spaced = found.filter((group) => /\s/.test(group));
  return [
    judged(
      groups.some((group) => found.includes(group)),
      `The token has the groups ${found.join(', ')}.`,
      `The token has none of the groups ${groups.join(', ')} in ${groupsClaim}: its owner can sign in, but do nothing.`,
    ),
    judged(
      spaced.length === 0,
      'No group id of the token has a space.',
      `The token has the group id "${spaced[0]}", which has a space: let the issuer send groups as a list, with ids without spaces.`,
    ),
  ];
};

/** Issuers do not list group members, so this counts different people in the tokens (R-13). */
const signersIn = (
  each: readonly Readonly<Record<string, unknown>>[],
  { groupsClaim, stage }: Settings,
): readonly Finding[] => {
  const signers = each.filter((claims) => hasAccess('breach-signing', groupsIn(claims[groupsClaim])));
  const count = new Set(signers.map(({ sub }) => sub)).size;
  const sentence = `The tokens show ${count} who can sign for a breach (breach-officer, supervisor, dpo, stand-in)`;
  if (count >= leastSigners) return [well(`${sentence}.`)];
  const wanted = `${sentence}, ${leastSigners} are wanted: put the tokens of ${leastSigners} of them into TOKEN, with spaces between.`;
  return [stage === 'prod' ? ill(wanted) : later(wanted)];
};

const tokens: Check = async (settings, { token }) => {
  if (!token)
    return [
      later(
        `To have its groups looked at, put the token of an officer into TOKEN; for prod, of ${leastSigners} who can sign: no issuer says how many there are.`,
      ),
    ];
  const each = token.split(/\s+/).filter(Boolean).map(claimsIn);
  const read = each.filter((claims) => claims !== undefined);
  if (read.length < each.length)
    return [ill('What is in TOKEN is no token: it has no claims that can be read.')];
  return [...read.flatMap((claims) => groupsOf(claims, settings.groupsClaim)), ...signersIn(read, settings)];
};

/** A busy day needs these; a new account starts with 10 concurrent functions. */
const leastQuotas = [
  { service: 'lambda', name: /^Concurrent executions$/i, least: 100, what: 'functions at once' },
  { service: 'states', name: /open (executions|workflow)/i, least: 100_000, what: 'open executions' },
  { service: 'states', name: /StartExecution.*refill/i, least: 100, what: 'starts a second' },
] as const;

const quotas: Check = (_settings, account) =>
  Promise.all(
    leastQuotas.map(async ({ service, name, least, what }) => {
      const [, value] = [...(await account.quotas(service))].find(([title]) => name.test(title)) ?? [];
      if (value === undefined)
        return later(`No API says how many ${what} ${service} allows: look at Service Quotas.`);
      return judged(
        value >= least,
        `${service} allows ${value} ${what}.`,
        `${service} allows ${value} ${what}, ${least} are wanted: ask Service Quotas for more.`,
      );
    }),
  );

const rules: Check = async (settings) => remarksOn(settings, dayAt(Date.now())).map(later);

const checks = { rules, sending, identities, names, signIn, tokens, quotas } as const;

/** In order; a check that fails is a finding too. */
export const examine = async (settings: Settings, account: Account): Promise<readonly Finding[]> => {
  const findings = await Promise.all(
    Object.entries(checks).map(([name, check]) =>
      check(settings, account).catch((fault: Error) => [
        ill(`Could not look at ${name}: ${fault.name}, ${fault.message}.`),
      ]),
    ),
  );
  return findings.flat();
};
