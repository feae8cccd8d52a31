import { randomBytes } from 'node:crypto';
import type { UploadForm } from '#ports/uploads.ts';

/** The hash of a draft's key. */
export const aDraft = (): string => randomBytes(32).toString('hex');

/** Posts a form with a file as a browser would, and does not follow the way back. */
export const postFile = ({ url, fields }: UploadForm, content: Uint8Array): Promise<Response> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', new Blob([new Uint8Array(content)]), 'C:\\fakepath\\my "passport".pdf');
  return fetch(url, { method: 'POST', body, redirect: 'manual' });
};
