import { z } from 'zod';
import { defineEvent } from '../../../../shared/changes/define-event.js';
import { staffView, stockView } from './works.permissions.js';

const payload = z.object({});

export const shelfFilled = defineEvent('shelf.filled', {
  version: 1,
  permission: stockView,
  description: 'A shelf was filled.',
  payload,
});

export const workerHired = defineEvent('worker.hired', {
  version: 1,
  permission: staffView,
  description: 'A worker was hired.',
  payload,
});
