import { eventLog } from './001-event-log.js';
import { auditLog } from './002-audit-log.js';
import { mailbox } from './003-mailbox.js';
import { auditChain } from './004-audit-chain.js';
import { eventSequence } from './005-event-sequence.js';
import { idempotencyKeys } from './006-idempotency-keys.js';
import { workers } from './007-workers.js';
import { eventsOfCustomers } from './010-events-of-customers.js';
import { referenceMoves } from './035-reference-moves.js';
import { erasableHistory } from './036-erasable-history.js';
import { alphabetical } from './050-alphabetical.js';
import { secretSeals } from './051-secret-seals.js';
import { typesInTheOutbox } from './055-types-in-the-outbox.js';
import { delayedWakes } from './056-delayed-wakes.js';
import { requestFaults } from './060-request-faults.js';
import { businessProfiles } from './061-business-profiles.js';
import { numbers } from './062-numbers.js';
import { outcomesOfChanges } from './063-outcomes-of-changes.js';
import { attachmentsOfMails } from './064-attachments-of-mails.js';
import { seriesOfThePlatform } from './065-series-of-the-platform.js';
import { files } from './066-files.js';
import { filesMadeAgain } from './100-files-made-again.js';

/** The kernel's own schema, in order. */
export const kernelMigrations = [
  eventLog,
  auditLog,
  mailbox,
  auditChain,
  eventSequence,
  idempotencyKeys,
  workers,
  eventsOfCustomers,
  referenceMoves,
  erasableHistory,
  alphabetical,
  secretSeals,
  typesInTheOutbox,
  delayedWakes,
  requestFaults,
  businessProfiles,
  numbers,
  outcomesOfChanges,
  attachmentsOfMails,
  seriesOfThePlatform,
  files,
  filesMadeAgain,
];
