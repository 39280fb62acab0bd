import { Directive, Query, Resolver } from 'type-graphql';
import { Json } from '../../../shared/records/scalars.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { findPublicKeys } from './signing-keys.service.js';

@Resolver()
export class SigningKeysResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => [Json], {
    description:
      'The public keys of access tokens, newest first, as JWKs; clients find them at /.well-known/jwks.json.',
  })
  @Directive('@inaccessible')
  jwks() {
    return findPublicKeys(this.kernel);
  }
}
