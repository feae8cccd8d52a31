import type { Settings } from '#infra/settings/shape.ts';
import type { Account } from './doctor-account.ts';
import { type Finding, ill, judged, later } from './doctor-finding.ts';

/** May SES send, to everybody, as fast as the settings say? */
export const sending = async ({ ses, region }: Settings, account: Account): Promise<readonly Finding[]> => {
  const { enabled, production, enforcement, perSecond, perDay } = await account.sending();
  return [
    judged(enabled && enforcement !== 'SHUTDOWN', 'SES may send.', [
      'SES has paused sending for this account.',
      'No letter goes out: no answer, no code, no notice to customers.',
      'Answer the review in the SES console (Account dashboard), then `aws sesv2 put-account-sending-attributes --sending-enabled`.',
    ]),
    judged(enforcement !== 'PROBATION', 'SES reviews nothing in this account.', [
      'SES has this account under review.',
      'If the review ends badly, SES pauses sending, and no letter goes out.',
      'Answer the review in the SES console (Account dashboard) before you deploy.',
    ]),
    judged(production, 'SES is out of its sandbox.', [
      `SES is in its sandbox (${perDay} letters a day, to verified addresses only).`,
      'Requesters and customers would get no letter at all.',
      `Ask for production access: \`aws sesv2 put-account-details --production-access-enabled --mail-type TRANSACTIONAL --website-url https://… --region ${region}\`.`,
    ]),
    judged(
      perSecond >= ses.lettersPerSecond && perDay >= ses.lettersPerDay,
      `SES lets us send ${perSecond} letters a second and ${perDay} a day, as many as ses in the settings asks for.`,
      [
        `SES lets us send ${perSecond} letters a second and ${perDay} a day, but ses in the settings says ${ses.lettersPerSecond} and ${ses.lettersPerDay}.`,
        'A notice to many customers would take longer than its plan says.',
        'Ask Service Quotas for more, or write what SES grants as `ses.lettersPerSecond` and `ses.lettersPerDay`.',
      ],
    ),
  ];
};

/** Verified domains or addresses that we send from. */
const identitiesOf = ({ senderIdentity }: Settings): readonly string[] => [senderIdentity];

const missingRecords = async (
  domain: string,
  tokens: readonly string[],
  account: Account,
): Promise<string[]> => {
  if (domain.includes('@')) return [];
  const missing: string[] = [];
  for (const token of tokens) {
    const [name, target] = [`${token}._domainkey.${domain}`, `${token}.dkim.amazonses.com`];
    if (!(await account.cname(name)).includes(target)) missing.push(`${name} → ${target}`);
  }
  return missing;
};

const unknown = (identity: string, { ses }: Settings): Finding =>
  ses.identity === 'ours'
    ? later(
        `SES does not know ${identity} yet.`,
        'Letters need it.',
        'Deploy: the stack notice creates it and puts out the DKIM records.',
      )
    : ill(
        `SES does not know ${identity}, and ses.identity says that it exists.`,
        'SES would refuse every letter.',
        "Verify it in SES, or write `ses: { identity: 'ours' }` in infra/settings/stages.ts.",
      );

/** The stack would create what the account has already, which CloudFormation refuses. */
const doubled = (identity: string): Finding =>
  ill(
    `SES knows ${identity} already, but the stack notice, which should create it, is not deployed.`,
    'CloudFormation refuses an identity that exists, so the first deployment would fail halfway.',
    "Write `ses: { identity: 'existing' }` in infra/settings/stages.ts. The identity stays as it is.",
  );

const identity = async (name: string, settings: Settings, account: Account): Promise<readonly Finding[]> => {
  const [found, stacks] = await Promise.all([account.identity(name), account.stacks()]);
  if (found === undefined) return [unknown(name, settings)];
  const isOurs = stacks.has(`${settings.prefix}-${settings.stage}-notice`);
  if (settings.ses.identity === 'ours' && !isOurs) return [doubled(name)];
  const verified = judged(found.verified, `SES has verified ${name}.`, [
    `SES has not verified ${name}.`,
    'SES refuses every letter from it.',
    'Add the DKIM records below to the DNS; SES looks again within 72 hours.',
  ]);
  if (settings.emulated)
    return [
      verified,
      later(`An emulator does not sign letters from ${name}.`, 'Nobody reads them.', 'Look again on AWS.'),
    ];
  const missing = await missingRecords(name, found.dkimTokens, account);
  return [
    verified,
    judged(found.dkim && missing.length === 0, `Letters from ${name} are signed (DKIM).`, [
      `Letters from ${name} are not signed (DKIM).`,
      'Mail servers put them into spam, so people miss their deadlines.',
      missing.length === 0
        ? `Wait until SES has found the records: \`aws sesv2 get-email-identity --email-identity ${name}\` shows them.`
        : `Add the CNAME ${missing.join(', and ')}.`,
    ]),
  ];
};

export const identities = async (settings: Settings, account: Account): Promise<readonly Finding[]> =>
  (await Promise.all(identitiesOf(settings).map((name) => identity(name, settings, account)))).flat();

const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1);

/** Bounces and replies must arrive, and other mail servers must trust us. */
export const names = async (settings: Settings, account: Account): Promise<readonly Finding[]> => {
  const { sender, officersAddress, breachOfficersAddress, onCallAddress, dpo } = settings;
  const domain = domainOf(sender);
  const readers = new Set(
    [sender, officersAddress, breachOfficersAddress, onCallAddress, dpo.address].map(domainOf),
  );
  const unread: string[] = [];
  // A lone dot says that the domain takes no mail (RFC 7505).
  for (const one of readers)
    if ((await account.mx(one)).every((exchange) => exchange === '' || exchange === '.')) unread.push(one);
  const spf = (await account.txt(domain)).find((text) => text.startsWith('v=spf1'));
  const dmarc = (await account.txt(`_dmarc.${domain}`)).find((text) => text.startsWith('v=DMARC1'));
  return [
    judged(unread.length === 0, `Mail to ${[...readers].join(', ')} arrives (MX).`, [
      `Mail to ${unread.join(', ')} arrives nowhere.`,
      'Replies of people, alarms or letters to officers would be lost.',
      'Add an MX record, or write another address in infra/settings/stages.ts.',
    ]),
    judged(spf?.includes('include:amazonses.com') === true, `${domain} lets SES send for it (SPF).`, [
      `${domain} does not say that SES may send for it (SPF).`,
      'Mail servers distrust our letters.',
      spf === undefined
        ? `Add a TXT record at ${domain}: \`v=spf1 include:amazonses.com -all\`.`
        : `Add include:amazonses.com to its SPF record, which is \`${spf}\`.`,
    ]),
    judged(dmarc !== undefined, `${domain} has a DMARC record.`, [
      `${domain} has no DMARC record.`,
      'Anybody can write to customers in your name.',
      `Add a TXT record at _dmarc.${domain}, for example \`v=DMARC1; p=quarantine\`.`,
    ]),
  ];
};
