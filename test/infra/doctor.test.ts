import { UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Account, Pool, Sending } from '#infra/commands/doctor-account.ts';
import { examine } from '#infra/commands/doctor-checks.ts';
import { Refused } from '#infra/commands/doctor-cli.ts';
import type { Finding } from '#infra/commands/doctor-finding.ts';
import { namedKinds } from '#infra/commands/doctor-taken-names.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import { companyIssuer } from '#test/support/infra/company-issuer.ts';

const issuer = 'https://login.example.org/';
const settings: Settings = {
  ...settingsOf('dev'),
  signIn: companyIssuer(issuer),
  groupsClaim: 'groups',
  ses: { identity: 'existing', noticeIdentity: 'existing', lettersPerSecond: 14, lettersPerDay: 50_000 },
};
const token = 'abc';
const tokenWith = (claims: Record<string, unknown>) => `${new UnsecuredJWT(claims).encode()}c2lnbmVk`;
const discovery = { issuer, jwks_uri: `${issuer}keys`, claims_supported: ['sub', 'groups'] };

const tokenOf = (sub: string, ...groups: readonly string[]) => tokenWith({ sub, groups });
const twoTokens = [tokenOf('bea', 'officer', 'breach-officer'), tokenOf('sue', 'supervisor')];
const threeTokens = [...twoTokens, tokenOf('stan', 'stand-in')].join(' ');

const identity = { verified: true, dkim: true, dkimTokens: [token], forwards: false };
const feedback = 'feedback-smtp.us-east-1.amazonses.com';

const letters: Sending = {
  enabled: true,
  production: true,
  enforcement: 'HEALTHY',
  perSecond: 14,
  perDay: 50_000,
};
const sends = (change: Partial<Sending>): Partial<Account> => ({
  sending: async () => ({ ...letters, ...change }),
});
const states = [
  { name: 'Maximum number of open executions', code: 'L-1', value: 1_000_000 },
  { name: 'StartExecution throttle token refill rate per second', code: 'L-2', value: 300 },
];
const routesPerApi = { name: 'Routes per API', code: 'L-3', value: 300 };
const deployedStacks = ['data', 'notice', 'workflow', 'officers', 'doors', 'api', 'watch'].map(
  (name) =>
    [`privacy-clock-dev-${name}`, { status: 'CREATE_COMPLETE', isProtected: name === 'data' }] as const,
);
const withStack = (name: string, status: string, isProtected = false): Partial<Account> => ({
  stacks: async () => new Map([...deployedStacks, [`privacy-clock-dev-${name}`, { status, isProtected }]]),
});

/** An account where everything is in order; a test says what is not. */
const account = (change: Partial<Account> = {}): Account => ({
  caller: async () => ({ account: '111122223333', arn: 'arn:aws:iam::111122223333:user/dora' }),
  stacks: async () => new Map(deployedStacks),
  names: () => [
    { type: 'AWS::DynamoDB::GlobalTable', name: 'privacy-clock-dev-cases', stack: 'privacy-clock-dev-data' },
    { type: 'AWS::SNS::Topic', name: 'privacy-clock-dev-mail-events', stack: 'privacy-clock-dev-notice' },
    { type: 'AWS::SNS::Topic', name: 'privacy-clock-dev-on-call', stack: 'privacy-clock-dev-watch' },
    { type: 'AWS::Lambda::Function', name: 'privacy-clock-dev-doors-site', stack: 'privacy-clock-dev-doors' },
  ],
  taken: async () => [],
  sending: async () => letters,
  identity: async (name) => ({ ...identity, mailFrom: `bounce.${name}` }),
  subscriptions: async () =>
    [settings.onCallAddress, settings.ticketsAddress, settings.dpo.address].map((address) => ({
      address,
      isConfirmed: true,
    })),
  concurrency: async () => 1000,
  quotas: async (service) => (service === 'states' ? states : [routesPerApi]),
  httpApi: async () => ({ id: 'a1b2', routes: ['GET /status'], limited: ['GET /status'] }),
  pool: async () => undefined,
  mx: async (domain) => [domain.startsWith('bounce.') ? feedback : 'mx.example.com'],
  txt: async (domain) =>
    domain.startsWith('_dmarc.') ? ['v=DMARC1; p=reject'] : ['v=spf1 include:amazonses.com -all'],
  cname: async () => [`${token}.dkim.amazonses.com`],
  json: async (address) => (address.endsWith('keys') ? { keys: [{ kty: 'RSA' }] } : discovery),
  token: threeTokens,
  ...change,
});

