/* What other nouns may call of this one. */
export { counted, holdFor, holdsOf, type IdentifiedHold, mayWait } from './hold-letters.ts';
export { hashedNetworkOf, typedAddressOf } from './typed-address.ts';
