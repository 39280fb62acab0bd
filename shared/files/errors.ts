import { defineError } from '../errors/error-definition.js';

export const fileBeingMade = defineError('FILE-001', {
  title: 'File being made',
  httpStatus: 202,
  cause: 'The file is being made, and is there in a moment; `Retry-After` says when to ask again.',
  reasons: ['The document is long.', 'Many documents are made at once.'],
  cures: ['Send the same request again after as many seconds as `Retry-After` says.'],
  example: 'The file is being made; ask again in 2 seconds.',
  isRetryable: true,
});

export const fileLost = defineError('FILE-002', {
  title: 'File lost',
  httpStatus: 404,
  cause: 'The platform knows of the file, and its store has its bytes no more. Operators were told.',
  reasons: ['The folder of files was restored from an older backup, or somebody removed what is in it.'],
  cures: ['Send the file again.', 'Ask the operator to restore the folder, with the request id.'],
  example: 'The file 01930000-0000-7000-8000-000000000001 of 2026-11-30 is lost.',
});

export const storeUnavailable = defineError('FILE-003', {
  title: 'Files unavailable',
  httpStatus: 503,
  cause: 'Files can be neither stored nor read at the moment; everything else works.',
  reasons: ['The folder of files is not mounted, is full, or may not be written.'],
  cures: ['Send the same request later.'],
  example: 'Files cannot be stored at the moment.',
  isRetryable: true,
});

/** Codes of whatever stores files. */
export const fileErrors = [fileBeingMade, fileLost, storeUnavailable];
