import { playDrill } from '#test/support/drill-actors.ts';
import { openLaptop } from '#test/support/laptop.ts';

/** `npm run drill`: a laptop of its own, and the officers of the simulated worlds. Prints what happens, then the record. */
await using laptop = await openLaptop(new Date().toISOString());
const { record } = await playDrill(laptop, console.info);
console.info(JSON.stringify(record, null, 2));
