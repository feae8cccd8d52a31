import { describe } from 'vitest';
import { exploresAll } from './explored.ts';
import { quickShapes } from './shapes.ts';

describe('the hold, in small', () => exploresAll(quickShapes));
