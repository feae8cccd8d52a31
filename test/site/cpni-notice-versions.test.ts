import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { permittedBy } from '#domain/choice/events.ts';
import { cpniNotices, currentNotice } from '#domain/choice/notices.ts';
import { keptText } from '#functions/site/words/cpni-notice.ts';

const folder = new URL('../../infra/cpni-notices/', import.meta.url);
const kept = (id: string): string => readFileSync(new URL(`${id}.md`, folder), 'utf8');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

describe('versions of the CPNI notice (R-26, 47 CFR 64.2008)', () => {
  it('the words of the page are the current version: another word needs another version', () =>
    expect(keptText(currentNotice)).toBe(kept(currentNotice.id)));

  it.each(cpniNotices)('$id has the text that it was posted with', ({ id }) =>
    expect(id).toMatch(new RegExp(`^cpni-20\\d{6}-${hashOf(kept(id))}$`)),
  );

  it('no version has gone, none is named twice, and the last is the current one', () => {
    const files = readdirSync(folder).map((file) => file.replace('.md', ''));
    expect(cpniNotices.map(({ id }) => id).sort()).toEqual(files.sort());
    expect(cpniNotices.at(-1)).toBe(currentNotice);
  });

  it('a permission that names no uses covers only uses that the notice names (R-6)', () =>
    expect(permittedBy({}).uses.filter((use) => !currentNotice.uses.includes(use))).toEqual([]));
});
