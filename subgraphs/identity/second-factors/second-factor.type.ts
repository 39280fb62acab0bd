import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../../../shared/records/scalars.js';

@ObjectType({ description: 'An enrolment that waits for its first code. Shown once; keep nothing of it.' })
export class EnrollMfaPayload {
  @Field({ description: 'The TOTP secret in base32, for typing into an authenticator app.' })
  secret!: string;

  @Field({ description: 'The same as an `otpauth://` URL, for a QR code.' })
  otpauthUrl!: string;

  @Field(() => DateTime, { description: 'Until when `confirmMfa` accepts its code.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'Recovery codes, for when the device is lost.' })
export class RecoveryCodesPayload {
  @Field(() => [String], {
    description:
      'Ten codes, each of which works once in place of a code of the app. They are shown this once only.',
  })
  recoveryCodes!: string[];
}

@ObjectType({ description: 'The second factor was proved in this session.' })
export class VerifyMfaPayload {
  @Field(() => DateTime, { description: 'Until when operations that need a fresh second factor are open.' })
  freshUntil!: Date;
}

@ObjectType({ description: 'The second factor was removed.' })
export class DisableMfaPayload {
  @Field({ description: 'Whether signing in still needs a second factor: false.' })
  isMfaEnabled!: boolean;
}
