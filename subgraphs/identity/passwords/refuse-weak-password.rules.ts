import { invalidField } from '../../../shared/errors/errors.js';
import { normalPassword } from '../users/password.rules.js';
import { isGuessable } from './guessable-password.rules.js';
import { longestPassword, shortestPassword } from './password.limits.js';

/**
 * Demands 12 to 128 characters in the normal form and no common password; any character will do (OWASP ASVS 5). Throws
 * VAL-001 for the field.
 */
export function refuseWeakPassword(password: string, field = 'password'): void {
  if (!password.isWellFormed()) throw invalidField(field, 'characters', `${field} has half of a character.`);
  const normal = normalPassword(password);
  const length = [...normal].length;
  if (length < shortestPassword || length > longestPassword) {
    const range = `${shortestPassword} to ${longestPassword}`;
    throw invalidField(
      field,
      length < shortestPassword ? 'too_short' : 'too_long',
      `${field} must have ${range} characters.`,
    );
  }
  if (isGuessable(normal)) {
    throw invalidField(field, 'not_allowed', `${field} is among the first that are guessed; choose another.`);
  }
}
