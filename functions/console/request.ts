import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { cookiesOf } from '#functions/site/event.ts';

type Event = Pick<
  APIGatewayProxyEventV2,
  'rawPath' | 'rawQueryString' | 'headers' | 'cookies' | 'body' | 'isBase64Encoded'
> & { readonly requestContext: { readonly http: { readonly method: string; readonly sourceIp?: string } } };

export interface ConsoleRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Empty unless a form was sent. */
  readonly form: URLSearchParams;
  /** What an upload sends; undefined for a form. */
  readonly file?: { readonly type: string; readonly bytes: Buffer };
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly origin: string;
  /** CSRF token of an upload, which is no form. */
  readonly csrf: string;
  /** Of an upload, which is no form. */
  readonly formKey: string;
  readonly source: string;
}

const formType = 'application/x-www-form-urlencoded';

export const requestOf = (event: Event): ConsoleRequest => {
  const { headers, body = '', isBase64Encoded, requestContext, rawPath, rawQueryString } = event;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const isForm = type === formType;
  const { method, sourceIp = '' } = requestContext.http;
  return {
    // The gateway leaves the body out.
    method: method === 'HEAD' ? 'GET' : method,
    path: rawPath.length > 1 ? rawPath.replace(/\/$/, '') : rawPath,
    query: new URLSearchParams(rawQueryString),
    form: new URLSearchParams(isForm ? bytes.toString('utf8') : ''),
    ...(bytes.length > 0 && !isForm && { file: { type, bytes } }),
    cookies: cookiesOf(event.cookies),
    origin: headers.origin ?? '',
    csrf: headers['x-csrf-token'] ?? '',
    formKey: headers['idempotency-key'] ?? '',
    source: sourceIp,
  };
};
