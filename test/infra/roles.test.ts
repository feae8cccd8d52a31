import { describe, expect, it } from 'vitest';
import { pageItem } from '#functions/adapters/ledger-item.ts';
import { type ApiName, apiRoutes } from '#infra/api-routes.ts';
import { ledgerAttributes } from '#infra/constructs/families.ts';
import { inPascal } from '#infra/constructs/handler.ts';
import { powers } from '#infra/constructs/powers.ts';
import { type FunctionName, functions } from '#infra/functions.ts';
import { released } from '#infra/released.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import { functionNameOf } from '#infra/stacks/residence.ts';
import { actionsOf, allows, rolesOf } from '#test/support/infra/policies.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';
import { machines } from '#workflows/machines.ts';

const app = synthesized();
const roles = rolesOf(app);
const named = (name: string) => roles.find((role) => role.name === name)!;

const ofFunctions = Object.keys(functions).map((name) => `${inPascal(name)}Role`);
const ofMachines = machines.map(({ name }) => `${inPascal(name)}Role`);
const delivery = [
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
];

/** Roles that are neither a function's (powers.json says what those may do) nor a machine's. */
const others: Readonly<Record<string, readonly string[]>> = {
  HttpRole: ['lambda:InvokeFunction'],
  OfficersHttpRole: ['lambda:InvokeFunction'],
  PushInstructionsScheduleRole: ['lambda:InvokeFunction', 'sqs:SendMessage'],
  PackRecordsScheduleRole: ['lambda:InvokeFunction', 'sqs:SendMessage'],
  ReconcileScheduleRole: ['lambda:InvokeFunction', 'sqs:SendMessage'],
  TakeInRestrictionsScheduleRole: ['lambda:InvokeFunction', 'sqs:SendMessage'],
  WatchOptOutPageScheduleRole: ['lambda:InvokeFunction', 'sqs:SendMessage'],
  WatchCasesScheduleRole: ['lambda:InvokeFunction', 'sqs:SendMessage'],
};

/** Functions whose role allows the action, sorted. */
const who = (action: string): readonly string[] =>
  roles
    .filter(({ grants }) => grants.some((grant) => grant.action === action))
    .map(({ name }) => name.replace(/Role$/, ''))
    .toSorted();

const rows = Object.entries(powers as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>);
const whoCalls = (port: string, method: string): readonly string[] =>
  rows
    .filter(([, row]) => row[port]?.includes(method))
    .map(([name]) => inPascal(name))
    .toSorted();

describe('what each role may do', () => {
  it('there is one role per function, machine and schedule, one for each API, and no managed policy', () => {
    expect(roles.map(({ name }) => name).toSorted()).toEqual(
      [...ofFunctions, ...ofMachines, ...Object.keys(others)].toSorted(),
    );
    expect(roles.flatMap(({ managed }) => managed)).toEqual([]);
  });

  it.each(Object.entries(others))('%s: these actions and no others', (name, actions) => {
    expect(actionsOf(named(name).grants)).toEqual(actions);
  });

  it.each(machines)('the machine $name calls functions and delivers its log', ({ name }) => {
    expect(actionsOf(named(`${inPascal(name)}Role`).grants)).toEqual(['lambda:InvokeFunction', ...delivery]);
  });

  const calledBy = (role: string) =>
    named(role)
      .grants.map(({ resource }) => resource)
      .toSorted();
  const aliasOf = (name: string) =>
    name === 'console'
      ? app.ofType('AWS::Lambda::Alias').flatMap(({ stack, id }) => (stack === 'api' ? [`<${id}>`] : []))[0]
      : `arn:aws:lambda:us-east-1:000000000000:function:${functionNameOf(settingsOf('laptop'), name as FunctionName)}:v1`;
  const behind = (api: ApiName) => [...new Set(apiRoutes[api].map(({ handler }) => handler))];

  it('the API of officers calls the functions that its routes name, by their alias', () => {
    expect(calledBy('OfficersHttpRole')).toEqual(behind('officers-api').map(aliasOf).toSorted());
  });

  it('the public’s API calls those of its routes, and until an upgrade is over those that the last release had there', () => {
    const before = Object.values(released.routes.api ?? {}).filter((name) => name in functions);
    expect(calledBy('HttpRole')).toEqual([...new Set([...behind('api'), ...before])].map(aliasOf).toSorted());
  });

  it.each(roles)('$name: no action by wildcard, no resource but named ones', ({ grants }) => {
    const wild = grants.filter(
      ({ resource, action }) => resource.includes('*') && ![...delivery, 'ses:GetSendQuota'].includes(action),
    );

    expect(grants.filter(({ action }) => action.includes('*'))).toEqual([]);
    expect(
      wild.filter(
        ({ resource }) =>
          !/:execution:privacy-clock-laptop-[a-z-]+:\*$|^arn:aws:s3:::privacy-clock-laptop-files-\d+\/(?:(?:drafts|attached|identity|packages|preserved|erased|email-events|restrictions)\/)?\*$/.test(
            resource,
          ),
      ),
    ).toEqual([]);
  });

  it('nobody passes a role on', () => {
    expect(who('iam:PassRole')).toEqual([]);
  });
});

