import { domainOf } from '#infra/settings/sender-checks.ts';
import { nameOf, type Sender, sendersOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import type { Account } from './doctor-account.ts';
import { type Finding, ill, judged, later } from './doctor-finding.ts';
import { cameUp } from './doctor-stage.ts';

type Setting = 'identity' | 'noticeIdentity';

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

/** SPF of a letter is looked up at its MAIL FROM domain, never at the domain of its From address. */
const mailFromRecords = async (
  mailFrom: string | undefined,
  identity: string,
  account: Account,
  region: string,
): Promise<Finding> => {
  if (mailFrom === undefined)
    return later(
      `Letters from ${identity} have the MAIL FROM domain of SES.`,
      'They pass DMARC by their DKIM signature alone.',
      `\`aws sesv2 put-email-identity-mail-from-attributes --email-identity ${identity} --mail-from-domain bounce.${domainOf(identity)}\`.`,
    );
  const mx = `feedback-smtp.${region}.amazonses.com`;
  const spf = (await account.txt(mailFrom)).find((text) => text.startsWith('v=spf1'));
  const wanted = [
    ...((await account.mx(mailFrom)).includes(mx) ? [] : [`MX 10 ${mx}`]),
    ...(spf?.includes('include:amazonses.com') ? [] : ['TXT "v=spf1 include:amazonses.com ~all"']),
  ];
  return judged(wanted.length === 0, `Bounces of ${identity} come back through ${mailFrom} (MX, SPF).`, [
    `The MAIL FROM domain ${mailFrom} lacks DNS records.`,
    'Until it has them, mail servers see the domain of SES and trust our letters less.',
    `Add at ${mailFrom}: ${wanted.join(' and ')}.`,
  ]);
};

const unknown = ({ identity, identityIs }: Sender, setting: Setting): Finding =>
  identityIs === 'ours'
    ? later(
        `SES does not know ${identity} yet.`,
        'Letters need it.',
        'Deploy: the stack notice creates it and puts out its DNS records.',
      )
    : ill(
        `SES does not know ${identity}, and ses.${setting} says that it exists.`,
        'SES would refuse every letter.',
        `Verify it in SES, or write \`${setting}: 'ours'\` under \`ses\` in infra/settings/stages.ts.`,
      );

/** The stack would create what the account has already, which CloudFormation refuses. */
const doubled = (identity: string, setting: Setting): Finding =>
  ill(
    `SES knows ${identity} already, but the stack notice, which should create it, is not deployed.`,
    'CloudFormation refuses an identity that exists, so the first deployment would fail halfway.',
    `Write \`${setting}: 'existing'\` under \`ses\` in infra/settings/stages.ts. The identity stays as it is.`,
  );

const identityFindings = async (
  sender: Sender,
  setting: Setting,
  settings: Settings,
  account: Account,
): Promise<readonly Finding[]> => {
  const { identity } = sender;
  const [found, stacks] = await Promise.all([account.identity(identity), account.stacks()]);
  if (found === undefined) return [unknown(sender, setting)];
  const isDeployed = cameUp(stacks.get(nameOf(settings, 'notice')));
  if (sender.identityIs === 'ours' && !isDeployed) return [doubled(identity, setting)];
  const verified = judged(found.verified, `SES has verified ${identity}.`, [
    `SES has not verified ${identity}.`,
    'SES refuses every letter from it.',
    'Add the DKIM records below to the DNS; SES looks again within 72 hours.',
  ]);
  if (settings.emulated)
    return [
      verified,
      later(
        `An emulator does not sign letters from ${identity}.`,
        'Nobody reads them.',
        'Look again on AWS.',
      ),
    ];
  const missing = await missingRecords(identity, found.dkimTokens, account);
  return [
    verified,
    judged(found.dkim && missing.length === 0, `Letters from ${identity} are signed (DKIM).`, [
      `Letters from ${identity} are not signed (DKIM).`,
      'Mail servers put them into spam, so people miss their deadlines.',
      missing.length === 0
        ? `Wait until SES has found the records: \`aws sesv2 get-email-identity --email-identity ${identity}\` shows them.`
        : `Add the CNAME ${missing.join(', and ')}.`,
    ]),
    await mailFromRecords(found.mailFrom, identity, account, settings.region),
    judged(!found.forwards, `SES mails no bounces to the sender of ${identity}.`, [
      `SES mails every bounce of ${identity} to the address that sent it.`,
      'A notice to many customers fills that mailbox with thousands of mails.',
      `\`aws sesv2 put-email-identity-feedback-attributes --email-identity ${identity} --no-email-forwarding-enabled\`.`,
    ]),
  ];
};

/** Both senders (decision 0035). */
export const identities = async (settings: Settings, account: Account): Promise<readonly Finding[]> => {
  const { letters, notices } = sendersOf(settings);
  const findings = await identityFindings(letters, 'identity', settings, account);
  if (letters.identity === notices.identity) return findings;
  return [...findings, ...(await identityFindings(notices, 'noticeIdentity', settings, account))];
};

/** Where other mail servers look: at the domain itself, then at each domain above it. */
const dmarcOf = async (domain: string, account: Account): Promise<string | undefined> => {
  for (let labels = domain.split('.'); labels.length >= 2; labels = labels.slice(1)) {
    const found = await account.txt(`_dmarc.${labels.join('.')}`);
    const record = found.find((text) => text.startsWith('v=DMARC1'));
    if (record !== undefined) return record;
  }
  return undefined;
};

/** Replies must arrive, and other mail servers must trust us. */
export const names = async (settings: Settings, account: Account): Promise<readonly Finding[]> => {
  const { sender, noticeSender, officersAddress, breachOfficersAddress } = settings;
  const { onCallAddress, ticketsAddress, dpo } = settings;
  const senders = new Set([sender, noticeSender].map(domainOf));
  const readers = new Set([
    ...senders,
    ...[officersAddress, breachOfficersAddress, onCallAddress, ticketsAddress, dpo.address].map(domainOf),
  ]);
  const unread: string[] = [];
  // A lone dot says that the domain takes no mail (RFC 7505).
  for (const one of readers)
    if ((await account.mx(one)).every((exchange) => exchange === '' || exchange === '.')) unread.push(one);
  const ofDmarc: Finding[] = [];
  for (const domain of senders)
    ofDmarc.push(
      judged((await dmarcOf(domain, account)) !== undefined, `A DMARC record covers ${domain}.`, [
        `No DMARC record covers ${domain}.`,
        'Anybody can write to customers in your name.',
        `Add a TXT record at _dmarc.${domain}, or at _dmarc of the domain above it, which covers all its subdomains. For example \`v=DMARC1; p=quarantine\`.`,
      ]),
    );
  return [
    judged(unread.length === 0, `Mail to ${[...readers].join(', ')} arrives (MX).`, [
      `Mail to ${unread.join(', ')} arrives nowhere.`,
      'Replies of people, alarms or letters to officers would be lost.',
      'Add an MX record, or write another address in infra/settings/stages.ts.',
    ]),
    ...ofDmarc,
  ];
};
