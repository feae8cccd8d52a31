import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generationOf } from '#functions/adapters/table-generation.ts';
import { textOf } from '#functions/letters/offers.ts';
import { checked } from '#infra/settings/checks.ts';
import { remarksOn } from '#infra/settings/remarks.ts';
import {
  cloudEnvironment,
  handlerEnvironment,
  securityTxtEnds,
  settingsOf,
  stageSettings,
  tableName,
} from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import { companyIssuer } from '#test/support/infra/company-issuer.ts';

const dev = settingsOf('dev');
const listing = {
  ...{ name: 'EU-U.S. Example Framework', eu: true, ukExtension: true, swiss: false, hr: false },
  listedUntil: '2030-12-31',
};

const mistakes: readonly { mistake: string; settings: Partial<Settings>; says: string }[] = [
  {
    mistake: 'more of the rate for notices than acknowledgments can spare',
    settings: { notices: { ...dev.notices, share: 0.9 } },
    says: 'notices: write share',
  },
  { mistake: 'a prefix with capitals', settings: { prefix: 'Clock' }, says: 'prefix: use' },
  { mistake: 'an account that is none', settings: { account: '123' }, says: 'account: write the 12 digits' },
  { mistake: 'no region', settings: { region: '' }, says: 'region: write' },
  { mistake: 'generation zero', settings: { tableGeneration: 0 }, says: 'tableGeneration: write 1' },
  { mistake: 'no sender', settings: { sender: '' }, says: 'sender: write the address' },
  {
    mistake: 'an identity of another domain',
    settings: { senderIdentity: 'other.example' },
    says: 'senderIdentity: write',
  },
  {
    mistake: 'no sender of notices',
    settings: { noticeSender: '' },
    says: 'noticeSender: write the address',
  },
  {
    mistake: 'a notice sender of another domain',
    settings: { noticeIdentity: 'letters.example.com' },
    says: 'noticeIdentity: write',
  },
  {
    mistake: 'no address of the officers',
    settings: { officersAddress: 'x' },
    says: 'officersAddress: write',
  },
  { mistake: 'no name of the DPO (P50)', settings: { dpo: { ...dev.dpo, name: '' } }, says: 'dpo: name' },
  {
    mistake: 'no address of the DPO (P50)',
    settings: { dpo: { ...dev.dpo, address: '' } },
    says: 'dpo.address: write',
  },
  {
    mistake: 'a zone that is none',
    settings: { company: { ...dev.company, zone: 'Denver' } },
    says: 'company.zone: write',
  },
  {
    mistake: 'no postal address',
    settings: { company: { ...dev.company, address: '' } },
    says: 'company.address: write',
  },
  {
    mistake: 'no staffed contact',
    settings: { company: { ...dev.company, contact: '' } },
    says: 'company.contact: write',
  },
  {
    mistake: 'a sale of personal information, for which there is no opt-out yet',
    settings: { sale: { ...dev.sale, sellsOrShares: true } },
    says: 'sale.sellsOrShares: the pages say',
  },
  {
    mistake: 'webhooks into a private network, outside the laptop and the rehearsal',
    settings: { privateOrigins: ['http://127.0.0.1:8080'] },
    says: 'privateOrigins: leave it empty.',
  },
  {
    mistake: 'nobody who attests that nothing is sold',
    settings: { sale: { ...dev.sale, attestedBy: '' } },
    says: 'sale: name',
  },
  {
    mistake: 'no day on which that was attested',
    settings: { sale: { ...dev.sale, attestedOn: 'today' } },
    says: 'sale: name',
  },
  {
    mistake: 'no company name',
    settings: { company: { ...dev.company, name: '' } },
    says: 'company.name: write',
  },
  {
    mistake: 'a site without https',
    settings: { siteUrl: 'http://privacy.example.com' },
    says: 'siteUrl: write',
  },
  {
    mistake: 'a site with a slash at the end',
    settings: { siteUrl: 'https://privacy.example.com/' },
    says: 'siteUrl: write',
  },
  {
    mistake: 'a security contact that is no address to report to',
    settings: { securityContact: 'security@example.com' },
    says: 'securityContact: write',
  },
  {
    mistake: 'no day on which the DPO attested that nothing is sold',
    settings: { sale: { ...dev.sale, attestedOn: '' } },
    says: 'sale: name the data protection officer',
  },
  { mistake: 'no claim of groups', settings: { groupsClaim: '' }, says: 'groupsClaim: name' },
  {
    mistake: 'no recourse body (P53)',
    settings: { recourse: { ...dev.recourse, body: '' } },
    says: 'recourse: name',
  },
  {
    mistake: 'no recourse link (P53)',
    settings: { recourse: { ...dev.recourse, url: '' } },
    says: 'recourse: name',
  },
  {
    mistake: 'recourse that may cost (P53)',
    settings: { recourse: { ...dev.recourse, cost: '' } },
    says: 'recourse.cost: say',
  },
  {
    mistake: 'no complaint link (R-16)',
    settings: { recourse: { ...dev.recourse, complaintUrl: '' } },
    says: 'recourse.complaintUrl: write',
  },
  {
    mistake: 'no contract with the recourse body (R-16)',
    settings: { recourse: { ...dev.recourse, contractRef: '' } },
    says: 'recourse: name the contract',
  },
  {
    mistake: 'no end of that contract (R-16)',
    settings: { recourse: { ...dev.recourse, validUntil: 'forever' } },
    says: 'recourse: name the contract',
  },
  {
    mistake: 'a contract that covers nobody (R-16)',
    settings: { recourse: { ...dev.recourse, covers: [] } },
    says: "recourse.covers: write 'everybody'",
  },
  {
    mistake: 'a contract that promises less than 30 days (P01)',
    settings: { answerWithinDays: { framework: 45, policy: 30, contract: 20 } },
    says: 'answerWithinDays: the strictest',
  },
  {
    mistake: 'contracts that nobody has read (P01, R-27)',
    settings: { answerWithinDays: { framework: 45, policy: 30, contract: 0 } },
    says: 'answerWithinDays: write in whole days',
  },
  {
    mistake: 'another promise than the posted policy makes (P01, P45)',
    settings: { answerWithinDays: { framework: 45, policy: 60, contract: 60 } },
    says: 'answerWithinDays: write in whole days',
  },
  {
    mistake: 'a listing without an end (R-25)',
    settings: { framework: { ...listing, listedUntil: '' } },
    says: "framework: write 'none'",
  },
  {
    mistake: 'a listing without a name (R-25)',
    settings: { framework: { ...listing, name: '' } },
    says: "framework: write 'none'",
  },
  {
    mistake: 'a UK part that extends nothing (R-25)',
    settings: { framework: { ...listing, eu: false } },
    says: 'framework.ukExtension: the UK part',
  },
  {
    mistake: 'a closure that is no day',
    settings: { extraClosures: ['2026-13-01'] },
    says: 'extraClosures: write',
  },
  {
    mistake: 'nobody on call',
    settings: { onCallAddress: '' },
    says: 'onCallAddress: write',
  },
  {
    mistake: 'nobody who reads what can wait',
    settings: { ticketsAddress: 'the ticket system' },
    says: 'ticketsAddress: write',
  },
  {
    mistake: 'a Lambda quota that lets no call run',
    settings: { lambdaConcurrency: 0 },
    says: 'lambdaConcurrency: write',
  },
  { mistake: 'no way to the runbook', settings: { runbook: '' }, says: 'runbook: write' },
  {
    mistake: 'nobody who compared the rules with the law (L-7)',
    settings: { lawCheck: { ...dev.lawCheck, by: '' } },
    says: 'lawCheck: name who compared',
  },
  {
    mistake: 'no day on which that was done (L-7)',
    settings: { lawCheck: { ...dev.lawCheck, on: '2026-11-31' } },
    says: 'lawCheck: name who compared',
  },
  {
    mistake: 'an issuer without https',
    settings: { signIn: companyIssuer('http://login.example.com') },
    says: 'signIn: write',
  },
  {
    mistake: 'an issuer whose tokens are for nobody',
    settings: { signIn: { ...companyIssuer(), audience: [] } },
    says: 'signIn: write',
  },
  {
    mistake: 'an issuer whose keys have no https address',
    settings: { signIn: { ...companyIssuer(), keys: 'http://login.example.com/keys' } },
    says: 'signIn: write the https addresses',
  },
  {
    mistake: 'a client of the console that the API would not take',
    settings: { signIn: { ...companyIssuer(), clientId: 'another' } },
    says: 'signIn.clientId: name',
  },
  {
    mistake: 'a system that is a client of officers, too',
    settings: { systems: {}, signIn: { ...companyIssuer(), machines: ['privacy-clock'] } },
    says: 'signIn.machines: name other clients',
  },
  {
    mistake: 'a system that our user pool cannot know, because it is not ours',
    settings: { systems: { marketing: ['cpni.check'] }, signIn: companyIssuer() },
    says: 'systems: name each system in',
  },
  {
    mistake: 'a system that may do nothing',
    settings: { systems: { marketing: [] } },
    says: 'systems: say what each system may do: cpni.check, account.change, holder.answer.',
  },
  {
    mistake: 'a console secret of no generation',
    settings: { consoleSecretGeneration: 0 },
    says: 'consoleSecretGeneration: write 1',
  },
  {
    mistake: 'a post office that sends nothing',
    settings: { ses: { ...dev.ses, lettersPerSecond: 0 } },
    says: 'ses: write',
  },
  {
    mistake: 'no contact at the FBI (P37)',
    settings: { lawEnforcement: dev.lawEnforcement.filter(({ agency }) => agency === 'USSS') },
    says: 'lawEnforcement: name',
  },
  {
    mistake: 'a cloud that is none',
    settings: { emulated: true },
    says: 'emulated: only',
  },
  {
    mistake: 'a network that may send less than an office does, in production',
    settings: {
      stage: 'prod',
      limits: { letters: 1, submissionsPerHour: 19, formSeconds: 2, actsPerMinute: 120 },
    },
    says: 'limits: submissionsPerHour is at least 20',
  },
  { mistake: 'an example address in production', settings: { stage: 'prod' }, says: 'prod: replace' },
];

