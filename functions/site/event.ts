import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Fields, SiteRequest, SiteResponse } from './exchange.ts';
import { languageOf } from './language.ts';
import type { SiteLetterhead } from './needs.ts';
import { isClosed, maintenancePage } from './restriction/maintenance.ts';
import { wentWrong } from './simple-pages.ts';

type Event = Pick<
  APIGatewayProxyEventV2,
  'rawPath' | 'rawQueryString' | 'headers' | 'cookies' | 'body' | 'isBase64Encoded' | 'pathParameters'
> & {
  readonly requestContext: { readonly http: { readonly method: string; readonly sourceIp?: string } };
};

/** Bytes. */
const maxBody = 64 * 1024;

const fieldsOf = (text: string): Fields => {
  const fields: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text))
    if (!(name in fields)) fields[name] = value;
    else if (name === 'choices') fields[name] += ` ${value}`;
  return fields;
};

const bodyOf = ({ headers, body = '', isBase64Encoded }: Event): Pick<SiteRequest, 'form' | 'refused'> => {
  const form = fieldsOf('');
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > maxBody) return { form, refused: 413 };
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return { form, refused: 415 };
  return { form: fieldsOf(bytes.toString('utf8')) };
};

/** `name=value` each. */
export const cookiesOf = (given: readonly string[] = []): Fields => {
  const cookies: Record<string, string> = Object.create(null);
  for (const one of given) {
    const at = one.indexOf('=');
    if (at > 0) cookies[one.slice(0, at).trim()] ??= one.slice(at + 1).trim();
  }
  return cookies;
};

export const requestOf = (event: Event): SiteRequest => {
  const { method, sourceIp } = event.requestContext.http;
  return {
    method,
    path: event.rawPath,
    query: fieldsOf(event.rawQueryString),
    source: sourceIp,
    file: event.pathParameters?.file,
    cookies: cookiesOf(event.cookies),
    languages: event.headers['accept-language'],
    optsOut: (event.headers['sec-gpc'] ?? '').split(',').some((value) => value.trim() === '1'),
    ...(method === 'POST' ? bodyOf(event) : { form: fieldsOf('') }),
  };
};

const replyOf = ({ status, headers, body, cookie, problem }: SiteResponse) => ({
  statusCode: status,
  headers: { ...headers },
  body,
  problem,
  ...(cookie !== undefined && { cookies: [cookie] }),
});

export const overHttp = (
  letterhead: SiteLetterhead,
  answer: (request: SiteRequest) => Promise<SiteResponse>,
) => ({
  show: async (event: Event) =>
    replyOf(
      isClosed(letterhead, event.rawPath)
        ? maintenancePage({ ...letterhead, ...languageOf(event.rawPath) })
        : await answer(requestOf(event)),
    ),
  wentWrong: (event: Pick<Event, 'rawPath'>) =>
    replyOf(wentWrong({ ...letterhead, ...languageOf(event.rawPath ?? '/') })),
});
