import type * as Holidays from '@18f/us-federal-holidays';

/** `@18f/us-federal-holidays` in a bundle, with its own date library, as `date-library.ts` beside it. */
export const inRange: typeof Holidays.inRange = (...range) =>
  require('../../../node_modules/@18f/us-federal-holidays/index.js').inRange(...range);
