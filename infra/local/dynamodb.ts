import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  paginateScan,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { writeWhole } from './data-folder.ts';
import { tableNamed } from './table.ts';

export class Database {
  readonly #worker: Worker;
  readonly #client: DynamoDBClient;
  readonly endpoint: string;

  /** `fsync`: a write is answered when the disk has it. */
  static async open(folder: string, { fsync = false } = {}): Promise<Database> {
    const workerData = { path: join(folder, 'dynamodb'), fsync };
    const worker = new Worker(new URL('./dynamodb-thread.ts', import.meta.url), { workerData });
    const endpoint = await new Promise<string>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    writeWhole(join(folder, 'dynamodb.json'), JSON.stringify({ endpoint }));
    return new Database(worker, endpoint);
  }

  private constructor(worker: Worker, endpoint: string) {
    this.#worker = worker;
    this.endpoint = endpoint;
    const credentials = { accessKeyId: 'laptop', secretAccessKey: 'laptop' };
    this.#client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
  }

  async makeTable(TableName: string): Promise<void> {
    const create = new CreateTableCommand(tableNamed(TableName));
    await this.#client.send(create).catch((error) => {
      if (error.name !== 'ResourceInUseException') throw error;
    });
    while (!(await this.#isActive(TableName))) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** Ends a dead process's claims on letters. @returns how many */
  async endClaims(TableName: string): Promise<number> {
    let ended = 0;
    const query = {
      TableName,
      FilterExpression: 'begins_with(sk, :letter) AND #status = :claimed',
      ProjectionExpression: 'pk, sk',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':letter': { S: 'LETTER#' }, ':claimed': { S: 'claimed' } },
    };
    for await (const { Items = [] } of paginateScan({ client: this.#client }, query))
      for (const { pk, sk } of Items) {
        await this.#client.send(
          new UpdateItemCommand({
            TableName,
            Key: { pk, sk } as never,
            UpdateExpression: 'SET leaseUntil = :none',
            ExpressionAttributeValues: { ':none': { N: '0' } },
          }),
        );
        ended += 1;
      }
    return ended;
  }

  async #isActive(TableName: string): Promise<boolean> {
    const { Table } = await this.#client.send(new DescribeTableCommand({ TableName }));
    return Table?.TableStatus === 'ACTIVE';
  }

  delay(delayMs: number): void {
    this.#worker.postMessage({ delayMs });
  }

  async close(): Promise<void> {
    this.#client.destroy();
    await this.#worker.terminate();
  }
}
