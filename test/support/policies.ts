import type { PolicyVersion } from '#domain/policy/versions.ts';

/** As the example company posted them. */
export const policies: readonly PolicyVersion[] = [
  {
    id: '2018-05',
    postedAt: '2018-05-25T06:00:00.000Z',
    url: 'https://www.example.com/privacy/2018-05',
    sha256: '0'.repeat(64),
  },
];
