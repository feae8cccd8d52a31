/** Any other name gets a token too. */
export const officers = [
  { name: 'Olive Officer', groups: ['officer'] },
  { name: 'Omar Officer', groups: ['officer'] },
  { name: 'Sue Supervisor', groups: ['officer', 'supervisor'] },
  { name: 'Dana DPO', groups: ['officer', 'dpo'] },
] as const;
