import { z } from 'zod';
import { defineEvent } from '../../shared/events/define-event.js';
import { usersView } from './permissions.js';

export const userSignedIn = defineEvent('user.signed_in', {
  version: 1,
  description: 'A member of the business signed in.',
  permission: usersView,
  payload: z.object({ user_id: z.uuid(), session_id: z.uuid() }),
});

/** Events that identity publishes. */
export const identityEvents = [userSignedIn];
