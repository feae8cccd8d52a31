import type { Caller } from '../world/call.ts';

/** Made-up people who stand in where a breach needs a second person. Their names say so in each history of the drill. */
export const colleagues = {
  ann: { sub: 'practice-ann', name: 'Ann (practice)', groups: ['breach-officer', 'officer'] },
  ben: { sub: 'practice-ben', name: 'Ben (practice)', groups: ['breach-officer', 'officer'] },
  una: { sub: 'practice-una', name: 'Una (practice)', groups: ['breach-officer', 'officer'] },
  sue: { sub: 'practice-sue', name: 'Sue (practice)', groups: ['supervisor'] },
} as const satisfies Readonly<Record<string, Caller>>;

const subs: ReadonlySet<string> = new Set(Object.values(colleagues).map(({ sub }) => sub));

export const isColleague = (sub: string): boolean => subs.has(sub);
