import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '#functions/letters/frame.ts';

interface Listed {
  readonly key: string;
  readonly bytes: number;
  readonly at: Date;
}

/** Of finished files; an unfinished one ends with `.part`. Keys of other spellings are for tests alone. */
const keyOf = (path: string): string | undefined => {
  try {
    return path.endsWith('.part') ? undefined : path.split('/').map(decodeURIComponent).join('/');
  } catch {
    return undefined;
  }
};

const listed = (folder: string, bucket: string, prefix: string): readonly Listed[] => {
  const root = join(folder, bucket);
  if (statSync(root, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const key = keyOf(path.slice(root.length + 1));
      if (key === undefined || !key.startsWith(prefix)) return [];
      const { size, mtime } = statSync(path);
      return [{ key, bytes: size, at: mtime }];
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
};

const entry = ({ key, bytes, at }: Listed): string =>
  `<Key>${escapeHtml(key)}</Key><LastModified>${at.toISOString()}</LastModified><Size>${bytes}</Size>`;

/** The only version of a file on a laptop is called `null`, as in a bucket without versions. */
const version = (file: Listed): string =>
  `<Version>${entry(file)}<VersionId>null</VersionId><IsLatest>true</IsLatest></Version>`;

/** Answers ListObjectsV2 and ListObjectVersions, whole: a laptop has few files. */
export const listing = (folder: string, bucket: string, query: URLSearchParams): string => {
  const found = listed(folder, bucket, query.get('prefix') ?? '');
  const [root, body] = query.has('versions')
    ? ['ListVersionsResult', found.map(version).join('')]
    : ['ListBucketResult', found.map((file) => `<Contents>${entry(file)}</Contents>`).join('')];
  const namespace = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';
  return `<?xml version="1.0" encoding="UTF-8"?><${root} ${namespace}><Name>${bucket}</Name><IsTruncated>false</IsTruncated>${body}</${root}>`;
};

const draftsKeptMs = 2 * 86_400_000;

/** What the bucket's lifecycle does in the cloud. `now`: the laptop's clock, epoch milliseconds. */
export const dropOldDrafts = (folder: string, now: number): void => {
  for (const bucket of statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : []) {
    const drafts = join(folder, bucket, 'drafts');
    if (statSync(drafts, { throwIfNoEntry: false }) === undefined) continue;
    for (const one of readdirSync(drafts, { recursive: true, withFileTypes: true })) {
      const path = join(one.parentPath, one.name);
      if (one.isFile() && statSync(path).mtimeMs + draftsKeptMs <= now) rmSync(path, { force: true });
    }
  }
};
