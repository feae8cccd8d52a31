import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { permittedBy } from '#domain/choice/events.ts';
import { cpniNotices, currentNotice, optOutNotice } from '#domain/choice/notices.ts';
import { locales } from '#functions/letters/catalog.ts';
import { noticeWords } from '#functions/letters/cpni-notice.ts';
import { keptText, noticeText } from '#functions/letters/kept-notice.ts';
import { optOutWords } from '#functions/letters/opt-out-notice.ts';

const facts = {
  ...{
    company: 'Example',
    address: 'Our street',
    contact: 'Call us',
    recipients: [],
    uses: optOutNotice.uses,
  },
};
const folder = new URL('../../infra/cpni-notices/', import.meta.url);
const kept = (id: string): string => readFileSync(new URL(`${id}.md`, folder), 'utf8');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

describe('versions of the CPNI notice (R-26, 47 CFR 64.2008)', () => {
  it('the words of the page are the current version: another word needs another version', () =>
    expect([keptText(currentNotice), keptText(optOutNotice)]).toEqual([
      kept(currentNotice.id),
      kept(optOutNotice.id),
    ]));

  it.each(cpniNotices)('$id has the text that it was posted with', ({ id }) =>
    expect(id).toMatch(new RegExp(`^cpni-20\\d{6}-${hashOf(kept(id))}$`)),
  );

  it('no version has gone, none is named twice, and the last of its kind is the current one', () => {
    const files = readdirSync(folder).map((file) => file.replace('.md', ''));
    expect(cpniNotices.map(({ id }) => id).sort()).toEqual(files.sort());
    expect(cpniNotices.findLast(({ kind }) => kind === 'opt-in')).toBe(currentNotice);
    expect(cpniNotices.findLast(({ kind }) => kind === 'opt-out')).toBe(optOutNotice);
  });

  it('a permission that names no uses covers only uses that the notice names (R-6)', () =>
    expect(permittedBy({}).uses.filter((use) => !currentNotice.uses.includes(use))).toEqual([]));

  it.each(locales)(
    '%s: the notice of the right to opt out has each sentence of 64.2008(c) and (d) (R-26)',
    (language) => {
      const { byHand, headings, records, ...sentences } = optOutWords(language);
      const all = [...Object.values(sentences), byHand('Call us', 'Our street'), ...headings, ...records];
      for (const sentence of all) expect(sentence.trim().length).toBeGreaterThan(5);
      expect(new Set(all).size).toBe(all.length);
      const text = noticeText('opt-out', facts, language);
      for (const sentence of all.filter((one) => !headings.includes(one))) expect(text).toContain(sentence);
      // What silence means and how long it waits are no other sentence's business.
      expect(sentences.wait).toContain('30');
      expect(text).not.toContain(noticeWords(language).sections(facts).at(-1)?.parts.at(-1) as string);
    },
  );
});
