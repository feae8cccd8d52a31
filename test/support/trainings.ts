export const training = {
  on: '2026-10-05',
  what: 'When phone records may be used',
  persons: ['Wanda Worker', 'Walt Worker'],
  trainer: 'Terry Trainer',
} as const;
