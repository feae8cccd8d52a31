declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface Options {
    readonly path?: string;
    readonly createTableMs?: number;
    readonly updateTableMs?: number;
    readonly deleteTableMs?: number;
  }
  export default function dynalite(options?: Options): Server;
}

declare module 'dynalite/db/index.js' {
  type Done = (error?: Error) => void;

  export interface Table {
    readonly TableName: string;
    readonly LocalSecondaryIndexes?: readonly object[];
    readonly GlobalSecondaryIndexes?: readonly object[];
  }

  export interface ItemStore {
    getIndexDb(
      type: 'Local' | 'Global',
      table: string,
      index: string,
    ): { put(key: string, entry: object, done: Done): void; del(key: string, done: Done): void };
  }

  const database: {
    getIndexActions(
      indexes: readonly object[],
      before: object | undefined,
      item: object | undefined,
      table: Table,
    ): {
      readonly puts: readonly { readonly index: string; readonly key: string; readonly item: object }[];
      readonly deletes: readonly { readonly index: string; readonly key: string }[];
    };
    updateIndexes(
      store: ItemStore,
      table: Table,
      before: object | undefined,
      item: object | undefined,
      done: Done,
    ): void;
  };
  export default database;
}
