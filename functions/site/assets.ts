import { siteCss } from '#functions/design-system/compiled/site-css.ts';
import { siteJs } from '#functions/design-system/compiled/site-js.ts';
import { icon } from './assets/icon.ts';
import { statusScript, verifyScript } from './assets/scripts.ts';
import type { SiteResponse } from './exchange.ts';
import { assetHeaders } from './headers.ts';

const files: ReadonlyMap<string, { readonly type: string; readonly body: string }> = new Map([
  ['site.css', { type: 'text/css; charset=utf-8', body: siteCss }],
  ['site.js', { type: 'text/javascript; charset=utf-8', body: siteJs }],
  ['verify.js', { type: 'text/javascript; charset=utf-8', body: verifyScript }],
  ['status.js', { type: 'text/javascript; charset=utf-8', body: statusScript }],
  ['icon.svg', { type: 'image/svg+xml', body: icon }],
]);

/** @returns undefined for an unknown name */
export const asset = (name: string): SiteResponse | undefined => {
  const file = files.get(name);
  return file && { status: 200, headers: assetHeaders(file.type), body: file.body };
};
