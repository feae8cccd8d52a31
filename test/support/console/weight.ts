import { gzipSync } from 'node:zlib';
import { consoleCss } from '#functions/design-system/compiled/console-css.ts';
import { consoleJs } from '#functions/design-system/compiled/console-js.ts';
import { compressed } from '#functions/platform/compress.ts';

/** Bytes of a page as a browser gets it, and as one without Brotli does. */
export const sentBytes = (page: string): number =>
  Math.max(
    ...['br', 'gzip'].map((accepts) => {
      const { body = '' } = compressed({ statusCode: 200, headers: {}, body: page }, accepts);
      return Buffer.from(body, 'base64').length;
    }),
  );

const assetBytes = (text: string): number => gzipSync(text).length;

/** Bytes of what each page loads once. */
export const assets = { styles: assetBytes(consoleCss), islands: assetBytes(consoleJs) } as const;

/** Bytes: page, styles and islands; nothing else is loaded but an icon. */
export const firstView = (page: string): number => sentBytes(page) + assets.styles + assets.islands;
