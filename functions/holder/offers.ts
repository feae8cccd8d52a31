/* What other nouns may call of this one. */
export { holdersInForce } from './holders-in-force.ts';
export { openInstructions } from './open-instructions.ts';
export { type PushView, pushesTold } from './pushes-told.ts';
export { type SystemElsewhere, systemsOutside } from './systems-outside.ts';
