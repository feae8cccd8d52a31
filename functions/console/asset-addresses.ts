import { versions } from '#functions/design-system/compiled/versions.ts';

export type ConsoleAsset = 'console.css' | 'console.js' | 'icon.svg';

/** Below `/officer/assets/`. */
export const addressOf = (name: ConsoleAsset): string => `${versions[name]}-${name}`;

export const assetUrl = (name: ConsoleAsset): string => `/officer/assets/${addressOf(name)}`;
