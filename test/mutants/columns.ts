export const columns = ['unit', 'simulation', 'model'] as const;
export type Column = (typeof columns)[number];
