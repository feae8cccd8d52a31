import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Of a call about the bucket itself. */
export const bucketIn = (target: string): string | undefined =>
  /^\/([a-z0-9][a-z0-9.-]+)\/?(?:\?|$)/.exec(target)?.[1];

/** Path style; read as sent, because URL would resolve dots. */
export const objectIn = (target: string): { bucket: string; key: string } | undefined => {
  const [path = ''] = target.split('?');
  const [, bucket = '', ...parts] = path.split('/').map(decodeURIComponent);
  const key = parts.join('/');
  return /^[a-z0-9][a-z0-9.-]+$/.test(bucket) && key !== '' ? { bucket, key } : undefined;
};

/** Escapes each part of the key, so that it cannot leave the folder. */
export const fileOf = (folder: string, bucket: string, key: string): string => {
  const parts = key.split('/').map((part) => encodeURIComponent(part).replace(/^\.+$/, (dots) => `%${dots}`));
  const file = join(folder, bucket, ...parts.map((part) => part || '%'));
  mkdirSync(dirname(file), { recursive: true });
  return file;
};
