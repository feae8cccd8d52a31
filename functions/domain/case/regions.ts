/** Where data can go; what is on no list of ours is `elsewhere` (P03). */
export const regions = {
  us: 'the United States',
  ca: 'Canada',
  eea: 'the European Economic Area',
  uk: 'the United Kingdom',
  ch: 'Switzerland',
  jp: 'Japan',
  au: 'Australia',
  elsewhere: 'another country',
} as const satisfies Readonly<Record<string, string>>;
export type Region = keyof typeof regions;
export const regionCodes = Object.keys(regions) as readonly Region[];