describe('settings', () => {
  it.each(['laptop', 'rehearsal', 'dev'])('%s is complete', (stage) => {
    expect(settingsOf(stage).stage).toBe(stage);
  });

  it('prod waits for the company: nothing is deployed before somebody filled it in', () => {
    expect(() => settingsOf('prod')).toThrow(/infra\/settings\/stages\.ts needs a hand:\n- sender: write/);
  });

  it('a stage nobody knows is answered with those there are', () => {
    expect(() => settingsOf('pord')).toThrow(
      'There is no stage "pord"; choose laptop, rehearsal, dev, prod.',
    );
    expect(() => settingsOf('toString')).toThrow('There is no stage');
  });

  it.each(mistakes)('$mistake stops the synth with a sentence (P50, P53, R-3)', ({ settings, says }) => {
    expect(() => checked({ ...dev, ...settings })).toThrow(`- ${says}`);
  });

  it('every fault is named at once', () => {
    expect(() => checked({ ...dev, sender: '', senderIdentity: '', siteUrl: '' })).toThrow(
      /- sender: .*\n- senderIdentity: .*\n- siteUrl: /,
    );
  });

  it('the handlers of every stage find the same variables, none empty, and the same settings', () => {
    const environment = handlerEnvironment(settingsOf('laptop'));

    expect(Object.keys(handlerEnvironment(dev))).toEqual(Object.keys(environment));
    expect(Object.values(environment)).not.toContain('');
    expect(Object.keys(stageSettings(dev))).toEqual(Object.keys(stageSettings(settingsOf('laptop'))));
  });

  it('a stage that names fcc-2023 is deployed, and synth says why it does nothing (R-3)', () => {
    const named = checked({ ...dev, breachRuleset: 'fcc-2023' });
    expect(remarksOn(named, '2026-11-24')).toEqual([
      expect.stringContaining("'fcc-2023' is not in force (89 FR 9968"),
    ]);
    expect(remarksOn(dev, '2026-11-24')).toEqual([]);
  });

  it.each([
    { today: '2030-10-31', says: [] },
    { today: '2030-11-01', says: ['recourse: the contract ends on 2030-12-31'] },
    { today: '2031-01-01', says: ['recourse: the contract ended on 2030-12-31'] },
  ])('on $today synth and the doctor say of the lapse: $says (R-16)', ({ today, says }) => {
    const checkedLately = { ...dev, lawCheck: { ...dev.lawCheck, on: '2030-06-01' } };
    expect(remarksOn(checkedLately, today)).toEqual(says.map((said) => expect.stringContaining(said)));
  });

  it.each([
    { today: '2027-11-24', says: [] },
    { today: '2027-11-25', says: ['lawCheck: Carla Example, counsel compared the rules'] },
  ])('a law check of 2026-11-24 is said to be old on $today: $says (L-7)', ({ today, says }) => {
    expect(remarksOn(dev, today)).toEqual(says.map((said) => expect.stringContaining(said)));
  });

  it.each([
    { noticeSender: 'privacy@notices.example.com', said: 0 },
    { noticeSender: 'notices@letters.example.com', noticeIdentity: 'letters.example.com', said: 1 },
    { noticeSender: 'notices@Letters.Example.com', noticeIdentity: 'Letters.Example.com', said: 1 },
    { noticeSender: 'privacy@letters.example.com', noticeIdentity: 'privacy@letters.example.com', said: 1 },
  ])('one domain for both senders is deployed and warned of: $noticeSender, $said', ({ said, ...other }) => {
    const remarks = remarksOn(checked({ ...dev, ...other }), '2026-11-24');

    expect(remarks).toEqual(
      Array(said).fill(
        expect.stringContaining('customer notices come from letters.example.com, as all other'),
      ),
    );
  });

  it('closures reach the functions that count business days', () => {
    const { breach } = stageSettings({ ...dev, extraClosures: ['2027-01-04', '2027-01-05'] });

    expect(breach.closures).toEqual(['2027-01-04', '2027-01-05']);
  });

  it('only the cloud has a configuration set, metrics and an alias; the rehearsal starts machines by name', () => {
    const home = { partition: 'aws', region: 'us-east-1', account: '000000000000' };

    expect(cloudEnvironment(dev, home)).toMatchObject({
      CONFIGURATION_SET: 'privacy-clock-dev-letters',
      NOTICE_CONFIGURATION_SET: 'privacy-clock-dev-notices',
      METRICS: 'PrivacyClock/privacy-clock-dev',
      MACHINE_ALIAS: 'live',
    });
    expect(cloudEnvironment(settingsOf('rehearsal'), home)).not.toHaveProperty('MACHINE_ALIAS');
    expect(handlerEnvironment(dev)).not.toHaveProperty('METRICS');
  });

  it('infra/DEPLOY.md has a row for every setting', () => {
    const guide = readFileSync(new URL('../../infra/DEPLOY.md', import.meta.url), 'utf8');
    const [, section = ''] = guide.split('## Settings\n');
    const rows = section.split('\n').filter((row) => row.startsWith('| `'));
    const named = new Set(
      rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name)),
    );

    expect(Object.keys(settingsOf('dev')).filter((name) => !named.has(name))).toEqual([]);
  });

  it('a restored table has its generation in its name', () => {
    expect(tableName(dev)).toBe('privacy-clock-dev-cases');
    expect(tableName({ ...dev, tableGeneration: 2 })).toBe('privacy-clock-dev-cases-2');
  });

  it.each([1, 2, 9, 10, 120])(
    'generation %i is read from the name again, so no function misses a restore (F12)',
    (n) => {
      expect(generationOf(tableName({ ...dev, tableGeneration: n }))).toBe(n);
      expect(generationOf(tableName({ ...dev, prefix: 'acme-cases-7', tableGeneration: n }))).toBe(n);
    },
  );
});

it.each([
  { deployed: '2026-11-01T00:00:00Z', ends: '2027-10-01' },
  { deployed: '2026-11-30T23:59:59Z', ends: '2027-10-01' },
  { deployed: '2027-02-28T12:00:00Z', ends: '2028-01-01' },
])(
  'deployed on $deployed, security.txt ends on $ends: in less than a year (RFC 9116)',
  ({ deployed, ends }) => {
    const now = Date.parse(deployed);
    const end = textOf(securityTxtEnds(now));
    const days = (Date.parse(end) - now) / 86_400_000;
    expect([end, days > 300 && days < 365]).toEqual([ends, true]);
  },
);