describe('who may do what cannot be taken back', () => {
  it('only functions that send letters reach the post office, under our sender, through our configuration set', () => {
    const sending = roles.flatMap(({ grants }) => grants.filter(({ action }) => action === 'ses:SendEmail'));

    const writing = [...whoCalls('letters', 'sendOnce'), ...whoCalls('bulkEmail', 'send')];
    expect(who('ses:SendEmail')).toEqual(writing.toSorted());
    const senderOf = ({ resource, condition }: (typeof sending)[number]) =>
      `${resource.replace(/^arn:aws:ses:us-east-1:000000000000:/, '')} from ${JSON.stringify(condition)}`;
    const from = (name: string) => [
      `configuration-set/privacy-clock-laptop-${name} from {"StringEquals":{"ses:FromAddress":"privacy@${name}.example.com"}}`,
      `identity/${name}.example.com from {"StringEquals":{"ses:FromAddress":"privacy@${name}.example.com"}}`,
    ];
    for (const role of roles.filter(({ name }) => writing.some((one) => `${one}Role` === name))) {
      const grants = role.grants.filter(({ action }) => action === 'ses:SendEmail');
      const sends = role.name === 'SendNoticeRole' ? 'notices' : 'letters';
      expect(grants.map(senderOf).toSorted(), role.name).toEqual(from(sends));
    }
  });

  it('nobody looks through the whole table', () => {
    expect(who('dynamodb:Scan')).toEqual([]);
  });

  it('only the release step lets a held case go', () => {
    expect(whoCalls('releases', 'release')).toEqual(['ReleaseBreach']);
  });

  it('one function alone writes to customers, and of a case it can change the claims alone', () => {
    expect(whoCalls('bulkEmail', 'send')).toEqual(['SendNotice']);
    const { grants } = named('SendNoticeRole');
    const writes = grants.filter(({ action }) => /^dynamodb:(Put|Update|Delete|BatchWrite)/.test(action));

    expect(writes.map(({ action }) => action).toSorted()).toEqual([
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
    ]);
    for (const { action, condition } of writes)
      expect(condition).toEqual({
        'ForAllValues:StringLike': {
          'dynamodb:LeadingKeys': ['BREACH#*'],
          'dynamodb:Attributes':
            action === 'dynamodb:UpdateItem'
              ? ['pk', 'sk', 'claims', 'stage', 'epoch', 'urgent', 'restoreOwed']
              : ledgerAttributes,
        },
        Null: { 'dynamodb:LeadingKeys': 'false', 'dynamodb:Attributes': 'false' },
      });
  });

  it('a page of the ledger is made of nothing but what its writers may write', () => {
    const row = { ref: 'r', hash: 'h', state: 'sent', messageId: 'm', possibleDuplicate: true } as const;
    const rows = [{ ...row, postedOn: '2026-12-08' }];
    const page = pageItem({ caseId: 'BRE-1', list: '1', page: 0, owner: 'o', writtenAt: 'at', rows });

    expect(ledgerAttributes).toEqual(expect.arrayContaining(['pk', 'sk', ...Object.keys(page)]));
  });

  it('the console reads and writes sessions, and nothing else of the table or of AWS (P26)', () => {
    const role = named('ConsoleRole');
    const besideLog = role.grants.filter(({ action }) => !action.startsWith('logs:'));
    const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/privacy-clock-laptop-cases';

    expect(besideLog.map(({ action, resource }) => `${action} ${resource}`).toSorted()).toEqual(
      ['DeleteItem', 'GetItem', 'PutItem', 'UpdateItem'].map((action) => `dynamodb:${action} ${table}`),
    );
    const asks = (action: string, key: string) =>
      allows(role, {
        ...{ action: `dynamodb:${action}`, resource: table },
        keys: { 'dynamodb:LeadingKeys': [key] },
      });
    for (const action of ['DeleteItem', 'GetItem', 'PutItem', 'UpdateItem']) {
      expect(asks(action, 'SESSION#abc')).toBe(true);
      for (const key of ['BREACH#BRE-1', 'REQUEST#REQ-1', 'PERSON#REQ-1', 'OFFICERACT#abc', 'SESSION'])
        expect(asks(action, key), `${action} ${key}`).toBe(false);
    }
  });

  it.each([
    ['OfficersRole', { PutItem: 'OFFICERS' }],
    ['SearchRole', { PutItem: 'SEARCHES#*', UpdateItem: 'COUNT#*' }],
  ])('%s reads for every officer, and writes nothing of a case (R-13)', (role, writing) => {
    const writes = named(role).grants.filter(({ action }) => /^dynamodb:(?!Get|BatchGet|Query)/.test(action));
    const keys = writes.map(({ action, condition }) => [action, condition]);
    expect(keys.toSorted()).toEqual(
      Object.entries(writing).map(([action, key]) => [
        `dynamodb:${action}`,
        {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [key] },
          Null: { 'dynamodb:LeadingKeys': 'false' },
        },
      ]),
    );
  });

  it('only functions that write or renew links derive secrets, that write or compare a code, or that sign', () => {
    const writers = ['derive', 'code', 'signingKey'].flatMap((method) => whoCalls('secrets', method));
    expect(whoCalls('secrets', 'signingKey')).toEqual(['PushInstructions', 'WorkHolder']);
    expect(who('kms:GenerateMac')).toEqual([...new Set(writers)].toSorted());
  });

  it('the watcher reads one index and nothing else', () => {
    const ours = named('WatchCasesRole').grants.filter(({ action }) => !/^(logs|sqs):/.test(action));

    expect(ours).toEqual([
      {
        action: 'dynamodb:Query',
        resource: 'arn:aws:dynamodb:us-east-1:000000000000:table/privacy-clock-laptop-cases/index/byWake',
      },
    ]);
  });

  it('a machine is started through its alias, which is what a rollback moves', () => {
    const started = roles
      .flatMap(({ grants }) => grants)
      .filter(({ action }) => action === 'states:StartExecution')
      .map(({ resource }) => resource);

    expect(started.length).toBeGreaterThan(0);
    for (const arn of started) expect(arn).toMatch(/:stateMachine:privacy-clock-laptop-[a-z-]+:live$/);
  });
});

