import { entityReference } from '../../../shared/records/reference.js';
import { findUsersByIds } from './find-users.service.js';

/** `User` by id, for the records that name their author. */
export const userReference = entityReference('User', findUsersByIds);
