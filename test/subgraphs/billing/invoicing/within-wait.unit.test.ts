import { expect, test } from '@jest/globals';
import { withinWait } from '../../../../subgraphs/billing/invoicing/document-files/within-wait.service.js';

test('what is made soon is answered, and what fails fails', async () => {
  await expect(withinWait(Promise.resolve('made'))).resolves.toBe('made');
  await expect(withinWait(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

test('what takes longer is asked for again in a moment', async () => {
  const making = new Promise<never>(() => undefined);

  await expect(withinWait(making, 1)).rejects.toMatchObject({
    ...{ definition: { code: 'FILE-001', httpStatus: 202, isRetryable: true }, retryAfterSeconds: 2 },
    message: 'The file is being made; ask again in 2 seconds.',
  });
});
