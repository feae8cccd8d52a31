import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Fields, SiteRequest, SiteResponse } from './exchange.ts';
import { languageOf } from './language.ts';
import type { SiteLetterhead } from './needs.ts';
import { wentWrong } from './simple-pages.ts';

type Event = Pick<
  APIGatewayProxyEventV2,
  'rawPath' | 'rawQueryString' | 'headers' | 'body' | 'isBase64Encoded' | 'pathParameters'
> & {
  readonly requestContext: { readonly http: { readonly method: string; readonly sourceIp?: string } };
};

/** Bytes. */
const maxBody = 64 * 1024;

const fieldsOf = (text: string): Fields => {
  const fields: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) if (!(name in fields)) fields[name] = value;
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

export const requestOf = (event: Event): SiteRequest => {
  const { method, sourceIp } = event.requestContext.http;
  return {
    method,
    path: event.rawPath,
    query: fieldsOf(event.rawQueryString),
    source: sourceIp,
    file: event.pathParameters?.file,
    ...(method === 'POST' ? bodyOf(event) : { form: fieldsOf('') }),
  };
};

const replyOf = ({ status, headers, body }: SiteResponse) => ({
  statusCode: status,
  headers: { ...headers },
  body,
});

export const overHttp = (
  letterhead: SiteLetterhead,
  answer: (request: SiteRequest) => Promise<SiteResponse>,
) => ({
  show: async (event: Event) => replyOf(await answer(requestOf(event))),
  wentWrong: (event: Pick<Event, 'rawPath'>) =>
    replyOf(wentWrong({ ...letterhead, ...languageOf(event.rawPath ?? '/') })),
});
