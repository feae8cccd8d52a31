import { createHash } from 'node:crypto';
import { colors } from './assets/colors.ts';
import { forms } from './assets/forms.ts';
import { icon } from './assets/icon.ts';
import { layout } from './assets/layout.ts';
import { media } from './assets/media.ts';
import { statusScript, verifyScript } from './assets/scripts.ts';
import { text } from './assets/text.ts';
import type { SiteResponse } from './exchange.ts';
import { assetHeaders } from './headers.ts';

const files: ReadonlyMap<string, { readonly type: string; readonly body: string }> = new Map([
  ['site.css', { type: 'text/css; charset=utf-8', body: [colors, text, layout, forms, media].join('\n') }],
  ['verify.js', { type: 'text/javascript; charset=utf-8', body: verifyScript }],
  ['status.js', { type: 'text/javascript; charset=utf-8', body: statusScript }],
  ['icon.svg', { type: 'image/svg+xml', body: icon }],
]);

const versions = new Map(
  [...files].map(([name, { body }]) => [name, createHash('sha256').update(body).digest('hex').slice(0, 12)]),
);

export const assetUrl = (name: string): string => `/assets/${name}?v=${versions.get(name)}`;

/** @returns undefined for an unknown name */
export const asset = (name: string): SiteResponse | undefined => {
  const file = files.get(name);
  return file && { status: 200, headers: assetHeaders(file.type), body: file.body };
};
