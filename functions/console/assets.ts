import { createHash } from 'node:crypto';
import { consoleCss } from '#functions/design-system/compiled/console-css.ts';
import { consoleJs } from '#functions/design-system/compiled/console-js.ts';
import { icon } from '#functions/site/assets/icon.ts';
import { assetHeaders, type Reply } from './reply.ts';

const files: ReadonlyMap<string, { readonly type: string; readonly body: string }> = new Map([
  ['console.css', { type: 'text/css; charset=utf-8', body: consoleCss }],
  ['console.js', { type: 'text/javascript; charset=utf-8', body: consoleJs }],
  ['icon.svg', { type: 'image/svg+xml', body: icon }],
]);

const versions = new Map(
  [...files].map(([name, { body }]) => [name, createHash('sha256').update(body).digest('hex').slice(0, 12)]),
);

export const assetUrl = (name: string): string => `/officer/assets/${versions.get(name)}-${name}`;

const byAddress = new Map([...files].map(([name, file]) => [`${versions.get(name)}-${name}`, file]));

/** @returns undefined for an unknown name */
export const consoleAsset = (name: string): Reply | undefined => {
  const file = byAddress.get(name);
  return file && { status: 200, headers: assetHeaders(file.type), body: file.body };
};
