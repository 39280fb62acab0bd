import { invalidField } from '../../../shared/errors/errors.js';
import { isGuessable } from './guessable-password.js';

const shortest = 12;
const longest = 128;

/**
 * Demands 12 to 128 characters and no common password; any character will do (OWASP ASVS 5). Throws
 * VAL-001 for the field.
 */
export function refuseWeakPassword(password: string, field = 'password'): void {
  const length = [...password].length;
  if (length < shortest || length > longest) {
    throw invalidField(field, 'isLength', `${field} must have ${shortest} to ${longest} characters.`);
  }
  if (isGuessable(password)) {
    throw invalidField(field, 'isUncommon', `${field} is among the first that are guessed; choose another.`);
  }
}