const officer = (username: string, canSignIn = true) => ({ username, canSignIn });
const poolWith = (
  change: Readonly<Record<string, Pool['groups'] extends ReadonlyMap<string, infer P> ? P : never>>,
) => ({
  pool: async (): Promise<Pool> => ({
    id: 'us-east-1_pool',
    groups: new Map(
      Object.entries({
        ...{ officer: [], 'breach-officer': [officer('bea')], supervisor: [officer('sue')] },
        ...{ dpo: [officer('dana')], 'stand-in': [], auditor: [], ...change },
      }),
    ),
  }),
});
const cognito = { signIn: 'cognito', groupsClaim: 'cognito:groups' } as const satisfies Partial<Settings>;

const textOf = (finding: Finding): string =>
  finding.is === 'well' ? finding.fact : `${finding.fact}\n${finding.matters}\n${finding.mend}`;
const findings = (change: Partial<Account> = {}, other: Partial<Settings> = {}) =>
  examine({ ...settings, ...other }, account(change));
const found = async (is: Finding['is'], change: Partial<Account> = {}, other: Partial<Settings> = {}) =>
  (await findings(change, other)).filter((finding) => finding.is === is).map(textOf);

describe('the doctor', () => {
  it('finds nothing ill where everything is in order', async () => {
    expect(await found('ill')).toEqual([]);
    expect((await found('well')).length).toBeGreaterThanOrEqual(12);
  });

  it('says that fcc-2023 does nothing in a stage that names it (R-3)', async () => {
    const of2023 = (said: readonly string[]) => said.filter((sentence) => sentence.includes('fcc-2023'));
    expect(of2023(await found('later'))).toEqual([]);
    expect(of2023(await found('later', {}, { breachRuleset: 'fcc-2023' }))).toHaveLength(1);
  });

  const illnesses: readonly {
    what: string;
    change?: Partial<Account>;
    other?: Partial<Settings>;
    says: string;
  }[] = [
    {
      what: 'an account in the sandbox',
      change: sends({ production: false, perSecond: 1, perDay: 200 }),
      says: 'SES is in its sandbox (200 letters a day',
    },
    {
      what: 'an account that SES has stopped',
      change: sends({ enabled: false }),
      says: 'SES has paused sending',
    },
    {
      what: 'a quota below the settings',
      change: sends({ perSecond: 5 }),
      says: 'SES lets us send 5 letters a second and 50000 a day, but ses in the settings says 14 and 50000',
    },
    {
      what: 'an identity that is not verified',
      change: { identity: async () => ({ ...identity, verified: false }) },
      says: 'SES has not verified letters.example.com',
    },
    {
      what: 'an account that SES reviews',
      change: sends({ enforcement: 'PROBATION' }),
      says: 'SES has this account under review',
    },
    {
      what: 'an account that SES has shut down',
      change: sends({ enforcement: 'SHUTDOWN' }),
      says: 'SES has paused sending',
    },
    {
      what: 'an identity that exists before the first deployment',
      change: { stacks: async () => new Map() },
      other: { ses: { ...settings.ses, identity: 'ours' } },
      says: "Write `identity: 'existing'` under `ses` in infra/settings/stages.ts",
    },
    {
      what: 'an identity for notices that exists before the first deployment',
      change: { stacks: async () => new Map() },
      other: { ses: { ...settings.ses, noticeIdentity: 'ours' } },
      says: "Write `noticeIdentity: 'existing'` under `ses` in infra/settings/stages.ts",
    },
    {
      what: 'an identity that is said to exist',
      change: { identity: async () => undefined },
      says: 'SES does not know letters.example.com, and ses.identity says that it exists',
    },
    {
      what: 'an identity for notices that is said to exist',
      change: { identity: async (name) => (name.startsWith('notices.') ? undefined : identity) },
      says: 'SES does not know notices.example.com, and ses.noticeIdentity says that it exists',
    },
    {
      what: 'an identity whose bounces SES mails to its sender',
      change: { identity: async () => ({ ...identity, forwards: true }) },
      says: 'SES mails every bounce of notices.example.com to the address that sent it',
    },
    {
      what: 'a MAIL FROM domain without records',
      change: { mx: async () => ['mx.example.com'], txt: async () => [] },
      says: `Add at bounce.letters.example.com: MX 10 ${feedback} and TXT "v=spf1 include:amazonses.com ~all".`,
    },
    {
      what: 'a DKIM record that is not in the DNS',
      change: { cname: async () => [] },
      says: 'Add the CNAME abc._domainkey.letters.example.com → abc.dkim.amazonses.com',
    },
    {
      what: 'addresses that nobody reads',
      change: { mx: async () => [] },
      says: 'Mail to letters.example.com, notices.example.com, example.com arrives nowhere',
    },
    {
      what: 'a domain that takes no mail (RFC 7505)',
      change: { mx: async () => [''] },
      says: 'Mail to letters.example.com, notices.example.com, example.com arrives nowhere',
    },
    {
      what: 'no DMARC',
      change: { txt: async () => [] },
      says: 'Add a TXT record at _dmarc.notices.example.com',
    },
    {
      what: 'an issuer that does not answer',
      change: { json: async () => Promise.reject(new Error('it answered 404')) },
      says: `The issuer does not answer at ${issuer}.well-known/openid-configuration: it answered 404`,
    },
    {
      what: 'an issuer of another name',
      change: {
        json: async () => ({ ...discovery, issuer: 'https://login.example.org', keys: [{ kty: 'RSA' }] }),
      },
      says: 'API Gateway compares them to the letter',
    },
    {
      what: 'an issuer whose keys API Gateway cannot use',
      change: { json: async () => ({ ...discovery, keys: [{ kty: 'EC' }] }) },
      says: 'The issuer shows no RSA key',
    },
    {
      what: 'an issuer without groups',
      change: { json: async () => ({ ...discovery, claims_supported: ['sub'], keys: [{ kty: 'RSA' }] }) },
      says: 'The issuer lists no claim groups',
    },
    {
      what: 'a group id with a space',
      change: { token: tokenWith({ groups: ['officer', 'loan officer'] }) },
      says: 'The token has the group id "loan officer", which has a space',
    },
    {
      what: 'groups that come as one string',
      change: { token: tokenWith({ groups: 'officer supervisor' }) },
      says: 'The token has the group id "officer supervisor", which has a space',
    },
    {
      what: 'a token of another claim of groups',
      change: { token: tokenWith({ roles: ['officer'] }) },
      says: 'The token has none of the groups officer, breach-officer, supervisor, dpo, stand-in, auditor in groups',
    },
    {
      what: 'a prod with two who can sign (R-13)',
      change: { token: [...twoTokens, tokenOf('sue', 'dpo'), tokenOf('olive', 'officer')].join(' ') },
      other: { stage: 'prod' },
      says: 'The tokens show 2 who can sign for a breach (breach-officer, supervisor, dpo, stand-in); 3 are wanted',
    },
    {
      what: 'a token that is none',
      change: { token: 'officer' },
      says: 'What is in TOKEN is no token',
    },
    {
      what: 'a new account’s ten functions',
      change: { concurrency: async () => 10 },
      says: '--service-code lambda --quota-code L-B99A9384 --desired-value 1000',
    },
    {
      what: 'too few open executions',
      change: { quotas: async () => states.map((quota) => ({ ...quota, value: 10 })) },
      says: '--service-code states --quota-code L-1 --desired-value 100000',
    },
    {
      what: 'too few routes of an HTTP API',
      change: {
        quotas: async (service) => (service === 'states' ? states : [{ ...routesPerApi, value: 250 }]),
      },
      says: '--service-code apigateway --quota-code L-3 --desired-value 300',
    },
    {
      what: 'a throttle of a route that left',
      change: {
        httpApi: async () => ({
          ...{ id: 'a1b2', routes: ['GET /status'] },
          limited: ['GET /status', 'PUT /api/officer/sending'],
        }),
      },
      says: "`aws --region us-east-1 apigatewayv2 delete-route-settings --api-id a1b2 --stage-name '$default' --route-key 'PUT /api/officer/sending'`",
    },
    {
      what: 'credentials of another account',
      other: { account: '444455556666' },
      says: 'are of the account 111122223333, but the settings of dev say 444455556666',
    },
    {
      what: 'a prod whose settings name no account',
      other: { stage: 'prod' },
      says: "Write `account: '111122223333'`",
    },
    {
      what: 'a first deployment that failed',
      change: withStack('data', 'ROLLBACK_COMPLETE', true),
      says: '`aws --region us-east-1 cloudformation update-termination-protection --no-enable-termination-protection --stack-name privacy-clock-dev-data`, then `aws --region us-east-1 cloudformation delete-stack --stack-name privacy-clock-dev-data`',
    },
    {
      what: 'a first deployment that was never repeated without `-c first=true`',
      change: withStack('data', 'CREATE_COMPLETE'),
      says: 'Deploy again without `-c first=true`: `npx cdk deploy --all -c stage=dev`',
    },
    {
      what: 'an SES identity that exists already, after it broke a first deployment',
      change: withStack('notice', 'ROLLBACK_COMPLETE'),
      other: { ses: { ...settings.ses, identity: 'ours' } },
      says: "Write `identity: 'existing'` under `ses`",
    },
    {
      what: 'an update that is stuck',
      change: withStack('api', 'UPDATE_ROLLBACK_FAILED'),
      says: '`aws --region us-east-1 cloudformation continue-update-rollback --stack-name privacy-clock-dev-api`',
    },
    {
      what: 'an on-call address that has not confirmed',
      change: { subscriptions: async () => [{ address: settings.onCallAddress, isConfirmed: false }] },
      says: 'on-call@example.com (onCallAddress) has not confirmed that it gets alarms',
    },
    {
      what: 'an on-call address that changed after the deployment',
      change: { subscriptions: async () => [{ address: 'old@example.com', isConfirmed: true }] },
      says: '`aws --region us-east-1 sns subscribe --topic-arn arn:aws:sns:us-east-1:111122223333:privacy-clock-dev-on-call --protocol email --notification-endpoint on-call@example.com`',
    },
    {
      what: 'a group id that only looks like ours',
      change: { token: tokenOf('bea', 'officer', '/Breach-Officer') },
      says: 'The token has the group "/Breach-Officer", which is not "breach-officer"',
    },
    {
      what: 'a user pool without a group',
      change: { pool: async () => ({ id: 'us-east-1_pool', groups: new Map([['officer', []]]) }) },
      other: cognito,
      says: '`aws --region us-east-1 cognito-idp create-group --user-pool-id us-east-1_pool --group-name breach-officer`',
    },
    {
      what: 'a user pool with a group that only looks like ours',
      change: poolWith({ 'Breach Officer': [officer('ben')] }),
      other: cognito,
      says: 'The user pool has the group "Breach Officer", which is not "breach-officer"',
    },
    {
      what: 'a prod where one of three has not signed in (R-13)',
      change: poolWith({ dpo: [officer('dana', false)], supervisor: [officer('sue'), officer('bea')] }),
      other: { ...cognito, stage: 'prod', account: '111122223333' },
      says: 'The user pool has 2 who can sign for a breach (breach-officer, supervisor, dpo, stand-in); 3 are wanted',
    },
    {
      what: 'names that a destroyed stage left',
      change: {
        stacks: async () => new Map(),
        taken: async (type, names) => (type === 'AWS::DynamoDB::GlobalTable' ? names : []),
      },
      says: 'The table privacy-clock-dev-cases is there already, although privacy-clock-dev-data is not deployed',
    },
    {
      what: 'credentials that may not look',
      change: {
        sending: async () => Promise.reject(new Refused('aws sesv2 get-account', 'AccessDenied')),
      },
      says: 'Could not look at sending: `aws sesv2 get-account`: AccessDenied.',
    },
  ];

  it.each(illnesses)('$what: a sentence', async ({ change, other, says }) => {
    expect((await found('ill', change, other)).join('\n')).toContain(says);
  });

  it.each(illnesses)('$what: a fact, why it matters, and what to do', async ({ change, other }) => {
    const all = (await findings(change, other)).filter((finding) => finding.is !== 'well');
    expect(all.length).toBeGreaterThan(0);
    for (const { fact, matters, mend } of all)
      for (const part of [fact, matters, mend]) expect(part).toMatch(/^[`"A-Za-z_].*\.$/s);
  });

  it.each(illnesses)('$what: a command that names the region of the stage', async (ill) => {
    for (const finding of await findings(ill.change, ill.other)) {
      const mend = finding.is === 'well' ? '' : finding.mend;
      expect(mend).not.toMatch(/(`|\bdo |\$\(|&& )aws (?!--region us-east-1 )/);
    }
  });

  it('while a first deployment is not complete, nobody is told to protect it', async () => {
    const incomplete: Partial<Account> = {
      stacks: async () =>
        new Map([['privacy-clock-dev-data', { status: 'CREATE_COMPLETE', isProtected: false }]]),
    };
    expect((await found('ill', incomplete)).join('\n')).not.toContain('not protected');
  });

  it('what a first deployment makes is no illness: identity, user pool, topic', async () => {
    const first = {
      ...cognito,
      ses: { ...settings.ses, identity: 'ours', noticeIdentity: 'ours' },
    } as const satisfies Partial<Settings>;
    const empty: Partial<Account> = {
      ...{ stacks: async () => new Map(), identity: async () => undefined },
      ...{ subscriptions: async () => undefined, token: undefined },
    };
    expect(await found('ill', empty, first)).toEqual([]);
    expect((await found('later', empty, first)).join('\n')).toMatch(
      /SES does not know letters\.example\.com yet[\s\S]*user pool does not exist yet[\s\S]*topic on-call does not exist yet/,
    );
    expect((await found('well', empty, first)).join('\n')).toMatch(/None of the \d+ names .* is taken/);
  });

  it('a name is only taken where the stack that makes it is missing', async () => {
    const everything: Partial<Account> = { taken: async (_type, names) => names };
    expect(await found('ill', everything)).toEqual([]);
    const noDoors = {
      ...everything,
      stacks: async () => new Map(deployedStacks.filter(([name]) => !name.endsWith('-doors'))),
    };
    const said = (await found('ill', noDoors)).join('\n');
    expect(said).toContain('although privacy-clock-dev-doors is not deployed');
    expect(said).not.toContain('The table');
  });

  it('a stack that never came up owns no name: what it left is found before the next try', async () => {
    const left: Partial<Account> = {
      ...withStack('data', 'ROLLBACK_COMPLETE', true),
      taken: async (_type, names) => names,
    };
    expect((await found('ill', left)).join('\n')).toContain(
      'The table privacy-clock-dev-cases is there already',
    );
  });

  it('the command that frees several names has each of them, in the place of this account', async () => {
    const left: Partial<Account> = {
      stacks: async () => new Map(),
      taken: async (type, names) => (type === 'AWS::SNS::Topic' ? names : []),
    };
    expect((await found('ill', left)).join('\n')).toContain(
      'for NAME in privacy-clock-dev-mail-events privacy-clock-dev-on-call; do aws --region us-east-1 sns delete-topic --topic-arn arn:aws:sns:us-east-1:111122223333:"$NAME"; done',
    );
  });

  it('a command has every name and id in it: nobody sets a variable first', async () => {
    const names = () =>
      Object.keys(namedKinds).map((type) => ({ type, name: 'taken', stack: 'privacy-clock-dev-data' }));
    const left: Partial<Account> = {
      ...{ names, stacks: async () => new Map() },
      taken: async (_type, all) => all,
    };
    const said = (await found('ill', left)).join('\n');
    expect(said).toContain('describe-user-pool-domain --domain taken --query');
    expect(said.match(/(To free the name)/g)).toHaveLength(Object.keys(namedKinds).length);
    expect(said).not.toMatch(/\$[A-Z]/);
  });

  it('three in the user pool are well; an invited person does not count yet (R-13)', async () => {
    expect((await found('well', poolWith({}), cognito)).join('\n')).toContain(
      'The user pool has 3 who can sign',
    );
    const invited = poolWith({ dpo: [officer('dana', false)] });
    expect((await found('later', invited, cognito)).join('\n')).toContain('1 more were invited');
    const twice = poolWith({ dpo: [officer('bea')] });
    expect((await found('later', twice, cognito)).join('\n')).toContain('The user pool has 2 who can sign');
  });

  it('without a token of an officer it says how to have the groups looked at', async () => {
    expect((await found('later', { token: undefined })).join('\n')).toContain('into TOKEN');
  });

  it('three who can sign are well, and two are enough before prod (R-13)', async () => {
    expect((await found('well')).join('\n')).toContain('The tokens show 3 who can sign');
    expect((await found('later', { token: twoTokens.join(' ') })).join('\n')).toContain('3 are wanted');
  });

  it('a quota that no API shows is said, not guessed', async () => {
    expect((await found('later', { quotas: async () => [] })).join('\n')).toContain(
      'No API says how many open executions Step Functions allows',
    );
  });

  it('nor the quota of routes, and an account without our APIs has no throttles to look at', async () => {
    const nothing: Partial<Account> = { quotas: async () => [], httpApi: async () => undefined };
    expect((await found('later', nothing)).join('\n')).toContain(
      'No API says how many routes API Gateway allows an HTTP API',
    );
    expect((await found('well', nothing)).join('\n')).not.toContain('Every throttle');
  });

  it('an emulator signs no letters and has no quotas, and says so', async () => {
    const nothing: Partial<Account> = {
      identity: async () => ({ verified: true, dkim: false, dkimTokens: [], forwards: false }),
      quotas: async () => Promise.reject(new Error('400')),
    };
    expect(await found('ill', nothing, { emulated: true })).toEqual([]);
  });
});
