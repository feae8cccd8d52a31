import { type ServerResponse, STATUS_CODES } from 'node:http';
import { reply } from './inner-server.ts';

/** Answers with a problem (RFC 9457); its body has no value of this one call. */
export const problem = (response: ServerResponse, status: number, code: string, detail: string): void => {
  const body = { type: 'about:blank', title: STATUS_CODES[status], status, detail, code };
  reply(response, status, 'application/problem+json', JSON.stringify(body));
};
