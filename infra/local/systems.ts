import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { OAuth2Server } from 'oauth2-mock-server';
import { type MachineScope, scopeClaimOf } from '#ports/routes.ts';

interface System {
  readonly client: string;
  readonly secret: string;
  readonly may: readonly MachineScope[];
}

const secret = 'only-for-the-laptop';

/** Sample systems by name, with credentials that open nothing but a laptop. */
export const sampleSystems = {
  marketing: { client: 'laptop-marketing', secret, may: ['cpni.check'] },
  'sign-in': { client: 'laptop-sign-in', secret, may: ['account.change'] },
  billing: { client: 'laptop-billing', secret, may: ['holder.answer'] },
} as const satisfies Readonly<Record<string, System>>;

export const systems: readonly System[] = Object.values(sampleSystems);

type Asked = IncomingMessage & {
  readonly body?: { readonly [name in 'grant_type' | 'client_id' | 'client_secret' | 'scope']?: string };
};

interface Response {
  body: Record<string, unknown> | string;
  statusCode: number;
}

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** `Authorization: Basic` or the form, as Cognito takes them. */
const credentialsIn = ({ headers, body }: Asked): readonly [client: string, secret: string] => {
  const [, basic] = /^Basic +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (basic === undefined) return [body?.client_id ?? '', body?.client_secret ?? ''];
  const [client = '', ...rest] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return [client, rest.join(':')];
};

const systemIn = (asked: Asked): System | undefined => {
  const [client, secret] = credentialsIn(asked);
  return systems.find((one) => one.client === client && isSame(one.secret, secret));
};

const offeredTo = (asked: Asked): readonly string[] => systemIn(asked)?.may.map(scopeClaimOf) ?? [];

/** All that the client may have, unless it asks for less. */
const scopesIn = (asked: Asked): readonly string[] => {
  const scope = asked.body?.scope?.trim() ?? '';
  return scope === '' ? offeredTo(asked) : scope.split(/ +/);
};

const anHour = 3600;

/** The issuer answers the client-credentials grant as Cognito does; the mock gives anybody a token. */
export const admitSystems = ({ service }: OAuth2Server): void => {
  service.on('beforeTokenSigning', (token: { payload: Record<string, unknown> }, asked: Asked) => {
    if (asked.body?.grant_type !== 'client_credentials') return;
    const { client } = systemIn(asked) ?? { client: 'nobody' };
    const { payload } = token;
    delete payload.aud;
    const exp = Math.floor(Date.now() / 1000) + anHour;
    const offered = offeredTo(asked);
    const scope = scopesIn(asked)
      .filter((one) => offered.includes(one))
      .join(' ');
    Object.assign(payload, { sub: client, client_id: client, scope, token_use: 'access', exp });
  });
  service.on('beforeResponse', (response: Response, asked: Asked) => {
    if (asked.body?.grant_type !== 'client_credentials') return;
    const refused = (error: string) => Object.assign(response, { body: { error }, statusCode: 400 });
    if (systemIn(asked) === undefined) refused('invalid_client');
    else if (!scopesIn(asked).every((one) => offeredTo(asked).includes(one))) refused('invalid_scope');
  });
};
