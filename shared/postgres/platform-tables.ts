/**
 * Tables that belong to no tenant: few, undistributed, and without row level security. Every other
 * table carries `business_id` first in its keys and forces the tenant policy (an architecture test
 * reads the catalogue).
 */
export const platformTables: Readonly<Record<string, string>> = {
  'kernel.migrations': 'which migrations ran',
  'kernel.outbox': 'which businesses have something that the relay has not seen',
  'kernel.delayed_wakes': 'which consumers the relay is to ask again, of whatever business',
  'kernel.leases': 'which process does what only one may do',
  'kernel.workers': 'which processes work off jobs, and when each was last seen',
  'kernel.secret_seals': 'whether a process has the secrets that the database was made with',
  'kernel.request_faults': 'why requests failed, those of nobody among them',
  'kernel.stores': 'where the bytes of files are, whosever they are',
  'kernel.mailbox': 'messages of development, which stand for a mail server',
  'kernel.mailbox_attachments': 'files of such messages',
  'identity.credentials': 'an e-mail is unique over the whole platform, and login starts from it',
  'billing.tiers': 'what the platform offers every business',
  'billing.tier_prices': 'what that costs',
  'admin.request_tenants': 'which businesses the nightly clean-up of requests has to visit',
  'graphile_worker._private_jobs': 'jobs of every business wait in one queue',
  'graphile_worker._private_job_queues': 'belongs to the queue',
  'graphile_worker._private_tasks': 'belongs to the queue',
  'graphile_worker._private_known_crontabs': 'belongs to the queue',
  'graphile_worker.migrations': 'which migrations of the queue ran',
  'identity.known_networks': 'says whose attempt it is before it is known who is calling',
  'identity.throttles': 'counts attempts before it is known who is calling',
  'identity.signing_keys': 'sign the tokens of every business',
};
