import { describe, expect, it } from 'vitest';
import {
  type Access,
  breachesIn,
  type Group,
  groups,
  hasAccess,
  isOfBreach,
  mayGroup,
  withoutBreaches,
} from '#domain/case/groups.ts';

const id = 'BRE-0123456789ABCDEFGHJKMNPQRS';

/** Beside supervisors and the DPO, who may do everything but what only the DPO may. */
const also: Readonly<Record<Access, readonly Exclude<Group, 'dpo'>[]>> = {
  'request-work': ['supervisor', 'officer'],
  supervising: ['supervisor'],
  'request-answering': ['supervisor', 'officer', 'breach-officer'],
  'request-reading': ['supervisor', 'officer', 'auditor'],
  'request-signing': ['supervisor', 'officer', 'stand-in'],
  'request-to-sign': ['supervisor', 'officer', 'stand-in', 'auditor'],
  'text-reading': ['supervisor', 'officer', 'breach-officer', 'stand-in'],
  'text-signing': ['supervisor', 'stand-in'],
  'case-reading': ['supervisor', 'officer', 'breach-officer', 'auditor'],
  'case-to-sign': ['supervisor', 'officer', 'breach-officer', 'stand-in', 'auditor'],
  'breach-work': ['supervisor', 'breach-officer'],
  'breach-reading': ['supervisor', 'breach-officer', 'auditor'],
  'breach-signing': ['supervisor', 'breach-officer', 'stand-in'],
  'breach-dpo': [],
  'certificate-reading': ['supervisor', 'auditor'],
  'report-reading': ['supervisor', 'breach-officer', 'auditor'],
  'breach-to-sign': ['supervisor', 'breach-officer', 'stand-in', 'auditor'],
};

describe('who may do what (R-13)', () => {
  it.each(Object.entries(also))('%s: the DPO and %s', (access, others) => {
    const may = groups.filter((group) => mayGroup(access as Access, group));
    expect(may.toSorted()).toEqual(['dpo', ...others].toSorted());
    for (const group of groups) expect(hasAccess(access as Access, [group])).toBe(may.includes(group));
  });

  it.each([
    { theirs: [], has: false, because: 'no group' },
    { theirs: ['officers', 'OFFICER', ' officer'], has: false, because: 'a group is compared whole' },
    { theirs: ['auditor', 'officer'], has: true, because: 'one of several is enough' },
  ])('$theirs do request work: $has ($because)', ({ theirs, has }) =>
    expect(hasAccess('request-work', theirs)).toBe(has),
  );

  it('a group that does not count leaves the others', () => {
    expect(hasAccess('case-reading', ['officer'], 'officer')).toBe(false);
    expect(hasAccess('case-reading', ['officer', 'auditor'], 'officer')).toBe(true);
  });
});

describe('what an officer may not learn of (R-13)', () => {
  it.each([
    ...[id, 'BRE-unknown', 'SND-notices', 'SND-notices-2', 'SND-notices-12'].map((text) => ({
      text,
      is: true,
    })),
    ...[
      '',
      `x${id}`,
      `${id}x`,
      `${id} `,
      'BRE-1001',
      'BRE-UNKNOWN',
      id.replace('A', 'I'),
      id.slice(0, -1),
    ].map((text) => ({ text, is: false })),
    ...['SND-notices-', 'SND-notices-x', 'REQ-0123456789ABCDEFGHJKMNPQRS'].map((text) => ({
      text,
      is: false,
    })),
  ])('$text: $is', ({ text, is }) => expect(isOfBreach(text)).toBe(is));

  const quoted = `See (${id.toLowerCase()}), snd-notices-2; not X${id}, ${id}9 or BRE-1001.`;
  it('a reference in a text is found in any letter case, and only whole', () => {
    expect(breachesIn(quoted)).toEqual([id, 'SND-NOTICES-2']);
    expect(breachesIn('none')).toEqual([]);
  });
  it('a text is shown without its references', () =>
    expect(withoutBreaches(quoted)).toBe(`See ([reference]), [reference]; not X${id}, ${id}9 or BRE-1001.`));
});
