import { dayAt } from '#functions/letters/offers.ts';
import { remarksOn } from '#infra/settings/remarks.ts';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import type { Account, StackStatus } from './doctor-account.ts';
import { type Finding, ill, judged, later, well } from './doctor-finding.ts';

export const rules = async (settings: Settings): Promise<readonly Finding[]> =>
  remarksOn(settings, dayAt(Date.now())).map((remark) =>
    later(remark, 'Dates may be counted by a rule that nobody wants.', 'Change infra/settings/stages.ts.'),
  );

/** Would a deployment go where the settings say? */
export const owner = async (settings: Settings, account: Account): Promise<readonly Finding[]> => {
  const { account: found, arn } = await account.caller();
  const { account: wanted, stage } = settings;
  if (wanted === undefined)
    return [
      judged(
        stage !== 'prod',
        `Your credentials (${arn}) are of the account ${found}; the settings name none.`,
        [
          `The settings of ${stage} name no account; your credentials (${arn}) are of ${found}.`,
          'With another person’s credentials it would be deployed a second time, elsewhere, and requests would be in two places.',
          `Write \`account: '${found}'\` in infra/settings/stages.ts, if that is the one.`,
        ],
      ),
    ];
  return [
    judged(found === wanted, `Your credentials are of the account ${wanted}, as the settings say.`, [
      `Your credentials (${arn}) are of the account ${found}, but the settings of ${stage} say ${wanted}.`,
      'It would be deployed where nobody looks for requests.',
      `Use the credentials of ${wanted} (\`export AWS_PROFILE=…\`), or write \`account: '${found}'\` in infra/settings/stages.ts.`,
    ]),
  ];
};

const commandsOn = (stack: string, { isProtected }: StackStatus): string =>
  [
    ...(isProtected
      ? [
          `aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name ${stack}`,
        ]
      : []),
    `aws cloudformation delete-stack --stack-name ${stack}`,
  ]
    .map((command) => `\`${command}\``)
    .join(', then ');

/** States after a first deployment that failed: such a stack has nothing, whatever its name says. */
const neverCameUp = [
  'ROLLBACK_COMPLETE',
  'ROLLBACK_FAILED',
  'CREATE_FAILED',
  'DELETE_FAILED',
  'REVIEW_IN_PROGRESS',
];
export const cameUp = (found: StackStatus | undefined): boolean =>
  found !== undefined && !neverCameUp.includes(found.status);

/** A stack that did not come up, or is stuck. @returns undefined when it is in order */
const troubleOf = (stack: string, found: StackStatus): Finding | undefined => {
  const events = `\`aws cloudformation describe-stack-events --stack-name ${stack}\` says why`;
  if (!cameUp(found))
    return ill(
      `The stack ${stack} did not come up (${found.status}).`,
      'A stack in this state cannot be deployed, so nothing here works.',
      `${events}. Mend that, then ${commandsOn(stack, found)}, and deploy again.`,
    );
  if (found.status === 'UPDATE_ROLLBACK_FAILED')
    return ill(
      `The stack ${stack} is stuck in the way back of an update (${found.status}).`,
      'No correction can be deployed.',
      `${events}. Mend that, then \`aws cloudformation continue-update-rollback --stack-name ${stack}\`.`,
    );
  return found.status.endsWith('_IN_PROGRESS')
    ? later(
        `The stack ${stack} is being changed (${found.status}).`,
        'Two deployments at once disturb each other.',
        `Wait: \`aws cloudformation describe-stacks --stack-name ${stack}\`.`,
      )
    : undefined;
};

/** `-c first=true` leaves the data unprotected; nothing else notices when the deployment without it never came. */
const unprotected = (settings: Settings, all: ReadonlyMap<string, StackStatus>): readonly Finding[] => {
  const name = nameOf(settings, 'data');
  const [data, last] = [all.get(name), all.get(nameOf(settings, 'watch'))];
  if (!(data && cameUp(data) && cameUp(last)) || data.isProtected) return [];
  return [
    ill(
      `The stack ${name} is not protected from deletion.`,
      'One wrong command could delete it, and then the table with every case.',
      `Deploy again without \`-c first=true\`: \`npx cdk deploy --all -c stage=${settings.stage}\`.`,
    ),
  ];
};

