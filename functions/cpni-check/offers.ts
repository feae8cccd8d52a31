/* What other nouns may call of this one. */
export { type CpniRecipient, ownId, unregisteredIn } from '#domain/choice/recipients.ts';
