import { migrationOf } from '../../../shared/schema/migration.js';
import { parseEmail } from '../../../shared/values/email.js';

const tables = ['identity.users', 'identity.invitations'];
const unplain = "email ~ '[^ -~]'";

/**
 * E-mails come into the form in which they are looked up from now on: composed, their domain in ASCII. An account whose
 * new form another account has stays as it is, and can be signed in to by the old one.
 */
export const emailsInOneForm = migrationOf('identity/020-emails-in-one-form', async (execute) => {
  for (const table of tables) await execute(`alter table ${table} no force row level security`);
  const rows: { email: string }[] = await execute(`
    select email from identity.credentials where ${unplain}
    union select email from identity.invitations i where ${unplain}
      and not exists (select from identity.credentials c where c.email = i.email)`);
  for (const { email } of rows) {
    const read = parseEmail(email) ?? email;
    const taken = await execute('select from identity.credentials where email = ?', [read]);
    if (read === email || taken.length > 0) continue;
    for (const table of ['identity.credentials', ...tables])
      await execute(`update ${table} set email = ? where email = ?`, [read, email]);
  }
  for (const table of tables) await execute(`alter table ${table} force row level security`);
});
