import { DynamoDBClient, paginateScan, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

interface CaseWithClaims {
  readonly pk: string;
  readonly sk: string;
  readonly claims: Readonly<Record<string, { readonly leaseUntil: number }>>;
}

/** Long past, but not 0: the next sender looks up what its owner may have sent. */
const longPast = 1;

/** Ends a dead process's claims on notice pages. @returns how many */
export const endSenderClaims = async (endpoint: string, TableName: string): Promise<number> => {
  const credentials = { accessKeyId: 'laptop', secretAccessKey: 'laptop' };
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
  const query = {
    TableName,
    FilterExpression: 'sk = :case AND attribute_exists(claims)',
    ProjectionExpression: 'pk, sk, claims',
    ExpressionAttributeValues: { ':case': { S: 'CASE' } },
  };
  let ended = 0;
  for await (const { Items = [] } of paginateScan({ client }, query))
    for (const item of Items) {
      const { claims } = unmarshall(item) as CaseWithClaims;
      for (const [lane, { leaseUntil }] of Object.entries(claims)) {
        if (leaseUntil <= longPast) continue;
        ended += 1;
        await client.send(
          new UpdateItemCommand({
            TableName,
            Key: { pk: item.pk, sk: item.sk } as never,
            UpdateExpression: 'SET claims.#lane.leaseUntil = :past',
            ExpressionAttributeNames: { '#lane': lane },
            ExpressionAttributeValues: { ':past': { N: String(longPast) } },
          }),
        );
      }
    }
  client.destroy();
  return ended;
};
