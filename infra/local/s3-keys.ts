import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A bucket and a key in a path-style address, as it was sent (a URL would do away with dots); undefined for what is neither. */
export const objectIn = (target: string): { bucket: string; key: string } | undefined => {
  const [path = ''] = target.split('?');
  const [, bucket = '', ...parts] = path.split('/').map(decodeURIComponent);
  const key = parts.join('/');
  return /^[a-z0-9][a-z0-9.-]+$/.test(bucket) && key !== '' ? { bucket, key } : undefined;
};

/** Where an object lies: each part of its key so written that it cannot leave the folder. */
export const fileOf = (folder: string, bucket: string, key: string): string => {
  const parts = key.split('/').map((part) => encodeURIComponent(part).replace(/^\.+$/, (dots) => `%${dots}`));
  const file = join(folder, bucket, ...parts.map((part) => part || '%'));
  mkdirSync(dirname(file), { recursive: true });
  return file;
};
