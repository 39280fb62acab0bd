import { MaxLength } from 'class-validator';
import { inputClass, type GraphClass } from '../../../../shared/records/graph-classes.js';
import { FilePart } from '../../../../shared/records/file-part.type.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import { BillingSettingsPayload } from '../settings/settings.type.js';
import { readLogo } from './logo.reader.js';
import { removeLogo } from './remove-logo.service.js';
import { setLogo } from './set-logo.service.js';

const SetBillingLogoInput = inputClass('SetBillingLogoInput', 'A logo of the seller.', [
  {
    name: 'content',
    type: () => String,
    description: 'A PNG or JPEG in base64: up to 524,288 bytes, and 4,000 by 4,000 pixels.',
    checks: [MaxLength(700_000)],
  },
]) as GraphClass<{ content: string }>;

/** The logo of the seller. */
export const logoResolvers = [
  resolverClass(FilePart, [
    {
      kind: 'query',
      name: 'billingLogo',
      type: () => FilePart,
      isNullable: true,
      description:
        'A part of the logo of the seller, in base64; null where there is none. PAGE-001 when it became another one meanwhile.',
      args: [
        {
          name: 'after',
          type: () => String,
          isNullable: true,
          description: 'The `nextCursor` of the part before.',
        },
      ],
      resolve: ({ kernel, context, args: { after } }: GraphCall<never, { after?: string | null }>) =>
        readLogo(kernel, principalOf(context).businessId, after),
    },
    {
      kind: 'mutation',
      name: 'setBillingLogo',
      type: () => BillingSettingsPayload,
      description:
        'Sets the logo of the seller, for documents and frontends to show, in the place of the one before. FILE-003 while files cannot be stored. Publishes billing_settings.updated.',
      args: [{ name: 'input', type: () => SetBillingLogoInput, description: 'The image.' }],
      resolve: async ({
        kernel,
        context,
        args: { input },
      }: GraphCall<never, { input: { content: string } }>) => ({
        billingSettings: await setLogo(kernel, actorOf(context), input.content),
      }),
    },
    {
      kind: 'mutation',
      name: 'removeBillingLogo',
      type: () => BillingSettingsPayload,
      description: 'Removes the logo of the seller. Publishes billing_settings.updated, if there was one.',
      resolve: async ({ kernel, context }: GraphCall<never, never>) => ({
        billingSettings: await removeLogo(kernel, actorOf(context)),
      }),
    },
  ]),
];
