// Written by `npm run web`.
export const versions = {
  'icon.svg': 'a735873706fc',
  'verify.js': '2f7542ad4648',
  'status.js': 'b3d735ad8194',
  'site.css': 'b595e047e280',
  'console.css': '473ddbd3f8c0',
  'site.js': '69fa404d70d3',
  'console.js': '6297855580e2',
} as const;
