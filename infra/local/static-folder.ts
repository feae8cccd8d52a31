import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { reply } from './inner-server.ts';
import { problem } from './problem.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** A path that leaves the folder finds nothing. */
export const staticFolder =
  (folder: string) =>
  async (response: ServerResponse, path: string): Promise<void> => {
    const root = resolve(folder);
    const file = join(root, decodeURIComponent(path) || 'index.html');
    const type = types[extname(file)];
    const isInside = file.startsWith(root + sep) && !file.includes('\0');
    const content = isInside && type ? await readFile(file, 'utf8').catch(() => undefined) : undefined;
    if (content === undefined || !type) return problem(response, 404, 'not-found', 'Page not found.');
    reply(response, 200, type, content);
  };
