/* What the settings of a stage say about recourse. */
export { residences } from '#domain/calendar/deadlines.ts';
export { type Day, dayAt, isAfter, storedDay, textOf } from '#domain/calendar/times.ts';
export { type Framework, type Lapse, lapsesNear } from '#domain/request/recourse.ts';
export type { Recourse } from '#ports/letterhead.ts';
