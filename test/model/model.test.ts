import { describe } from 'vitest';
import { exploresAll } from './explored.ts';
import { quickShapes } from './shapes.ts';

const name = 'a direction ends the exception';

/** The others: `npm run prove`. */
describe('the hold, in small', () => exploresAll({ [name]: quickShapes[name] }));
