import { domainOf } from '#infra/settings/sender-checks.ts';
import { type Sender, sendersOf } from '#infra/settings/settings.ts';
import type { Account } from './doctor-account.ts';
import { type Check, type Finding, ill, judged, later } from './doctor-findings.ts';

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
      `Letters from ${identity} have the MAIL FROM domain of SES: they pass DMARC by their DKIM signature alone. Set bounce.${domainOf(identity)} in SES.`,
    );
  const mx = `feedback-smtp.${region}.amazonses.com`;
  const spf = (await account.txt(mailFrom)).find((text) => text.startsWith('v=spf1'));
  const wanted = [
    ...((await account.mx(mailFrom)).includes(mx) ? [] : [`MX 10 ${mx}`]),
    ...(spf?.includes('include:amazonses.com') ? [] : ['TXT "v=spf1 include:amazonses.com ~all"']),
  ];
  return judged(
    wanted.length === 0,
    `Bounces of ${identity} come back through ${mailFrom} (MX, SPF).`,
    `MAIL FROM domain ${mailFrom} lacks DNS records: add ${wanted.join(' and ')}.`,
  );
};

const identityFindings = async (
  { identity, identityIs }: Sender,
  setting: 'identity' | 'noticeIdentity',
  account: Account,
  region: string,
): Promise<readonly Finding[]> => {
  const found = await account.identity(identity);
  if (found === undefined)
    return [
      identityIs === 'ours'
        ? later(
            `SES does not know ${identity} yet: the stack notice creates it and puts out its DNS records.`,
          )
        : ill(
            `SES does not know ${identity}, and ses.${setting} says that it exists: verify it, or write 'ours'.`,
          ),
    ];
  const missing = await missingRecords(identity, found.dkimTokens, account);
  return [
    judged(found.verified, `SES has verified ${identity}.`, `SES has not verified ${identity}.`),
    judged(
      found.dkim && missing.length === 0,
      `Letters from ${identity} are signed (DKIM).`,
      `Letters from ${identity} are not signed: add the CNAME ${missing[0] ?? 'records that SES shows'}.`,
    ),
    await mailFromRecords(found.mailFrom, identity, account, region),
    judged(
      !found.forwards,
      `SES mails no bounces to the sender of ${identity}.`,
      `SES mails every bounce of ${identity} to the address that sent it: switch off its email feedback forwarding in SES.`,
    ),
  ];
};

/** Both senders (decision 0035). */
export const identities: Check = async (settings, account) => {
  const { letters, notices } = sendersOf(settings);
  const findings = await identityFindings(letters, 'identity', account, settings.region);
  if (letters.identity === notices.identity) return findings;
  return [...findings, ...(await identityFindings(notices, 'noticeIdentity', account, settings.region))];
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
export const names: Check = async (settings, account) => {
  const { sender, noticeSender, officersAddress, breachOfficersAddress, onCallAddress, dpo } = settings;
  const senders = new Set([sender, noticeSender].map(domainOf));
  const readers = new Set([
    ...senders,
    ...[officersAddress, breachOfficersAddress, onCallAddress, dpo.address].map(domainOf),
  ]);
  const unread: string[] = [];
  for (const one of readers) if ((await account.mx(one)).length === 0) unread.push(one);
  const ofDmarc: Finding[] = [];
  for (const domain of senders)
    ofDmarc.push(
      judged(
        (await dmarcOf(domain, account)) !== undefined,
        `A DMARC record covers ${domain}.`,
        `No DMARC record covers ${domain}: add a TXT record at _dmarc.${domain}, or at _dmarc of the domain above it, which covers all its subdomains. For example v=DMARC1; p=quarantine.`,
      ),
    );
  return [
    judged(
      unread.length === 0,
      `Mail to ${[...readers].join(', ')} arrives (MX).`,
      `Mail to ${unread.join(', ')} arrives nowhere: add an MX record, or write another address in the settings.`,
    ),
    ...ofDmarc,
  ];
};