export const stacks = async (settings: Settings, account: Account): Promise<readonly Finding[]> => {
  const all = await account.stacks();
  const ours = [...all].filter(([name]) => name.startsWith(nameOf(settings, '')));
  const troubles = [
    ...ours.flatMap(([name, found]) => troubleOf(name, found) ?? []),
    ...unprotected(settings, all),
  ];
  if (troubles.length > 0) return troubles;
  return [well(ours.length === 0 ? 'Nothing is deployed yet.' : `${ours.length} stacks are in order.`)];
};

/** Where alarms go: topic of the stack `watch`, setting with the address, who reads it. A new topic is one line. */
const alarmReaders = (settings: Settings) =>
  [
    {
      topic: 'on-call',
      setting: 'onCallAddress',
      address: settings.onCallAddress,
      unread: 'Nobody is woken when somebody may be told early or late, or when a request may be lost.',
    },
    {
      topic: 'tickets',
      setting: 'ticketsAddress',
      address: settings.ticketsAddress,
      unread: 'Nobody mends what can wait until morning, and it grows into what cannot.',
    },
    {
      topic: 'dpo',
      setting: 'dpo.address',
      address: settings.dpo.address,
      unread: 'The data protection officer does not hear that a promise is in danger.',
    },
  ] as const;

export const subscriptions = async (settings: Settings, account: Account): Promise<readonly Finding[]> => {
  const { account: owned } = await account.caller();
  return Promise.all(
    alarmReaders(settings).map(async ({ topic, setting, address, unread }) => {
      const arn = `arn:aws:sns:${settings.region}:${owned}:${nameOf(settings, topic)}`;
      const found = await account.subscriptions(arn);
      if (found === undefined)
        return later(
          `The topic ${topic} does not exist yet.`,
          'Alarms need it.',
          `Deploy: the stack watch makes it, and SNS asks ${address} to confirm.`,
        );
      const ours = found.filter((one) => one.address === address);
      const again = `\`aws sns subscribe --topic-arn ${arn} --protocol email --notification-endpoint ${address}\``;
      if (ours.length === 0)
        return ill(
          `${address} (${setting}) does not get the alarms of the topic ${topic}.`,
          unread,
          `Run ${again}, then open the link in the email that SNS sends.`,
        );
      return judged(
        ours.some(({ isConfirmed }) => isConfirmed),
        `${address} (${setting}) has confirmed that it gets alarms.`,
        [
          `${address} (${setting}) has not confirmed that it gets alarms.`,
          unread,
          `Open the link in the email "AWS Notification - Subscription Confirmation". For another email: ${again}.`,
        ],
      );
    }),
  );
};

/** A busy day needs 100 functions at once; a new account starts with 10. */
const leastConcurrency = 100;

export const concurrency = async (_settings: Settings, account: Account): Promise<readonly Finding[]> => {
  const found = await account.concurrency();
  return [
    judged(found >= leastConcurrency, `Lambda allows ${found} functions at once.`, [
      `Lambda allows ${found} functions at once; ${leastConcurrency} are wanted.`,
      'On a busy day people would read "too many requests", and machines would be late.',
      '`aws service-quotas request-service-quota-increase --service-code lambda --quota-code L-B99A9384 --desired-value 1000`.',
    ]),
  ];
};

const leastQuotas = [
  { name: /open (executions|workflow)/i, least: 100_000, what: 'open executions' },
  { name: /StartExecution.*refill/i, least: 100, what: 'starts a second' },
] as const;

/** Every open case has an execution that sleeps. */
export const quotas = async (settings: Settings, account: Account): Promise<readonly Finding[]> => {
  const unsaid = (what: string) =>
    later(
      `No API says how many ${what} Step Functions allows.`,
      'A case whose machine cannot start waits for reconcile.',
      'Look at Service Quotas in the console.',
    );
  if (settings.emulated) return leastQuotas.map(({ what }) => unsaid(what));
  const all = await account.quotas('states');
  return leastQuotas.map(({ name, least, what }) => {
    const found = all.find((quota) => name.test(quota.name));
    if (found === undefined) return unsaid(what);
    return judged(found.value >= least, `Step Functions allows ${found.value} ${what}.`, [
      `Step Functions allows ${found.value} ${what}; ${least} are wanted.`,
      'A case whose machine cannot start waits for reconcile, up to an hour.',
      `\`aws service-quotas request-service-quota-increase --service-code states --quota-code ${found.code} --desired-value ${least}\`.`,
    ]);
  });
};
