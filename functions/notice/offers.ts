/* What other nouns may call of this one. */
export { heldAmong, holdsTouching, listedAmong } from './holds-touching.ts';
