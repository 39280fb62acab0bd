import { eventReference } from '../../../shared/events/event-representation.js';
import type { AreaDefinition } from '../../../shared/subgraph/area-definition.js';
import { filesEvents } from './events.js';
import { ExportsResolver } from './exports/exports.resolver.js';
import { cancelUnstartedImport, purgeImport } from './imports/expire-import.job.js';
import { crmFileRoutes } from './imports/files.routes.js';
import { ImportEventsResolver } from './imports/import-events.resolver.js';
import { importReference } from './imports/imports.reader.js';
import { ImportsResolver } from './imports/imports.resolver.js';
import { runImport } from './imports/run-import.job.js';
import { filesShield } from './shield.js';

/** Customers that come and go as files. */
export const filesArea: AreaDefinition = {
  resolvers: [ImportsResolver, ImportEventsResolver, ExportsResolver],
  references: [importReference, eventReference('ImportEvent')],
  shield: filesShield,
  routes: [...crmFileRoutes],
  events: filesEvents,
  jobs: [runImport, cancelUnstartedImport, purgeImport],
};
