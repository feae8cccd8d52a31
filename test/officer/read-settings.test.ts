import { describe, expect, it } from 'vitest';
import { breachRules, complaintRules, requestRules } from '#domain/calendar/rulesets.ts';
import { handler } from '#functions/officer/officers.lambda.ts';
import { readSettings } from '#functions/officer/read-settings.ts';
import { environmentFor } from '#infra/local/environment.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { testClock } from '#test/support/memory.ts';

const settings = {
  ...{ letterhead, zone: 'America/Denver', clock: testClock('2026-11-24T15:00:00.000Z') },
  lawCheck: { by: 'Carla Example, counsel', on: '2026-11-20' as never },
  limits: { letters: 1, submissionsPerHour: 60, formSeconds: 2, actsPerMinute: 120 } as const,
  ruleset: 'policy-2018' as const,
  sending: { share: 0.8, reserve: 0.05, perSecond: 0, lateBouncesForDays: 3 },
  contactHours: undefined,
  ...{ officersAddress: 'officers@example.com', supervisorsAddress: 'supervisors@example.com' },
  ...{ dpoAddress: 'dpo@example.com', standInAddress: 'stand-in@example.com' },
};

const { body } = await readSettings(settings)();

/** Every number of a ruleset with its source, as the domain has it. */
const sourcesIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('source' in value) return [String(value.source)];
  return Object.values(value).flatMap(sourcesIn);
};

describe('GET /api/officer/settings', () => {
  it('names who compared the rules with the law, and when (L-7)', () => {
    expect(body.lawCheck).toEqual({ by: 'Carla Example, counsel', on: '2026-11-20' });
  });

  it.each([requestRules, complaintRules, breachRules['fcc-2007'], breachRules['policy-2018']])(
    'has every number of $id with its source (L-7)',
    (rules) => {
      const shown = body.rulesets.find(({ id }) => id === rules.id)?.rules ?? [];
      expect(shown.map(({ source }) => source)).toEqual(sourcesIn(rules));
      for (const { rule, value } of shown) {
        expect(rule).toMatch(/^[A-Z]/);
        expect(value).not.toMatch(/undefined|null|NaN|object/);
      }
    },
  );

  it('says the hold of 64.2011 in words', () => {
    const { title, rules = [] } = body.rulesets.find(({ id }) => id === 'fcc-2007') ?? {};
    expect(title).toBe('47 CFR 64.2011 as adopted in 2007');
    expect(rules.find(({ source }) => source === '47 CFR 64.2011(b)(1)')).toEqual({
      rule: 'Full business days after that notice in which no customer is notified',
      value: '7',
      source: '47 CFR 64.2011(b)(1)',
    });
  });

  it('does not show a rule that is delayed as one in force, and says why (R-3)', () => {
    expect(body.rulesets.map(({ id }) => id)).toEqual([
      'policy-2018-requests',
      'policy-2018-complaints',
      'fcc-2007',
      'policy-2018',
    ]);
    expect(body.notInForce).toEqual([
      {
        title: '47 CFR 64.2011 as amended in 2023',
        because: '89 FR 9968: delayed indefinitely (decision 0009)',
      },
    ]);
  });

  it.each([
    { on: '2027-10-01', what: [] },
    { on: '2027-11-30', what: ['recourse', 'framework'] },
  ])('on $on says what of the recourse lapses: $what (R-16)', async ({ on, what }) => {
    const clock = testClock(`${on}T19:00:00.000Z`);
    const { lapses } = (await readSettings({ ...settings, clock })()).body;
    expect(lapses.map((lapse) => lapse.what)).toEqual(what);
  });

  it('reads a stage, and has no secret, no name of a table or key of it', async () => {
    const nowhere = 'http://127.0.0.1:1';
    const at = {
      ...{
        site: nowhere,
        dynamodb: nowhere,
        ses: nowhere,
        stepFunctions: nowhere,
        lambda: nowhere,
        kms: nowhere,
        s3: nowhere,
        issuer: nowhere,
      },
    };
    const environment = environmentFor(at);
    const claims = { sub: 'sub-olive', 'cognito:groups': ['officer'] };
    const token = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
    const asked = {
      routeKey: 'GET /api/officer/settings',
      headers: { authorization: `Bearer ${token}` },
      requestContext: { authorizer: { jwt: { claims, scopes: [] } } },
    };
    const reply = await handler.in(environment)(asked as never, {} as never);
    expect(reply.statusCode).toBe(200);
    expect(JSON.parse(reply.body ?? '')).toMatchObject({
      company: { name: 'Example Communications', zone: 'America/Denver' },
      lawCheck: settingsOf('laptop').lawCheck,
      breachRuleset: 'policy-2018',
    });
    for (const name of ['TABLE_NAME', 'FILES_BUCKET', 'MAC_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const)
      expect(reply.body).not.toContain(`"${environment[name]}"`);
  });
});
