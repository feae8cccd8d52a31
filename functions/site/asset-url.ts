import { versions } from '#functions/design-system/compiled/versions.ts';

/** Pages name a file without loading it. */
export const assetUrl = (name: 'site.css' | 'site.js' | 'verify.js' | 'status.js' | 'icon.svg'): string =>
  `/assets/${name}?v=${versions[name]}`;
