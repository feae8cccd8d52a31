import { controllers } from '#domain/controller/controller.ts';
import { contactIdOf } from '#functions/controller/contract.ts';
import { at, id } from './domain/request.ts';
import { inMemory } from './memory.ts';

export const [cora, carl] = ['cora@acme.example', 'carl@acme.example'];
/** What the register says of Cora, who asks. */
export const byCora = { requesterType: 'roster', controller: 'acme', contact: contactIdOf(cora) } as const;

/** The company Acme in memory with these contacts, and the person of Cora's request. */
export const acmeWith = async (...roster: readonly string[]) => {
  const ports = inMemory(at);
  const { cases, people } = ports;
  await cases.open(controllers, 'CTL-acme', 'officer:olive', at, [
    { type: 'controller-registered', slug: 'acme', name: 'Acme', contractRef: 'MSA' },
    ...roster.map((to) => ({ type: 'contact-added', contact: contactIdOf(to), from: at }) as const),
  ]);
  for (const email of roster) await people.put('CTL-acme', contactIdOf(email), { name: email, email });
  await people.put(id, '', { name: 'Cora', email: cora });
  return ports;
};
