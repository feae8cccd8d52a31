import { describe, expect, it } from 'vitest';
import { breaches } from '#domain/breach/noun.ts';
import { letterVersions } from '#functions/notice/letter/letter-versions.ts';
import { noticeVersion } from '#functions/notice/letter/notice-version.ts';
import { approved, id, letterWritten, listFrozen, noon } from '#test/support/domain/breach.ts';
import { needy } from '#test/support/domain/notice.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const body = 'What happened\nA caller got call records.\n\nWhat we are doing\nWe closed the gap.';
const versionOf = (subject: string) =>
  noticeVersion({
    ...{ subject, body, locale: 'en' },
    facts: {
      reference: id,
      cpniTypes: ['Call detail'],
      identityData: false,
      inserts: { CA: 'For California.' },
    },
    letterhead: { ...letterhead, complaintUrl: letterhead.recourse.complaintUrl },
  });

const written = async () => {
  const { cases, officers, texts } = inMemory(noon('2026-11-24'));
  for (const sub of ['wes', 'xia'])
    await officers.see({ sub, name: sub.toUpperCase(), groups: [], lastSeenAt: noon('2026-11-24') });
  const versions = ['First', 'Second', 'Urgent'].map(versionOf);
  const [first, second, urgent] = versions.map(({ letterSha256 }) => letterSha256) as [
    string,
    string,
    string,
  ];
  for (const { text } of versions) await texts.put(id, text);
  const life = needy([
    listFrozen(),
    letterWritten({ letterSha256: first }),
    letterWritten({ letterSha256: second, by: 'xia' }),
  ]).do(letterWritten({ letterSha256: urgent, audience: 'urgent' }), approved({ letterSha256: second }));
  const events = life.history.flatMap((one) => one.events);
  await cases.open(breaches, id, 'officer:ann', noon('2026-11-24'), events);
  return { cases, officers, texts, first, second };
};

describe('every version of a letter can be read and compared (R-13)', () => {
  it('by whom, when, its seal, its words and what it lacks, oldest first', async () => {
    const { first, second, ...ports } = await written();
    const { versions } = (await letterVersions(ports)({ caseId: id })).body;

    expect(versions.map(({ version, audience, current }) => [version, audience, current])).toEqual([
      [1, 'everyone', false],
      [2, 'everyone', true],
      [1, 'urgent', true],
    ]);
    expect(versions[0]).toMatchObject({
      ...{
        letterSha256: first,
        writtenAt: noon('2026-11-24'),
        by: { sub: 'wes', name: 'WES' },
        approvedBy: null,
      },
      text: { subject: 'First', body, inserts: { CA: 'For California.' }, spanish: null, languages: ['en'] },
    });
    expect(versions[0]?.text?.missing).toContain('date');
    expect(versions[1]).toMatchObject({
      letterSha256: second,
      by: { sub: 'xia' },
      approvedBy: { sub: 'abe' },
    });
  });

  it('a text that was erased is null; who wrote it and its seal stay', async () => {
    const { cases, officers, first } = await written();
    const texts = { ...inMemory(noon('2026-11-24')).texts };
    const { versions } = (await letterVersions({ cases, officers, texts })({ caseId: id })).body;
    expect(versions[0]).toMatchObject({ letterSha256: first, text: null, by: { sub: 'wes' } });
  });

  it('an unknown breach is not found', async () => {
    const ports = inMemory(noon('2026-11-24'));
    await expect(letterVersions(ports)({ caseId: id })).rejects.toMatchObject({
      name: 'NotFound',
    });
  });
});
