import pg from 'pg';

/**
 * Locks a customer as a slow writer would, so that whatever writes it next waits until `release`; what refers to it
 * does not. Through the application role, as one business.
 */
export async function holdCustomer(
  applicationUrl: string,
  businessId: string,
  email: string,
): Promise<{ readonly pid: number; release(): Promise<void> }> {
  const client = new pg.Client(applicationUrl);
  await client.connect();
  await client.query('begin');
  await client.query(`select set_config('app.business_id', $1, true)`, [businessId]);
  const { rowCount } = await client.query(
    'select from crm.customers where business_id = $1 and email = $2 for no key update',
    [businessId, email],
  );
  if (rowCount !== 1) throw new Error(`There is no customer ${email}.`);
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return {
    pid: rows[0]!.pid,
    async release() {
      await client.query('rollback');
      await client.end();
    },
  };
}