describe('the keys', () => {
  const keys = app.ofType('AWS::KMS::Key');
  const policyOf = (spec: string | undefined) =>
    keys.find(({ Properties }) => Properties.KeySpec === spec)?.Properties.KeyPolicy.Statement as readonly {
      readonly Sid: string;
      readonly Action: string | readonly string[];
      readonly Principal: { readonly Service?: string };
      readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    }[];

  it('wait 30 days before they are gone, and those that can rotate', () => {
    for (const { Properties } of keys) expect(Properties.PendingWindowInDays).toBe(30);
    expect(keys.filter(({ Properties }) => Properties.EnableKeyRotation).map(({ stack }) => stack)).toEqual([
      'data',
      'watch',
    ]);
  });

  it('who administers a key does not use it', () => {
    const administering = [...policyOf(undefined), ...policyOf('HMAC_256')].filter(
      ({ Sid }) => Sid === 'Administer',
    );

    expect(administering).toHaveLength(2);
    for (const { Action } of administering)
      expect([Action].flat().filter((action) => /crypt|Mac|GenerateDataKey|kms:\*/.test(action))).toEqual([]);
  });

  it('encryption goes through the services that keep our data, each named, for our roles and the deployer', () => {
    const through = policyOf(undefined).map(({ Sid, Condition }) => [
      Sid,
      [Condition?.StringEquals?.['kms:ViaService'] ?? []]
        .flat()
        .map((service) => String(service).replace('.us-east-1.amazonaws.com', '')),
    ]);

    expect(through).toEqual([
      ['Administer', []],
      ['OurRoles', ['dynamodb', 's3', 'sns', 'sqs']],
      ['Deployer', ['dynamodb', 'secretsmanager']],
      ['GrantsToTables', ['dynamodb']],
      ['Deliveringcloudwatch', []],
      ['Deliveringses', []],
      ['Deliveringsns', []],
      ['Logs', []],
    ]);
  });

  it('services use it for this account only', () => {
    for (const { Sid, Condition } of policyOf(undefined))
      if (Sid !== 'Administer') expect(JSON.stringify(Condition)).toContain('000000000000');
  });

  it('secrets can be derived, and neither verified nor exported', () => {
    expect(policyOf('HMAC_256').at(-1)?.Action).toBe('kms:GenerateMac');
  });
});
