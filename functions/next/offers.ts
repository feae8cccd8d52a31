/* What other nouns may call of this one. */
export { nextOfBreachFor } from './of-breach.ts';
export { nextOfCaseFor } from './of-case.ts';
export { nextOfRegister } from './of-register.ts';
export { whyNotBy } from './why-not-by.ts';
