import type { Database } from '../changes/database.js';
import type { ErrorDefinition } from '../errors/error-definition.js';
import type { EventDefinition } from '../changes/define-event.js';
import type { EventCursors } from '../changes/event-cursor.js';
import type { Logger } from '../config/logger.js';
import type { FileStore } from './file-store.js';
import type { MailTransport } from './mail.js';
import type { OutboundPolicy } from '../outbound/outbound-policy.js';
import type { Permission } from '../access/permission.js';
import type { FindMemberAccess } from '../access/member-access.js';
import type { DeclaredReference } from './record-reference.js';
import type { Clock } from '../values/clock.js';
import type { Ids } from '../values/ids.js';
import type { Random } from '../values/random.js';

/** What the kernel hands to every subgraph. Services take the part of it that they need. */
export interface Kernel {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly logger: Logger;
  readonly settings: KernelSettings;
  readonly catalogue: Catalogue;
  readonly mail: MailTransport;
  /** Of processes that run a subgraph with files. */
  readonly files: FileStore | undefined;
  readonly eventCursors: EventCursors;
  /** Answered by the subgraph that has members and their permissions. */
  readonly findMemberAccess: FindMemberAccess;
}

export interface KernelSettings {
  /** Issuer of the tokens: where clients reach the gateway. */
  readonly publicUrl: string;
  /** Where the links of mails lead. */
  readonly appUrl: string;
  /** 32 bytes in base64; encrypts secrets at rest. */
  readonly encryptionKey: string;
  readonly outbound: OutboundPolicy;
  /** How large a file may be that a business imports, in bytes. */
  readonly largestImportBytes: number;
  /** How many imports of a business may wait for somebody; their files together may have four times that size. */
  readonly mostWaitingImports: number;
}

/** What all subgraphs declare, collected by the composition root. */
export interface Catalogue {
  readonly permissions: readonly Permission[];
  /** Those that the permissions name. */
  readonly modules: readonly string[];
  readonly errors: readonly ErrorDefinition[];
  readonly events: readonly EventDefinition[];
  readonly recordReferences: readonly DeclaredReference[];
  /** Who may see what the audit trail keeps of a record, by table: `identity.users`, or `crm.*` for a whole subgraph. */
  readonly auditedStates: Readonly<Record<string, Permission>>;
}
