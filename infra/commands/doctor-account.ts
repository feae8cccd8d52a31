import { resolveCname, resolveMx, resolveTxt } from 'node:dns/promises';
import { paginateListServiceQuotas, ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import {
  GetAccountSendingEnabledCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityMailFromDomainAttributesCommand,
  GetIdentityNotificationAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  SESClient,
} from '@aws-sdk/client-ses';

/** What the doctor may ask: AWS, DNS and the web. Tests script the answers. */
export interface Account {
  sending(): Promise<{ readonly enabled: boolean; readonly perSecond: number; readonly perDay: number }>;
  /** @returns undefined for an identity that SES does not know */
  identity(name: string): Promise<
    | {
        readonly verified: boolean;
        readonly dkim: boolean;
        readonly dkimTokens: readonly string[];
        /** MAIL FROM domain of its own. */
        readonly mailFrom?: string;
        /** SES mails bounces to the sender. */
        readonly forwards: boolean;
      }
    | undefined
  >;
  /** Applied quotas: name → value. */
  quotas(service: 'lambda' | 'states'): Promise<ReadonlyMap<string, number>>;
  mx(domain: string): Promise<readonly string[]>;
  txt(domain: string): Promise<readonly string[]>;
  cname(domain: string): Promise<readonly string[]>;
  json(address: string): Promise<unknown>;
  readonly token?: string | undefined;
}

/** No such name or record: an answer, not a fault. */
const none = ['ENOTFOUND', 'ENODATA'];
const orNone = <T>(lookUp: Promise<readonly T[]>): Promise<readonly T[]> =>
  lookUp.catch((fault: NodeJS.ErrnoException) => {
    if (none.includes(fault.code ?? '')) return [];
    throw fault;
  });

export const accountIn = (region: string): Account => {
  const ses = new SESClient({ region });
  const serviceQuotas = new ServiceQuotasClient({ region });
  return {
    sending: async () => {
      const [{ Enabled = false }, { MaxSendRate = 0, Max24HourSend = 0 }] = await Promise.all([
        ses.send(new GetAccountSendingEnabledCommand()),
        ses.send(new GetSendQuotaCommand()),
      ]);
      return { enabled: Enabled, perSecond: MaxSendRate, perDay: Max24HourSend };
    },
    identity: async (name) => {
      const asked = { Identities: [name] };
      const [{ VerificationAttributes }, { DkimAttributes }, mailFroms, notifications] = await Promise.all([
        ses.send(new GetIdentityVerificationAttributesCommand(asked)),
        ses.send(new GetIdentityDkimAttributesCommand(asked)),
        ses.send(new GetIdentityMailFromDomainAttributesCommand(asked)),
        ses.send(new GetIdentityNotificationAttributesCommand(asked)),
      ]);
      const mailFrom = mailFroms.MailFromDomainAttributes?.[name]?.MailFromDomain;
      const [verification, dkim] = [VerificationAttributes?.[name], DkimAttributes?.[name]];
      if (verification === undefined && !dkim?.DkimTokens?.length) return undefined;
      const isSuccess = (status: string | undefined) => status === 'Success';
      return {
        verified: isSuccess(verification?.VerificationStatus) || isSuccess(dkim?.DkimVerificationStatus),
        dkim: dkim?.DkimEnabled === true && isSuccess(dkim.DkimVerificationStatus),
        dkimTokens: dkim?.DkimTokens ?? [],
        ...(mailFrom ? { mailFrom } : {}),
        forwards: notifications.NotificationAttributes?.[name]?.ForwardingEnabled === true,
      };
    },
    quotas: async (ServiceCode) => {
      const found = new Map<string, number>();
      for await (const { Quotas = [] } of paginateListServiceQuotas(
        { client: serviceQuotas },
        { ServiceCode },
      ))
        for (const { QuotaName, Value } of Quotas)
          if (QuotaName !== undefined && Value !== undefined) found.set(QuotaName, Value);
      return found;
    },
    mx: async (domain) => (await orNone(resolveMx(domain))).map(({ exchange }) => exchange),
    txt: async (domain) => (await orNone(resolveTxt(domain))).map((parts) => parts.join('')),
    cname: (domain) => orNone(resolveCname(domain)),
    json: async (address) => {
      const reply = await fetch(address, { signal: AbortSignal.timeout(10_000) });
      if (!reply.ok) throw new Error(`it answered ${reply.status}`);
      return reply.json();
    },
    token: process.env.TOKEN,
  };
};
