import { Resolver } from 'node:dns/promises';
import { z } from 'zod';
import type { Settings } from '#infra/settings/shape.ts';
import { type FixedName, fixedNames } from '#infra/stacks/fixed-names.ts';
import { type Ask, askIn, orMissing } from './doctor-cli.ts';
import { type HttpApi, httpApiIn } from './doctor-http-api.ts';
import { namedKinds } from './doctor-taken-names.ts';

export interface Sending {
  readonly enabled: boolean;
  /** False in the sandbox. */
  readonly production: boolean;
  /** `HEALTHY`, `PROBATION` or `SHUTDOWN`. */
  readonly enforcement: string;
  readonly perSecond: number;
  readonly perDay: number;
}

export interface StackStatus {
  /** CloudFormation's own word, for example `CREATE_COMPLETE`. */
  readonly status: string;
  readonly isProtected: boolean;
}

export interface Officer {
  readonly username: string;
  /** Enabled, and signed in once: an invited person cannot sign yet. */
  readonly canSignIn: boolean;
}

export interface Pool {
  readonly id: string;
  /** Group → its people. */
  readonly groups: ReadonlyMap<string, readonly Officer[]>;
}

export interface Quota {
  readonly name: string;
  readonly code: string;
  readonly value: number;
}

/** What the doctor may ask: AWS, DNS and the web. Tests script the answers. */
export interface Account {
  /** Who the credentials belong to (STS). */
  caller(): Promise<{ readonly account: string; readonly arn: string }>;
  /** Every stack of the account, by name. */
  stacks(): Promise<ReadonlyMap<string, StackStatus>>;
  /** Every name that our stacks give, of the kinds that CloudFormation refuses when they are taken. */
  names(settings: Settings): readonly FixedName[];
  /** Which names of this CloudFormation type are taken, perhaps with others. `begin`: how ours begin. */
  taken(type: string, names: readonly string[], begin: string): Promise<readonly string[]>;
  sending(): Promise<Sending>;
  /** @returns undefined for an identity that SES does not know */
  identity(name: string): Promise<
    | {
        readonly verified: boolean;
        readonly dkim: boolean;
        readonly dkimTokens: readonly string[];
        /** MAIL FROM domain of its own. */
        readonly mailFrom?: string | undefined;
        /** SES mails bounces to the sender. */
        readonly forwards: boolean;
      }
    | undefined
  >;
  /** @returns undefined without such a topic */
  subscriptions(
    topicArn: string,
  ): Promise<readonly { readonly address: string; readonly isConfirmed: boolean }[] | undefined>;
  /** Functions at once, of the whole account. */
  concurrency(): Promise<number>;
  /** Applied quotas of a service. */
  quotas(service: 'apigateway' | 'states'): Promise<readonly Quota[]>;
  /** @returns undefined without an HTTP API of this name */
  httpApi(name: string): Promise<HttpApi | undefined>;
  /** @returns undefined before the stack has one */
  pool(stack: string): Promise<Pool | undefined>;
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

/** `server`: another DNS server than this machine's, for example the company's own. */
const dns = (server: string | undefined): Pick<Account, 'mx' | 'txt' | 'cname'> => {
  const resolver = new Resolver();
  if (server) resolver.setServers([server]);
  return {
    mx: async (domain) => (await orNone(resolver.resolveMx(domain))).map(({ exchange }) => exchange),
    txt: async (domain) => (await orNone(resolver.resolveTxt(domain))).map((parts) => parts.join('')),
    cname: (domain) => orNone(resolver.resolveCname(domain)),
  };
};

const shapes = {
  caller: z.object({ Account: z.string(), Arn: z.string() }),
  stacks: z.object({
    Stacks: z
      .array(
        z.object({
          StackName: z.string(),
          StackStatus: z.string(),
          EnableTerminationProtection: z.boolean().default(false),
        }),
      )
      .default([]),
  }),
  sending: z.object({
    SendingEnabled: z.boolean().default(false),
    ProductionAccessEnabled: z.boolean().default(false),
    EnforcementStatus: z.string().default('HEALTHY'),
    SendQuota: z.object({ MaxSendRate: z.number(), Max24HourSend: z.number() }),
  }),
  identity: z.object({
    VerifiedForSendingStatus: z.boolean().default(false),
    DkimAttributes: z
      .object({ Status: z.string().default(''), Tokens: z.array(z.string()).default([]) })
      .default({ Status: '', Tokens: [] }),
    MailFromAttributes: z.object({ MailFromDomain: z.string().optional() }).default({}),
    FeedbackForwardingStatus: z.boolean().default(false),
  }),
  subscriptions: z.object({
    Subscriptions: z.array(z.object({ SubscriptionArn: z.string(), Endpoint: z.string() })),
  }),
  concurrency: z.object({ AccountLimit: z.object({ ConcurrentExecutions: z.number() }) }),
  quotas: z.object({
    Quotas: z.array(z.object({ QuotaName: z.string(), QuotaCode: z.string(), Value: z.number() })),
  }),
  pool: z.array(z.string()).nullable(),
  groups: z.array(z.string()).nullable(),
  users: z.object({
    Users: z.array(
      z.object({ Username: z.string(), Enabled: z.boolean().default(true), UserStatus: z.string() }),
    ),
  }),
} as const;

const poolIn = async (ask: Ask, stack: string): Promise<Pool | undefined> => {
  const query = "StackResources[?ResourceType=='AWS::Cognito::UserPool'].PhysicalResourceId";
  const words = ['cloudformation', 'describe-stack-resources', '--stack-name', stack, '--query', query];
  const [id] = (await orMissing(ask(shapes.pool, ...words), 'ValidationError')) ?? [];
  if (id === undefined) return undefined;
  const inPool = ['--user-pool-id', id];
  const list = ['cognito-idp', 'list-groups', ...inPool, '--query', 'Groups[].GroupName'];
  const names = (await ask(shapes.groups, ...list)) ?? [];
  const groups = await Promise.all(
    names.map(async (name) => {
      const asked = ['cognito-idp', 'list-users-in-group', ...inPool, '--group-name', name];
      const { Users } = await ask(shapes.users, ...asked);
      const people = Users.map(({ Username: username, Enabled, UserStatus }) => ({
        username,
        canSignIn: Enabled && !['FORCE_CHANGE_PASSWORD', 'UNCONFIRMED'].includes(UserStatus),
      }));
      return [name, people] as const;
    }),
  );
  return { id, groups: new Map(groups) };
};

export const accountIn = (region: string): Account => {
  const ask = askIn(region);
  // Several checks want these, and each is a program.
  let [caller, stacks]: [ReturnType<Account['caller']>?, ReturnType<Account['stacks']>?] = [];
  return {
    caller: () =>
      (caller ??= ask(shapes.caller, 'sts', 'get-caller-identity').then(({ Account: account, Arn: arn }) => ({
        account,
        arn,
      }))),
    stacks: () =>
      (stacks ??= ask(shapes.stacks, 'cloudformation', 'describe-stacks').then(
        ({ Stacks }) =>
          new Map(
            Stacks.map((one) => [
              one.StackName,
              { status: one.StackStatus, isProtected: one.EnableTerminationProtection },
            ]),
          ),
      )),
    names: (settings) => fixedNames(settings, (type) => namedKinds[type]?.property),
    taken: (type, names, begin) => namedKinds[type]?.taken(ask, names, begin) ?? Promise.resolve([]),
    sending: async () => {
      const { SendQuota, ...found } = await ask(shapes.sending, 'sesv2', 'get-account');
      return {
        enabled: found.SendingEnabled,
        production: found.ProductionAccessEnabled,
        enforcement: found.EnforcementStatus,
        perSecond: SendQuota.MaxSendRate,
        perDay: SendQuota.Max24HourSend,
      };
    },
    identity: async (name) => {
      const asked = ask(shapes.identity, 'sesv2', 'get-email-identity', '--email-identity', name);
      const found = await orMissing(asked, 'NotFoundException');
      if (found === undefined) return undefined;
      const { VerifiedForSendingStatus: verified, DkimAttributes } = found;
      return {
        verified,
        dkim: DkimAttributes.Status === 'SUCCESS',
        dkimTokens: DkimAttributes.Tokens,
        mailFrom: found.MailFromAttributes.MailFromDomain || undefined,
        forwards: found.FeedbackForwardingStatus,
      };
    },
    subscriptions: async (topicArn) => {
      const words = ['sns', 'list-subscriptions-by-topic', '--topic-arn', topicArn];
      const found = await orMissing(ask(shapes.subscriptions, ...words), 'NotFound', 'NotFoundException');
      return found?.Subscriptions.map(({ SubscriptionArn, Endpoint: address }) => ({
        address,
        isConfirmed: SubscriptionArn.startsWith('arn:'),
      }));
    },
    concurrency: async () =>
      (await ask(shapes.concurrency, 'lambda', 'get-account-settings')).AccountLimit.ConcurrentExecutions,
    httpApi: (name) => httpApiIn(ask, name),
    quotas: async (service) =>
      (
        await ask(shapes.quotas, 'service-quotas', 'list-service-quotas', '--service-code', service)
      ).Quotas.map(({ QuotaName: name, QuotaCode: code, Value: value }) => ({ name, code, value })),
    pool: (stack) => poolIn(ask, stack),
    ...dns(process.env.DNS_SERVER),
    json: async (address) => {
      const reply = await fetch(address, { signal: AbortSignal.timeout(10_000) });
      if (!reply.ok) throw new Error(`it answered ${reply.status}`);
      return reply.json();
    },
    token: process.env.TOKEN,
  };
};
