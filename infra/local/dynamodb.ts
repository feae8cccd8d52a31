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
import { type Answered, contentType, type ToDatabase } from './dynamodb-messages.ts';
import { type NearCall, type NearReply, serveNear } from './near-calls.ts';
import { tableNamed } from './table.ts';

export class Database {
  readonly #worker: Worker;
  readonly #client: DynamoDBClient;
  readonly #open = new Map<number, (reply: NearReply) => void>();
  #serial = 0;
  readonly endpoint: string;

  /** `fsync`: a write is answered when the disk has it. */
  static async open(folder: string, { fsync = false } = {}): Promise<Database> {
    const workerData = { path: join(folder, 'dynamodb'), fsync };
    const worker = new Worker(new URL('./dynamodb-thread.ts', import.meta.url), { workerData });
    const { endpoint } = await new Promise<{ endpoint: string }>((resolve, reject) => {
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
    worker.on('message', ({ call, status, body }: Answered) => {
      this.#open.get(call)?.({ status, contentType, body });
      this.#open.delete(call);
    });
    serveNear(endpoint, (asked) => this.#ask(asked));
  }

  #ask({ headers, body }: NearCall): Promise<NearReply> {
    const call = ++this.#serial;
    return new Promise((resolve) => {
      this.#open.set(call, resolve);
      this.#tell({ call, target: headers['x-amz-target'] ?? '', body });
    });
  }

  #tell(message: ToDatabase): void {
    this.#worker.postMessage(message);
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
    this.#tell({ delayMs });
  }

  async close(): Promise<void> {
    this.#client.destroy();
    await this.#worker.terminate();
  }
}
