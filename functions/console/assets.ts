import { consoleCss } from '#functions/design-system/compiled/console-css.ts';
import { consoleJs } from '#functions/design-system/compiled/console-js.ts';
import { icon } from '#functions/site/assets/icon.ts';
import { addressOf, type ConsoleAsset } from './asset-addresses.ts';
import { assetHeaders, type Reply } from './reply.ts';

const files: ReadonlyMap<ConsoleAsset, { readonly type: string; readonly body: string }> = new Map([
  ['console.css', { type: 'text/css; charset=utf-8', body: consoleCss }],
  ['console.js', { type: 'text/javascript; charset=utf-8', body: consoleJs }],
  ['icon.svg', { type: 'image/svg+xml', body: icon }],
]);

const byAddress = new Map([...files].map(([name, file]) => [addressOf(name), file]));

/** @param address in `/officer/assets/`. @returns undefined for an unknown one */
export const consoleAsset = (address: string): Reply | undefined => {
  const file = byAddress.get(address);
  return file && { status: 200, headers: assetHeaders(file.type), body: file.body };
};
