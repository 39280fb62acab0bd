/** The people and businesses of the demonstration, the documentation and the tests. */

export const demoPassword = 'demo-password-2026';

export interface CastMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

export interface CastBusiness {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly currency: string;
  readonly timezone: string;
  readonly locale: string;
  /** The first one owns the business. */
  readonly members: readonly [CastMember, ...CastMember[]];
}

export const acme: CastBusiness = {
  id: '01930000-0000-7000-8000-00000000ac00',
  name: 'Acme Bakery',
  industry: 'bakery',
  currency: 'EUR',
  timezone: 'Europe/Berlin',
  locale: 'de-DE',
  members: [
    {
      id: '01930000-0000-7000-8000-00000000ac01',
      name: 'Anna Becker',
      email: 'owner@acme.example',
      role: 'owner',
    },
    {
      id: '01930000-0000-7000-8000-00000000ac02',
      name: 'Ben Krause',
      email: 'staff@acme.example',
      role: 'staff',
    },
  ],
};

export const globex: CastBusiness = {
  id: '01930000-0000-7000-8000-00000000a100',
  name: 'Globex Garage',
  industry: 'car repair',
  currency: 'USD',
  timezone: 'America/Chicago',
  locale: 'en-US',
  members: [
    {
      id: '01930000-0000-7000-8000-00000000a101',
      name: 'Grace Miller',
      email: 'owner@globex.example',
      role: 'owner',
    },
    {
      id: '01930000-0000-7000-8000-00000000a102',
      name: 'Gus Rivera',
      email: 'staff@globex.example',
      role: 'staff',
    },
  ],
};

/** The platform's own business: its members are the staff who run the platform, one for each admin role. */
export const platform: CastBusiness = {
  id: '01930000-0000-7000-8000-00000000f000',
  name: 'BraiFlow Platform',
  industry: 'software',
  currency: 'USD',
  timezone: 'UTC',
  locale: 'en-US',
  members: [
    {
      id: '01930000-0000-7000-8000-00000000f001',
      name: 'Robin Root',
      email: 'root@platform.example',
      role: 'super_admin',
    },
    {
      id: '01930000-0000-7000-8000-00000000f002',
      name: 'Sam Support',
      email: 'support@platform.example',
      role: 'admin_support',
    },
    {
      id: '01930000-0000-7000-8000-00000000f003',
      name: 'Olga Ops',
      email: 'ops@platform.example',
      role: 'admin_ops',
    },
    {
      id: '01930000-0000-7000-8000-00000000f004',
      name: 'Bill Ling',
      email: 'billing@platform.example',
      role: 'admin_billing',
    },
    {
      id: '01930000-0000-7000-8000-00000000f005',
      name: 'Cora Comply',
      email: 'compliance@platform.example',
      role: 'admin_compliance',
    },
  ],
};

/** The tenants of the demonstration. */
export const tenants = [acme, globex];

/** Records of a demonstration are made by a business's owner. */
export function demoActor({ id, members }: CastBusiness) {
  return { businessId: id, userId: members[0].id, apiKeyId: null, requestId: 'req_demo', address: null };
}
