import { request } from 'node:https';
import { settingsOf } from '#infra/settings/settings.ts';
import { awsJson, awsRest } from './aws.ts';
import { poolOf, signIn } from './deployed-officers.ts';
import { systemToken } from './system-token.ts';
import { type CallOptions, call, type InboxEmail, type Sent, type World } from './world.ts';

/** `.localhost` names are not in DNS: they are this machine. */
const lookup = (_name: string, options: { all?: boolean }, found: (...answer: unknown[]) => void): void => {
  if (options.all) found(null, [{ address: '127.0.0.1', family: 4 }]);
  else found(null, '127.0.0.1', 4);
};

/** `fetch` for hosts that only the emulator knows: `<apiId>.execute-api.localhost`. */
const send = (url: string, { method, headers, body }: Sent): Promise<Response> =>
  new Promise((resolve, reject) => {
    // Node sends a DELETE's body without its length; a server then takes the body for another request.
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options = {
      ...{ method, headers: { ...headers, ...length } },
      ...{ lookup: lookup as never, timeout: 60_000 },
    };
    const asked = request(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const answered = new Headers();
        for (const [name, value] of Object.entries(response.headers))
          for (const one of [value ?? []].flat()) answered.append(name, one);
        const status = response.statusCode ?? 0;
        const isBare = [204, 304].includes(status);
        resolve(new Response(isBare ? null : Buffer.concat(chunks), { status, headers: answered }));
      });
    });
    asked.on('error', reject);
    asked.on('timeout', () => asked.destroy(new Error(`${method} ${url} was not answered`)));
    asked.end(body);
  });

interface SesMessage {
  readonly MessageId: string;
  readonly Timestamp: string;
  readonly Source: string;
  readonly To: readonly string[];
  readonly Subject: string;
  readonly BodyText: string;
  readonly BodyHtml: string;
}

const letterOf = (message: SesMessage): InboxEmail => ({
  id: message.MessageId,
  at: message.Timestamp,
  from: message.Source,
  to: message.To[0] ?? '',
  subject: message.Subject,
  text: message.BodyText,
  html: message.BodyHtml,
});

export const inbox = async (): Promise<readonly InboxEmail[]> => {
  const { messages } = await awsRest('ses', 'GET', '/_ministack/ses/messages?account=000000000000');
  return ((messages['000000000000'] ?? []) as SesMessage[]).map(letterOf);
};

/** The officers' is the public's where a stage has no API of officers yet: a rehearsal of an upgrade begins on the release before. */
const addressesOf = async (stage: string): Promise<{ readonly open: string; readonly officers: string }> => {
  const { items } = await awsRest('apigateway', 'GET', '/v2/apis');
  const addressOf = (name: string): string | undefined => {
    const api = items.find((one: { name: string }) => one.name === `privacy-clock-${stage}-${name}`);
    return api && `https://${new URL(api.apiEndpoint).host}`;
  };
  const open = addressOf('api');
  if (open === undefined) throw new Error(`There is no API of the stage ${stage}.`);
  return { open, officers: addressOf('officers-api') ?? open };
};

const isOfOfficers = (path: string): boolean => path.startsWith('/api/officer/');

/** The emulator's; on AWS it is at the domain of the user pool. */
const tokenEndpoint = (): string => `${process.env.AWS_ENDPOINT_URL}/oauth2/token`;

/** Its credentials, as an operator reads them (RUNBOOK). */
const sampleSystemOf = async (stage: string, system: string) => {
  const { UserPoolId, systems } = await poolOf(stage);
  const ClientId = systems[system];
  const { UserPoolClient } = await awsJson(
    'cognito-idp',
    'AWSCognitoIdentityProviderService.DescribeUserPoolClient',
    { UserPoolId, ClientId },
  );
  return { client: UserPoolClient.ClientId as string, secret: UserPoolClient.ClientSecret as string };
};

/** A deployed stage over HTTP. Time is real, and other tests leave data. */
export const openDeployed = async (stage: string): Promise<World & AsyncDisposable> => {
  const { open: baseUrl, officers } = await addressesOf(stage);
  const { siteUrl } = settingsOf(stage);
  return {
    baseUrl,
    siteUrl,
    call: (method: string, path: string, options?: CallOptions) =>
      call(isOfOfficers(path) ? officers : baseUrl, method, path, options, send),
    mail: async (to) =>
      (await inbox()).filter((letter) => to === undefined || letter.to.toLowerCase() === to.toLowerCase()),
    token: (name, groups = []) => signIn(stage, name, groups),
    systemToken: async (scope, system = 'marketing') =>
      systemToken(tokenEndpoint(), await sampleSystemOf(stage, system), scope),
    now: async () => new Date().toISOString(),
    [Symbol.asyncDispose]: async () => {},
  };
};
