import { spawnSync } from 'node:child_process';
import { UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Account } from '#infra/commands/doctor-account.ts';
import { examine } from '#infra/commands/doctor-checks.ts';
import type { Finding } from '#infra/commands/doctor-findings.ts';
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

/** An account where everything is in order; a test says what is not. */
const account = (change: Partial<Account> = {}): Account => ({
  sending: async () => ({ enabled: true, perSecond: 14, perDay: 50_000 }),
  identity: async (name) => ({ ...identity, mailFrom: `bounce.${name}` }),
  quotas: async (service) =>
    new Map<string, number>(
      service === 'lambda'
        ? [['Concurrent executions', 1000]]
        : [
            ['Maximum number of open executions', 1_000_000],
            ['StartExecution throttle token refill rate per second', 300],
          ],
    ),
  mx: async (domain) => [domain.startsWith('bounce.') ? feedback : 'mx.example.com'],
  txt: async (domain) =>
    domain.startsWith('_dmarc.') ? ['v=DMARC1; p=reject'] : ['v=spf1 include:amazonses.com -all'],
  cname: async () => [`${token}.dkim.amazonses.com`],
  json: async (address) => (address.endsWith('keys') ? { keys: [{ kty: 'RSA' }] } : discovery),
  token: threeTokens,
  ...change,
});

const found = async (is: Finding['is'], change: Partial<Account> = {}, other: Partial<Settings> = {}) =>
  (await examine({ ...settings, ...other }, account(change)))
    .filter((finding) => finding.is === is)
    .map(({ sentence }) => sentence);

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
      change: { sending: async () => ({ enabled: true, perSecond: 1, perDay: 200 }) },
      says: 'SES is in its sandbox (200 letters a day',
    },
    {
      what: 'an account that SES has stopped',
      change: { sending: async () => ({ enabled: false, perSecond: 14, perDay: 50_000 }) },
      says: 'SES has paused sending',
    },
    {
      what: 'a quota below the settings',
      change: { sending: async () => ({ enabled: true, perSecond: 5, perDay: 50_000 }) },
      says: 'SES lets us send 5 letters a second and 50000 a day, but ses in the settings says 14 and 50000',
    },
    {
      what: 'an identity that is not verified',
      change: { identity: async () => ({ ...identity, verified: false }) },
      says: 'SES has not verified letters.example.com',
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
      says: `MAIL FROM domain bounce.letters.example.com lacks DNS records: add MX 10 ${feedback} and TXT "v=spf1 include:amazonses.com ~all".`,
    },
    {
      what: 'a DKIM record that is not in the DNS',
      change: { cname: async () => [] },
      says: 'add the CNAME abc._domainkey.letters.example.com → abc.dkim.amazonses.com',
    },
    {
      what: 'addresses that nobody reads',
      change: { mx: async () => [] },
      says: 'Mail to letters.example.com, notices.example.com, example.com arrives nowhere',
    },
    {
      what: 'no DMARC',
      change: { txt: async () => [] },
      says: 'No DMARC record covers notices.example.com: add a TXT record at _dmarc.notices.example.com',
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
      says: 'The tokens show 2 who can sign for a breach (breach-officer, supervisor, dpo, stand-in), 3 are wanted',
    },
    {
      what: 'a token that is none',
      change: { token: 'officer' },
      says: 'What is in TOKEN is no token',
    },
    {
      what: 'a new account’s ten functions',
      change: { quotas: async () => new Map([['Concurrent executions', 10]]) },
      says: 'lambda allows 10 functions at once, 100 are wanted',
    },
    {
      what: 'credentials that may not look',
      change: {
        sending: async () => Promise.reject(Object.assign(new Error('no'), { name: 'AccessDenied' })),
      },
      says: 'Could not look at sending: AccessDenied, no.',
    },
  ];

  it.each(illnesses)('$what: a sentence', async ({ change, other, says }) => {
    expect((await found('ill', change, other)).join('\n')).toContain(says);
  });

  it.each(illnesses)('$what: one sentence each, with a full stop', async ({ change, other }) => {
    for (const sentence of await found('ill', change, other)) expect(sentence).toMatch(/^[A-Zl_e].*\.$/s);
  });

  it('what a first deployment makes is no illness: identity and user pool', async () => {
    const first = {
      signIn: 'cognito',
      ses: { ...settings.ses, identity: 'ours', noticeIdentity: 'ours' },
    } as const satisfies Partial<Settings>;

    expect(await found('ill', { identity: async () => undefined }, first)).toEqual([]);
    expect((await found('later', { identity: async () => undefined }, first)).join('\n')).toMatch(
      /SES does not know letters\.example\.com yet.*\n.*notices\.example\.com yet.*\n.*user pool/,
    );
  });

  it('an existing identity without a MAIL FROM of its own is named with what to set', async () => {
    expect((await found('later', { identity: async () => identity })).join('\n')).toContain(
      'pass DMARC by their DKIM signature alone. Set bounce.notices.example.com in SES.',
    );
  });

  it('one DMARC record at the domain above covers both senders', async () => {
    const txt = async (domain: string) =>
      domain === '_dmarc.example.com' || domain.startsWith('bounce.')
        ? [`v=${domain.startsWith('_') ? 'DMARC1' : 'spf1 include:amazonses.com'}`]
        : [];
    expect(await found('ill', { txt })).toEqual([]);
  });

  it('one domain for both senders is warned of, and its identity looked at once (decision 0035)', async () => {
    const one = { noticeSender: 'notices@letters.example.com', noticeIdentity: 'letters.example.com' };
    expect((await found('later', {}, one)).join('\n')).toContain('Use a domain of its own');
    expect(
      (await found('well', {}, one)).filter((sentence) => sentence.startsWith('SES has verified')),
    ).toEqual(['SES has verified letters.example.com.']);
  });

  it('without a token of an officer it says how to have the groups looked at', async () => {
    expect((await found('later', { token: undefined })).join('\n')).toContain('into TOKEN');
  });

  it('three who can sign are well, and two are enough before prod (R-13)', async () => {
    expect((await found('well')).join('\n')).toContain('The tokens show 3 who can sign');
    expect((await found('later', { token: twoTokens.join(' ') })).join('\n')).toContain('3 are wanted');
  });

  it('a quota that no API shows is said, not guessed', async () => {
    expect((await found('later', { quotas: async () => new Map() })).join('\n')).toContain(
      'No API says how many functions at once lambda allows',
    );
  });

  it('does not look at an account before the settings are complete', () => {
    const command = new URL('../../infra/commands/doctor.ts', import.meta.url).pathname;

    const { status, stderr } = spawnSync(process.execPath, [command, 'prod'], { encoding: 'utf8' });

    expect(status).toBe(2);
    expect(stderr).toContain('infra/settings/stages.ts needs a hand:');
  });
});
