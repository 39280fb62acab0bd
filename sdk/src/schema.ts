/** Made by `npm run openapi`. */

export interface paths {
    "/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Signs in. AUTH-001 when e-mail and password do not belong together, AUTH-007 after five failures of an account or twenty of an address within a minute. Publishes user.signed_in.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prolong a session
         * @description Prolongs a session: answers new tokens, and the refresh token is used up. AUTH-006 when the session has ended, and when the token was used before, which also ends the session.
         */
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End this session
         * @description Ends the session that the request belongs to.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all own sessions
         * @description Ends all sessions of the caller, this one included.
         */
        post: operations["logoutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List own sessions, newest first
         * @description The sessions of the caller that have not ended, newest first.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End an own session
         * @description Ends one of the caller’s own sessions. NOT-FOUND-001 for any other id.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change one’s password
         * @description Changes the caller’s password and ends their other sessions. AUTH-001 when the current one is wrong, AUTH-007 after five failures within a minute.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to a new password
         * @description Mails a link to a new password, for one use within 30 minutes, if the e-mail belongs to an account; the answer is the same if not. At most three mails in half an hour.
         */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password-reset/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password by the link of a mail
         * @description Changes a password by the link of a mail and ends all sessions of its owner; does not sign in. AUTH-005 when the link is wrong, used or past its end.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to open a business
         * @description Asks to open a business: mails a link, good for a day, that leads to `confirmSignUp`. The answer is the same when the e-mail has an account already; then the mail says so.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-up/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the business by the link of a mail, and sign in
         * @description Opens the business that a link stands for, with its owner and all modules, and signs the owner in. AUTH-005 when the link is wrong, used or past its end. Publishes business.signed_up and user.joined.
         */
        post: operations["confirmSignUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I, and what may I do
         * @description Who sends this request, and what they may do; for people and API keys alike.
         */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/mfa/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a sign-in with a second factor
         * @description Completes a sign-in whose `login` answered an `mfaChallenge`. AUTH-001 for a wrong or used code and for a challenge past its end, AUTH-007 after five tries in five minutes.
         */
        post: operations["completeLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/mfa/enroll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to enrol an authenticator app
         * @description Begins to enrol an authenticator app (TOTP). Nothing changes before `confirmMfa`. AUTH-003 when a factor is in use and was not proved in the last five minutes.
         */
        post: operations["enrollMfa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/mfa/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the enrolled app in force
         * @description Puts the enrolled app in force, ends the caller's other sessions, and answers recovery codes. AUTH-001 for a wrong code, CONFLICT-001 without an enrolment.
         */
        post: operations["confirmMfa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/mfa/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the second factor again
         * @description Proves the second factor again, for operations that answer AUTH-003 otherwise. AUTH-001 for a wrong or used code, AUTH-007 after five tries in five minutes.
         */
        post: operations["verifyMfa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/mfa/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the recovery codes
         * @description Replaces all recovery codes. AUTH-003 unless the second factor was proved in the last five minutes.
         */
        post: operations["regenerateRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/mfa/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove the second factor
         * @description Removes the second factor. AUTH-003 unless it was proved in the last five minutes, AUTH-004 for staff of the platform, who must have one.
         */
        post: operations["disableMfa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/business/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys, newest first
         * @description The API keys of the business, revoked and expired ones included, newest first.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key
         * @description Makes an API key; for people only. Publishes api_key.created.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/business/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an API key a new secret
         * @description Gives an API key a new secret; the one before works for another 24 hours. CONFLICT-001 for a revoked key, AUTH-004 when it has a scope that the caller does not hold. Publishes api_key.rotated.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/business/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Ends an API key within a second, for good. Publishes api_key.revoked.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/business/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of the business, by name
         * @description The members of the business, by name.
         */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/business/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a member
         * @description A member of the business. NOT-FOUND-001 for any other id.
         */
        get: operations["readUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a member: name, role, own grants and denials
         * @description Changes a member; it holds within a second. Nobody gives what they do not hold, changes a member who holds more, or raises themselves (AUTH-004); the last owner stays one (CONFLICT-001). Publishes user.updated.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/v1/business/users/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shut a member out, in all sessions
         * @description Shuts a member out within a second, in all sessions. Their records stay; so does the last owner (CONFLICT-001). Publishes user.updated.
         */
        post: operations["deactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/business/users/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a deactivated member sign in again
         * @description Lets a deactivated member sign in again. Publishes user.updated.
         */
        post: operations["reactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/business/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invitations, newest first
         * @description The invitations of the business, newest first.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite a person by mail
         * @description Invites a person by mail; the link works once, for seven days. AUTH-004 for a role that holds more than the caller. Publishes user.invited.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/business/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a new link; the one before is void
         * @description Mails a new link for another seven days; the one before is void. Publishes user.invited.
         */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/business/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw an invitation
         * @description Withdraws an invitation; its link is void.
         */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/accept-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join the business that sent the link
         * @description Joins the business that sent the link. AUTH-005 when the link is no longer valid, CONFLICT-001 when the e-mail has an account. Publishes user.joined.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/business/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the roles that members can have
         * @description The roles that members can have: the built-in ones, then those of the business by name.
         */
        get: operations["listRoles"];
        put?: never;
        /**
         * Define a role, or define it anew
         * @description Makes a role of the business, or changes what it stands for. Nobody defines a role with, or changes one that holds, what they do not hold themselves. Publishes role.defined.
         */
        post: operations["defineRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/business/roles/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a role that nobody has
         * @description Deletes a role of the business. CONFLICT-001 while a member or an open invitation has it. Publishes role.deleted.
         */
        delete: operations["deleteRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all permissions, and which of them I hold
         * @description Every permission that members of the business can hold, and which of them the caller holds.
         */
        get: operations["listPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/why-allowed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What decides whether I may do something
         * @description Whether the caller may do something now, and what decides it: permission, module and second factor. VAL-001 for an unknown permission.
         */
        get: operations["whyAllowed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/business": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the profile of the business
         * @description The caller’s own business.
         */
        get: operations["readBusiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the profile of the business
         * @description Changes the profile of the business. Publishes business.updated.
         */
        patch: operations["updateBusiness"];
        trace?: never;
    };
    "/v1/business/modules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the modules
         * @description Every module of the platform, and whether the business uses it, in alphabetical order.
         */
        get: operations["listModules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/business/modules/{module}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a module
         * @description Activates a module; what it held when it was last active is there. Publishes module.activated.
         */
        post: operations["activateModule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/business/modules/{module}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a module; its records are kept
         * @description Deactivates a module: within a second everything in it answers MODULE-001. Its records are kept. Publishes module.deactivated.
         */
        post: operations["deactivateModule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/businesses/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a business
         * @description For platform staff: within a second every request of the business answers AUTH-008. The platform’s own business cannot be suspended. Publishes business.status_changed in that business.
         */
        post: operations["suspendBusiness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/businesses/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a suspended business work again
         * @description For platform staff: lets a suspended business work again. Publishes business.status_changed in that business.
         */
        post: operations["restoreBusiness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customers
         * @description The customers of the business.
         */
        get: operations["listCustomers"];
        put?: never;
        /**
         * Add a customer
         * @description Adds a customer. Publishes customer.created.
         */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/customers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find customers by words of name, e-mail, phone and notes, best first
         * @description Customers by words of name, e-mail, phone and notes, best first. Typing errors are forgiven: one in words of 3 letters, two from 7 on. Case and accents do not count, and a word may be just begun.
         */
        get: operations["searchCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/customers/upsert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a customer, or change the one that it is
         * @description Adds a customer, or changes the one that is identified by the external reference, e-mail or phone. Publishes customer.created or customer.updated.
         */
        post: operations["upsertCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/customers/bulk-upsert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add or change up to 500 customers; a faulty one fails alone
         * @description Adds or changes up to 500 customers, each as upsertCustomer does. A faulty one fails alone. Publishes customer.created and customer.updated.
         */
        post: operations["upsertCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a customer
         * @description A customer of the business. NOT-FOUND-001 for any other id.
         */
        get: operations["readCustomer"];
        put?: never;
        post?: never;
        /**
         * Erase a customer with all interactions
         * @description Deletes a customer with all interactions: the same as eraseCustomer, which answers the proof too. Publishes customer.erased.
         */
        delete: operations["deleteCustomer"];
        options?: never;
        head?: never;
        /**
         * Change a customer
         * @description Changes a customer. Publishes customer.updated.
         */
        patch: operations["updateCustomer"];
        trace?: never;
    };
    "/v1/crm/customers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what happened with a customer in every module, newest first
         * @description A customer of the business. NOT-FOUND-001 for any other id.
         */
        get: operations["listCustomerTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customers that may be the same, the most alike first
         * @description Customers that may be the same, the most alike first. A change shows within a second or so: they are compared after it.
         */
        get: operations["listDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/duplicates/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that two customers are not the same
         * @description Says that two customers are not the same; they are not suggested again. Publishes customer_duplicate.dismissed.
         */
        post: operations["dismissDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/customers/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read up to ten customers that may be the same as one
         * @description A customer of the business. NOT-FOUND-001 for any other id.
         */
        get: operations["readDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/customers/{id}/merge-preview/{merged_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what merging another customer with this one would do
         * @description What merging two customers would do. Changes nothing.
         */
        get: operations["previewMerge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/customers/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge another customer with this one
         * @description Makes two customers one. What referred to the merged one refers to the survivor, and its id leads there. Can be undone for 30 days. Publishes customer.merged and customer.updated.
         */
        post: operations["mergeCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/merges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a merge
         * @description A merge. NOT-FOUND-001 for any other id.
         */
        get: operations["readMerge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take merged customers apart, within 30 days
         * @description Takes merged customers apart, as far as they were not changed since: the merged one is back with its id and with what referred to it. Publishes customer.merge_undone, customer.created and customer.updated.
         */
        post: operations["undoMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/customers/{id}/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read everything that the platform has about a customer
         * @description Everything that the platform has about a customer, gathered from all its parts.
         */
        get: operations["readPersonalData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/customers/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person, and prove it
         * @description Erases a person: the customer and its interactions are deleted, deals and tasks stay without them, events and the audit trail are blanked. A search over everything follows as the proof. Publishes customer.erased.
         */
        post: operations["eraseCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/erasures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an erasure and its proof
         * @description An erasure. NOT-FOUND-001 for any other id.
         */
        get: operations["readErasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tags that customers carry, by name, with counts
         * @description The tags that customers carry, by name, with counts.
         */
        get: operations["listCustomerTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/tags/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a tag from all customers
         * @description Takes a tag from all customers. Publishes customer_tag.deleted, once for all of them.
         */
        delete: operations["deleteCustomerTag"];
        options?: never;
        head?: never;
        /**
         * Rename a tag on all customers
         * @description Renames a tag on all customers. Publishes customer_tag.renamed, once for all of them.
         */
        patch: operations["renameCustomerTag"];
        trace?: never;
    };
    "/v1/crm/custom-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the custom fields of customers, archived ones included
         * @description The fields that the business defined for its customers, oldest first, archived ones included.
         */
        get: operations["listCustomFields"];
        put?: never;
        /**
         * Define a custom field of customers
         * @description Defines a field of customers; 100 can be in use. Publishes custom_field.created.
         */
        post: operations["createCustomField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/custom-fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename, archive or otherwise change a custom field
         * @description Renames, archives or otherwise changes a field. Publishes custom_field.updated.
         */
        patch: operations["updateCustomField"];
        trace?: never;
    };
    "/v1/crm/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List companies
         * @description The companies of the business.
         */
        get: operations["listCompanies"];
        put?: never;
        /**
         * Add a company
         * @description Adds a company. Publishes company.created.
         */
        post: operations["createCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/companies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a company
         * @description A company of the business. NOT-FOUND-001 for any other id.
         */
        get: operations["readCompany"];
        put?: never;
        post?: never;
        /**
         * Delete a company; its customers, deals and tasks stay
         * @description Deletes a company. Its customers, deals and tasks stay, without a company. Publishes company.deleted.
         */
        delete: operations["deleteCompany"];
        options?: never;
        head?: never;
        /**
         * Change a company
         * @description Changes a company. Publishes company.updated.
         */
        patch: operations["updateCompany"];
        trace?: never;
    };
    "/v1/crm/companies/{id}/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the customers of a company, newest first
         * @description A company of the business. NOT-FOUND-001 for any other id.
         */
        get: operations["listCustomersOfCompany"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/customers/{id}/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a customer into a company, or out of any
         * @description Puts a customer into a company, or out of any. Publishes customer.company_changed.
         */
        post: operations["setCustomerCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the pipelines with their stages
         * @description The pipelines of the business, up to 50: the default one first, the others by name. A business without one is given its default pipeline.
         */
        get: operations["listPipelines"];
        put?: never;
        /**
         * Make a pipeline
         * @description Makes a pipeline. PIPELINE-002 without a stage of each kind. Publishes pipeline.created.
         */
        post: operations["createPipeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/pipelines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a pipeline
         * @description A pipeline of the business. NOT-FOUND-001 for any other id.
         */
        get: operations["readPipeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename a pipeline
         * @description Renames a pipeline. Publishes pipeline.updated.
         */
        patch: operations["updatePipeline"];
        trace?: never;
    };
    "/v1/crm/pipelines/{id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up the deals of a pipeline by stage
         * @description The deals of a pipeline by stage. NOT-FOUND-001 for an id of another business.
         */
        get: operations["summarizePipeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/pipelines/{id}/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a stage to a pipeline
         * @description Adds a stage. Publishes pipeline.updated.
         */
        post: operations["addStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/pipelines/{id}/reorder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the stages of a pipeline in a new order
         * @description Puts the stages of a pipeline in a new order. Publishes pipeline.updated.
         */
        post: operations["reorderStages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/stages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename a stage or change its probability
         * @description Renames a stage or changes its probability. Publishes pipeline.updated.
         */
        patch: operations["updateStage"];
        trace?: never;
    };
    "/v1/crm/stages/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a stage and move its open deals
         * @description Archives a stage and moves its open deals. PIPELINE-001 for open deals without a target, PIPELINE-002 for the last stage of its kind. Publishes pipeline.updated, and deal.stage_changed for each deal.
         */
        post: operations["archiveStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deals
         * @description The deals of the business.
         */
        get: operations["listDeals"];
        put?: never;
        /**
         * Add a deal
         * @description Adds a deal. Publishes deal.created; deal.won or deal.lost too in a stage that means so.
         */
        post: operations["createDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/deals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a deal
         * @description A deal of the business. NOT-FOUND-001 for any other id.
         */
        get: operations["readDeal"];
        put?: never;
        post?: never;
        /**
         * Delete a deal with its history; its tasks stay
         * @description Deletes a deal. Its history goes with it; its tasks stay. Publishes deal.deleted.
         */
        delete: operations["deleteDeal"];
        options?: never;
        head?: never;
        /**
         * Change a deal
         * @description Changes a deal. Publishes deal.updated.
         */
        patch: operations["updateDeal"];
        trace?: never;
    };
    "/v1/crm/deals/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a deal to another stage, which may win, lose or reopen it
         * @description Moves a deal to another stage. Publishes deal.stage_changed; deal.won, deal.lost or deal.reopened too when the stage means so.
         */
        post: operations["moveDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/deals/{id}/stage-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the stages that a deal came to, newest first
         * @description A deal of the business. NOT-FOUND-001 for any other id.
         */
        get: operations["listDealStageChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/interactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List interactions
         * @description The interactions of the business.
         */
        get: operations["listInteractions"];
        put?: never;
        /**
         * Log an interaction with a customer
         * @description Logs a contact with a customer. Publishes interaction.logged.
         */
        post: operations["logInteraction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/interactions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an interaction
         * @description An interaction of the business. NOT-FOUND-001 for any other id.
         */
        get: operations["readInteraction"];
        put?: never;
        post?: never;
        /**
         * Delete an interaction
         * @description Deletes an interaction. Publishes interaction.deleted.
         */
        delete: operations["deleteInteraction"];
        options?: never;
        head?: never;
        /**
         * Change an interaction
         * @description Changes an interaction. Publishes interaction.updated.
         */
        patch: operations["updateInteraction"];
        trace?: never;
    };
    "/v1/crm/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tasks
         * @description The tasks of the business.
         */
        get: operations["listTasks"];
        put?: never;
        /**
         * Add a task
         * @description Adds a task. Publishes task.created.
         */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a task
         * @description A task of the business. NOT-FOUND-001 for any other id.
         */
        get: operations["readTask"];
        put?: never;
        post?: never;
        /**
         * Delete a task
         * @description Deletes a task. Publishes task.deleted.
         */
        delete: operations["deleteTask"];
        options?: never;
        head?: never;
        /**
         * Change a task: give it on, complete it, put it off
         * @description Changes a task. Publishes task.reassigned, task.completed, task.cancelled and task.reopened for what they say, task.updated for the rest.
         */
        patch: operations["updateTask"];
        trace?: never;
    };
    "/v1/crm/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports, newest first
         * @description Imports of the last 30 days, newest first.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Make an import; its file is sent next
         * @description Makes an import, which waits for its file for a day. CONFLICT-001 when the business has as many waiting imports as it may: 10 unless the platform says otherwise.
         */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an import: how far it is
         * @description An import. NOT-FOUND-001 for an id of another business.
         */
        get: operations["readImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/imports/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the file of an import, or with `offset` a part of it
         * @description Sends the next part of the file. CONFLICT-001 when it does not begin where the part before ended, or the files of waiting imports would have more than four times what one may have, VAL-003 when the file is larger than imports may be: 64 MiB unless the platform says otherwise.
         */
        post: operations["appendImportContent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start an import, or a dry run of it
         * @description Starts an import or a dry run. Each row adds or changes a customer, as in upsertCustomers; of rows about the same customer the later builds on the earlier. A faulty row fails alone. Publishes customer_import.started.
         */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an import; customers that it has written stay
         * @description Ends an import; customers that it has written stay. Publishes customer_import.finished.
         */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/imports/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the rows of an import that failed
         * @description The rows of an import that failed, as CSV: line, field, code, message and the row itself. NOT-FOUND-001 for an id of another business.
         */
        get: operations["readImportErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take customers out as a file; it can be downloaded for an hour
         * @description Takes customers out as a file, which the caller can download for an hour; it is noted in the audit trail. PAGE-001 for an unknown custom field. Publishes customer_export.created.
         */
        post: operations["createExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm/exports/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download an export
         * @description A part of an export: up to 1,000 customers as they are by now. NOT-FOUND-001 when somebody else made the export or its hour is over.
         */
        get: operations["readExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what happened in the last 90 days, oldest first
         * @description What happened in the business in the last 90 days, oldest first: those events that the caller may see. `after` is a cursor or a sequence number; PAGE-001 when the event after it is older.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the types of events with the schemas of their payloads
         * @description Every type of event that the platform publishes, by name.
         */
        get: operations["listEventTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints, newest first
         * @description The webhook endpoints of the business, newest first.
         */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Make a webhook endpoint; answers its secret this once
         * @description Makes a webhook endpoint, one of ten at the most; it hears of what happens from now on. CONFLICT-001 beyond ten. Publishes webhook_endpoint.created.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a webhook endpoint
         * @description A webhook endpoint of the business. NOT-FOUND-001 for any other id.
         */
        get: operations["readWebhookEndpoint"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook endpoint with its deliveries
         * @description Deletes a webhook endpoint with its deliveries. Publishes webhook_endpoint.deleted.
         */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change, disable or activate a webhook endpoint
         * @description Changes, disables or activates a webhook endpoint. AUTH-004 when it sees events that the caller may not. Publishes webhook_endpoint.updated.
         */
        patch: operations["updateWebhookEndpoint"];
        trace?: never;
    };
    "/v1/notifications/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook endpoint a new secret; the one before signs too for 24 hours
         * @description Gives a webhook endpoint a new secret; for 24 hours deliveries are signed with the one before as well. AUTH-004 when the endpoint sees events that the caller may not. Publishes webhook_endpoint.secret_rotated.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver a webhook.test to a webhook endpoint
         * @description Has the event webhook.test delivered to a webhook endpoint, whatever it hears of; see its deliveries. CONFLICT-001 while it is disabled.
         */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/webhooks/{id}/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver to a webhook endpoint again all events after a sequence number
         * @description Has all that an endpoint hears of delivered again, in order, from a place in the sequence up to now. CONFLICT-001 while it is disabled, PAGE-001 beyond 90 days.
         */
        post: operations["recoverWebhookDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the deliveries to a webhook endpoint, newest first
         * @description The deliveries to an endpoint in the last 30 days, newest first. NOT-FOUND-001 for an endpoint of another business.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/webhook-deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a delivery with its tries
         * @description A delivery of the last 30 days. NOT-FOUND-001 for any other id.
         */
        get: operations["readWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/webhook-deliveries/{id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a delivery anew
         * @description Begins a delivery anew: the same id and body, ten tries. CONFLICT-001 while its endpoint is disabled.
         */
        post: operations["redeliverWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/business/audit-trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was done in the business, newest first
         * @description What was done in the business, newest first; also by the platform’s staff.
         */
        get: operations["listAuditTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/business/audit-trail/integrity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that the audit trail is as it was written
         * @description Computes the hash chain of the business’s audit trail anew, and says whether the trail is as it was written.
         */
        get: operations["checkAuditTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/businesses/{id}/audit-trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For platform staff: list what was done in a business
         * @description For platform staff: what was done in a business, newest first. Each look is itself written into that trail first, as audit_trail.viewed with the reason. NOT-FOUND-001 for an unknown business.
         */
        get: operations["listAuditTrailOfBusiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/businesses/{id}/audit-trail/integrity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For platform staff: check that the audit trail of a business is as it was written
         * @description For platform staff: whether the audit trail of a business is as it was written. Noted there as audit_trail.viewed with the reason. NOT-FOUND-001 for an unknown business.
         */
        get: operations["checkAuditTrailOfBusiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For platform staff: count the jobs that are not done
         * @description For platform staff: how many jobs wait, run, are retried and are dead, by name.
         */
        get: operations["listQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/jobs/dead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For platform staff: list jobs whose attempts are used up, the last to fail first
         * @description For platform staff: jobs whose attempts are used up, the last to fail first.
         */
        get: operations["listDeadJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * For platform staff: try a dead job again
         * @description For platform staff: tries a dead job again, at once and with all its attempts. NOT-FOUND-001 when there is no such dead job.
         */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/jobs/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * For platform staff: give a dead job up
         * @description For platform staff: gives a dead job up; its work is never done. NOT-FOUND-001 when there is no such dead job.
         */
        post: operations["discardJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/developer/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up a request of the last 30 days by its id
         * @description A request that the business made in the last 30 days; a few seconds after its answer at the latest. NOT-FOUND-001 for any other id.
         */
        get: operations["readApiRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            /**
             * @description Stable, for programs.
             * @enum {string}
             */
            code: "VAL-001" | "VAL-002" | "VAL-003" | "NOT-FOUND-001" | "CONFLICT-001" | "STALE-001" | "PAGE-001" | "AUTH-004" | "AUTH-002" | "AUTH-003" | "AUTH-009" | "MODULE-001" | "IDEM-001" | "IDEM-002" | "IDEM-003" | "SYS-001" | "SYS-002" | "METHOD-001" | "RATE-001" | "COST-001" | "STREAM-001" | "STREAM-002" | "DOC-001" | "DOC-002" | "AUTH-001" | "AUTH-005" | "AUTH-006" | "AUTH-007" | "AUTH-008" | "PIPELINE-001" | "PIPELINE-002";
            /** @description What happened, in a few words. */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description Finds the request in our logs; name it when you ask for help. */
            request_id: string;
            /** @description Whether the same request may succeed later. */
            retryable: boolean;
            /** @description Every fault of the input. */
            errors: components["schemas"]["FieldFault"][];
            /** @description What happened, and what to do about it. */
            message: string;
            /** @description Where the code is documented. */
            doc_url: string;
        };
        /** @description Every answer but success. */
        ErrorEnvelope: {
            /** @constant */
            success: false;
            data: null;
            error: components["schemas"]["Error"];
        };
        /** @description What is wrong with one field. */
        FieldFault: {
            /** @description The field, as the request names it. */
            field: string;
            /** @description The rule that it broke. */
            code: string;
            /** @description For people. */
            message: string;
        };
        /** @description Where a page lies in its list. */
        PageInfo: {
            /** @description Whether there is a page after this one. */
            has_more: boolean;
            /** @description Pass it as `after` to read the next page. */
            next_cursor: string | null;
        };
        /** @description RFC 9457, for clients that accept `application/problem+json`. */
        Problem: {
            /**
             * @description Stable, for programs.
             * @enum {string}
             */
            code: "VAL-001" | "VAL-002" | "VAL-003" | "NOT-FOUND-001" | "CONFLICT-001" | "STALE-001" | "PAGE-001" | "AUTH-004" | "AUTH-002" | "AUTH-003" | "AUTH-009" | "MODULE-001" | "IDEM-001" | "IDEM-002" | "IDEM-003" | "SYS-001" | "SYS-002" | "METHOD-001" | "RATE-001" | "COST-001" | "STREAM-001" | "STREAM-002" | "DOC-001" | "DOC-002" | "AUTH-001" | "AUTH-005" | "AUTH-006" | "AUTH-007" | "AUTH-008" | "PIPELINE-001" | "PIPELINE-002";
            /** @description What happened, in a few words. */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description Finds the request in our logs; name it when you ask for help. */
            request_id: string;
            /** @description Whether the same request may succeed later. */
            retryable: boolean;
            /** @description Every fault of the input. */
            errors: components["schemas"]["FieldFault"][];
            /** @description Where the code is documented. */
            type: string;
            /** @description What happened, and what to do about it. */
            detail: string;
            /** @description The path that was asked. */
            instance: string;
        };
        /** @description What an invited person joins with. */
        AcceptInvitationInput: {
            /** @description The token of the link in the mail. */
            token: string;
            /** @description Full name, 1 to 200 characters. */
            name: string;
            /** @description Password to sign in with from now on, 12 to 128 characters; common ones are refused. */
            password: string;
        };
        /** @description The person has joined, and can sign in. */
        AcceptInvitationPayload: {
            /** @description The e-mail to sign in with. */
            email: string;
        };
        /** @description A stage to add. */
        AddStageInput: {
            /**
             * Format: int32
             * @description The version of the pipeline that the change is based on. STALE-001 when it is not current.
             */
            version?: number | null;
            /** @description Name, 1 to 100 characters. CONFLICT-001 when another stage in use has it. */
            name: string;
            /**
             * @description What it means for a deal to be here.
             * @enum {string}
             */
            kind?: "OPEN" | "WON" | "LOST";
            /**
             * Format: int32
             * @description Percent, of an open stage: 0 to 100, 50 unless given. Won is always 100, lost 0.
             */
            probability?: number | null;
            /**
             * Format: int32
             * @description The place within the pipeline, from 0. Default: behind the last stage of its kind.
             */
            position?: number | null;
        };
        /** @description A postal address. */
        Address: {
            /** @description Street and number. */
            street: string | null;
            /** @description Postal code. */
            postal_code: string | null;
            /** @description Town. */
            city: string | null;
            /** @description State, province or region. */
            region: string | null;
            /**
             * @description ISO 3166-1 code of the country, such as `DE`.
             * @example DE
             */
            country: string | null;
        };
        /** @description A postal address; what is absent is empty. */
        AddressInput: {
            /** @description Street and number, up to 200 characters. */
            street?: string | null;
            /** @description Postal code, up to 20 characters. */
            postal_code?: string | null;
            /** @description Town, up to 100 characters. */
            city?: string | null;
            /** @description State, province or region, up to 100 characters. */
            region?: string | null;
            /**
             * @description ISO 3166-1 code of the country, such as `DE`.
             * @example DE
             */
            country?: string | null;
        };
        /** @description One request to the API, as it was answered. */
        ApiCall: {
            /**
             * @description The HTTP method, such as `GET`.
             * @example GET
             */
            method: string;
            /**
             * @description The route, such as `/v1/crm/customers/{id}` or `/graphql`; without values.
             * @example /v1/crm/customers/{id}
             */
            path: string;
            /**
             * @description The name of the GraphQL operation, or of the route’s, such as `ReadCustomer`; null without one.
             * @example ReadCustomer
             */
            operation_name: string | null;
            /**
             * Format: int32
             * @description The HTTP status of the answer.
             */
            status: number;
            /**
             * Format: int32
             * @description How long the answer took, in ms; of a stream, its beginning.
             */
            duration_ms: number;
            /**
             * @description The code of the first error, such as `VAL-001`; null when there was none.
             * @example VAL-001
             */
            error_code: string | null;
            /**
             * @description What the caller signed in with.
             * @enum {string}
             */
            credential_kind: "USER" | "API_KEY";
            /**
             * Format: uuid
             * @description The user, or the API key.
             */
            credential_id: string;
            /**
             * @description The network that it came from, such as `203.0.113.0/24`: 24 bits of IPv4, 64 of IPv6.
             * @example 203.0.113.0/24
             */
            address_network: string;
            /**
             * Format: date-time
             * @description When it arrived.
             */
            started_at: string;
        };
        /** @description What a program signs in with. Nobody can read its secret again. */
        ApiKey: {
            /**
             * Format: uuid
             * @description The key id.
             */
            api_key_id: string;
            /** @description What it is for. */
            name: string;
            /**
             * @description What its text begins with.
             * @enum {string}
             */
            mode: "LIVE" | "TEST";
            /** @description Permissions that it may use. At each use it has those of them that its maker holds at the moment; it is refused once the maker is deactivated. */
            scopes: string[];
            /** @description Addresses and CIDR blocks from where alone it works; from anywhere when empty. */
            allowed_addresses: string[];
            /** @description Who made it, and whose permissions bound it. */
            created_by: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            } | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it ends; later uses answer AUTH-002.
             */
            expires_at: string;
            /**
             * Format: date-time
             * @description When it was last used, to the minute.
             */
            last_used_at: string | null;
            /**
             * Format: date-time
             * @description Until when the secret before the last rotation works as well.
             */
            previous_secret_until: string | null;
            /**
             * Format: date-time
             * @description When it was revoked.
             */
            revoked_at: string | null;
        };
        /** @description What was asked under one request id. */
        ApiRequest: {
            /**
             * @description The id, as `X-Request-Id` answered it, such as `req_01930000-0000-7000-8000-000000000001`.
             * @example req_01930000-0000-7000-8000-000000000001
             */
            request_id: string;
            /** @description The requests, newest first, 100 at the most: several when the caller repeats its own id. */
            calls: components["schemas"]["ApiCall"][];
        };
        /** @description A stage to archive. */
        ArchiveStageInput: {
            /**
             * Format: int32
             * @description The version of the pipeline that the change is based on. STALE-001 when it is not current.
             */
            version?: number | null;
            /**
             * Format: uuid
             * @description Where its open deals go: an open stage in use of the same pipeline. PIPELINE-001 when there are open deals and no target.
             */
            target_stage_id?: string | null;
        };
        /** @description Something that was done in a business; never changed or deleted. */
        AuditEntry: {
            /**
             * Format: uuid
             * @description The entry id.
             */
            audit_entry_id: string;
            /**
             * @description What was done, such as `customer.created` or `user.signed_in`.
             * @example customer.created
             */
            action: string;
            /** @description The table that holds the record, with its schema. */
            table: string;
            /**
             * Format: uuid
             * @description The record that it was done to.
             */
            record_id: string;
            /** @description The record before; null when it was new, and while `missingPermission` says what the caller lacks. */
            before: unknown;
            /** @description The record after; null when it is gone, and while `missingPermission` says what the caller lacks. */
            after: unknown;
            /** @description The permission that the caller lacks, or whose module is not active, to see `before` and `after`; null when they are shown. Nobody sees them of another business’s modules. */
            missing_permission: string | null;
            /** @description The request that did it, as `X-Request-Id` answered it. */
            request_id: string;
            /** @description The network address that the request came from. */
            address: string | null;
            /**
             * Format: date-time
             * @description When it was done.
             */
            timestamp: string;
            /**
             * Format: uuid
             * @description Who did it; null when the platform itself did.
             */
            user_id: string | null;
            /** @description Whether a member of the platform’s staff did it. */
            is_by_staff: boolean;
            /**
             * Format: uuid
             * @description The API key that did it in the user’s name.
             */
            api_key_id: string | null;
            /**
             * Format: uuid
             * @description Whom the user impersonated.
             */
            subject_user_id: string | null;
            /**
             * Format: int32
             * @description Its place in the hash chain, from 1; null while it is not sealed, for about a second.
             */
            seq: number | null;
            /** @description Hash of its link in the chain: SHA-256 in hex; null while it is not sealed. */
            hash: string | null;
            /** @description Who did it; null when the platform or one of its staff did, and in the trail of another business: see `userId`. */
            actor: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            } | null;
            /** @description Whom the actor impersonated; null in the trail of another business: see `subjectUserId`. */
            subject: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            } | null;
        };
        /** @description Where an audit trail is not what was written. */
        AuditFault: {
            /**
             * Format: int32
             * @description Place in the chain; null for an entry outside of it.
             */
            seq: number | null;
            /**
             * Format: uuid
             * @description The entry.
             */
            audit_id: string;
            /**
             * @description What is wrong.
             * @enum {string}
             */
            reason: "ALTERED_ROW" | "MISSING_ROW" | "BROKEN_LINK" | "FOREIGN_ROW";
        };
        /** @description Whether an audit trail is as it was written. */
        AuditIntegrity: {
            /** @description Whether no fault was found. */
            is_intact: boolean;
            /**
             * Format: int32
             * @description Sealed entries that were found as they were sealed, up to the fault.
             */
            checked_entries: number;
            /**
             * Format: int32
             * @description Entries that are yet to be sealed, which takes about a second.
             */
            unsealed_entries: number;
            /** @description Hash of the last link that is in order: SHA-256 in hex; null without links. Kept elsewhere, it proves later that the end of the chain was not cut off and replaced. */
            head_hash: string | null;
            /** @description The first fault; null when there is none. */
            first_fault: components["schemas"]["AuditFault"] | null;
        };
        /** @description A tenant of the platform. Callers see their own only. */
        Business: {
            /**
             * Format: uuid
             * @description The `business_id` of every record it owns.
             */
            business_id: string;
            /** @description Its name, as customers know it. */
            name: string;
            /** @description What kind of business it is, such as "retail". */
            category: string | null;
            /** @description Its line of trade, such as "bakery". */
            industry: string | null;
            /**
             * @description Whether it can work on the platform.
             * @enum {string}
             */
            status: "ACTIVE" | "SUSPENDED" | "CLOSED";
            /**
             * @description ISO 4217 code of its books, such as `EUR`.
             * @example EUR
             */
            currency: string;
            /**
             * @description IANA time zone, such as `Europe/Berlin`.
             * @example Europe/Berlin
             */
            timezone: string;
            /**
             * @description BCP 47 language tag, such as `de-DE`.
             * @example de-DE
             */
            locale: string;
            /**
             * @description Ids of the modules it has activated, such as `crm`, in alphabetical order.
             * @example [
             *       "crm"
             *     ]
             */
            active_modules: string[];
            /**
             * Format: date-time
             * @description When it signed up.
             */
            created_at: string;
        };
        /** @description A business to suspend or to restore. */
        BusinessStatusInput: {
            /** @description Why, 3 to 500 characters; the business can read it. */
            reason: string;
        };
        /** @description Who sends this request, and what they may do: a person or an API key. */
        Caller: {
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "PERSON" | "API_KEY";
            /**
             * Format: uuid
             * @description The user id of a person; null for an API key.
             */
            user_id: string | null;
            /**
             * Format: uuid
             * @description The id of an API key; null for a person.
             */
            api_key_id: string | null;
            /** @description The full name of the person, or the name of the key. */
            name: string;
            /** @description The e-mail of a person; null for an API key. */
            email: string | null;
            /** @description The role of a person; null for an API key. */
            role: string | null;
            /** @description Ids of all permissions that this request has: of an API key its scopes, as far as its maker holds them. */
            permissions: string[];
            /**
             * Format: date-time
             * @description When an API key ends; null for a person.
             */
            expires_at: string | null;
            /** @description The business that the caller belongs to. */
            business: {
                /**
                 * Format: uuid
                 * @description The `business_id` of every record it owns.
                 */
                business_id: string;
                /** @description Its name, as customers know it. */
                name: string;
                /**
                 * @description Whether it can work on the platform.
                 * @enum {string}
                 */
                status: "ACTIVE" | "SUSPENDED" | "CLOSED";
                /**
                 * @description ISO 4217 code of its books, such as `EUR`.
                 * @example EUR
                 */
                currency: string;
                /**
                 * @description IANA time zone, such as `Europe/Berlin`.
                 * @example Europe/Berlin
                 */
                timezone: string;
                /**
                 * @description BCP 47 language tag, such as `de-DE`.
                 * @example de-DE
                 */
                locale: string;
                /**
                 * @description Ids of the modules it has activated, such as `crm`, in alphabetical order.
                 * @example [
                 *       "crm"
                 *     ]
                 */
                active_modules: string[];
            };
        };
        /** @description A new password, and the proof that the caller knows the one before. */
        ChangePasswordInput: {
            /** @description The password until now. */
            current_password: string;
            /** @description 12 to 128 characters, not a common password. */
            new_password: string;
        };
        /** @description The password was changed. */
        ChangePasswordPayload: {
            /** @description The other sessions, which this ended. */
            ended_ids: string[];
        };
        /** @description A company that customers of the business belong to. */
        Company: {
            /**
             * Format: uuid
             * @description The company id.
             */
            company_id: string;
            /** @description Name, 1 to 200 characters. */
            name: string;
            /**
             * @description Domain name, such as `adler.example`; unique within the business.
             * @example adler.example
             */
            domain: string | null;
            /**
             * @description Phone number, in E.164 such as `+4930123456`, with an extension `+12125550100;ext=101`.
             * @example +4930123456
             */
            phone: string | null;
            /** @description Postal address. */
            address: components["schemas"]["Address"];
            /**
             * Format: int32
             * @description Counts up with each change; name it in an update to be told of a lost race.
             */
            version: number;
            /** @description Who added the company. */
            created_by: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            };
            /**
             * Format: date-time
             * @description When the company was added.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the company was last changed.
             */
            updated_at: string;
        };
        /** @description The second half of a sign-in. */
        CompleteLoginInput: {
            /** @description The `mfaChallenge` that `login` answered; good for five minutes. */
            mfa_challenge: string;
            /**
             * @description The six digits of the authenticator app, or a recovery code such as `4k7xm-q9r2t`.
             * @example 4k7xm-q9r2t
             */
            code: string;
        };
        /** @description The first code of a new second factor. */
        ConfirmMfaInput: {
            /** @description The six digits that the authenticator app shows. */
            code: string;
        };
        /** @description The link of the mail, and the password that the owner will have. */
        ConfirmSignUpInput: {
            /** @description The `token` of the link. */
            token: string;
            /** @description 12 to 128 characters, not a common password. */
            password: string;
        };
        /** @description An API key to make. */
        CreateApiKeyInput: {
            /** @description What it is for, 1 to 100 characters. */
            name: string;
            /**
             * @description Ids of 1 to 100 permissions that the key may use, such as `crm.view`; no wildcards. AUTH-004 for one that the caller does not hold.
             * @example [
             *       "crm.view"
             *     ]
             */
            scopes: string[];
            /**
             * @description What its text begins with: LIVE unless said.
             * @enum {string|null}
             */
            mode?: "LIVE" | "TEST" | null;
            /**
             * Format: date-time
             * @description When it ends: a year from now unless said, two years at the most.
             */
            expires_at?: string | null;
            /** @description Up to 50 addresses or CIDR blocks, IPv4 or IPv6, from where alone it works. From anywhere unless said. */
            allowed_addresses?: string[] | null;
        };
        /** @description A company to add. */
        CreateCompanyInput: {
            /** @description Name, 1 to 200 characters. */
            name: string;
            /** @description Domain name. A web address will do; kept without scheme, `www.` and path. CONFLICT-001 when another company has it. */
            domain?: string | null;
            /**
             * @description Phone number. With its country code, such as `+49 30 123456`; an extension is kept, VAL-001 for anything besides.
             * @example +49 30 123456
             */
            phone?: string | null;
            /** @description Postal address. The whole of it; what is absent is empty. */
            address?: components["schemas"]["AddressInput"] | null;
        };
        /** @description A field to define for customers. */
        CreateCustomFieldInput: {
            /** @description What it is called in `custom`, filters and files: 1 to 40 lower-case letters, digits and `_`, a letter first. CONFLICT-001 when a field has it, archived ones included. */
            key: string;
            /** @description What people call it: 1 to 100 characters. */
            label: string;
            /**
             * @description What its values are.
             * @enum {string}
             */
            type: "TEXT" | "NUMBER" | "DATE" | "BOOLEAN" | "CHOICE";
            /** @description For a choice: 1 to 100 different options of 1 to 100 characters, in the order of display. */
            options?: string[] | null;
            /** @description Whether a new customer needs a value. Default: no. Customers that are there are left as they are. */
            is_required?: boolean | null;
        };
        /** @description A customer to add. */
        CreateCustomerInput: {
            /** @description Name, 1 to 200 characters. */
            name: string;
            /** @description E-mail. Kept in one form: lower-cased, its domain in ASCII. CONFLICT-001 when another customer has it. */
            email?: string | null;
            /**
             * @description Phone number. With its country code, such as `+49 30 123456`; an extension is kept, VAL-001 for anything besides. CONFLICT-001 when another customer has it and neither has an e-mail.
             * @example +49 30 123456
             */
            phone?: string | null;
            /** @description What another system calls the customer, up to 200 characters. CONFLICT-001 when another customer has it. */
            external_reference?: string | null;
            /** @description Tags. All of them from now on: up to 50, of 1 to 50 characters. */
            tags?: string[] | null;
            /** @description Values of the custom fields in use, by their keys; a field without a value is absent. An example: `{"birthday": "1990-11-21"}`; null clears one. */
            custom?: Record<string, never> | null;
        };
        /** @description A deal to add. */
        CreateDealInput: {
            /** @description Title, 1 to 200 characters. */
            title: string;
            /**
             * Format: uuid
             * @description The customer. NOT-FOUND-001 for an id of another business.
             */
            customer_id?: string | null;
            /**
             * Format: uuid
             * @description The company. NOT-FOUND-001 for an id of another business.
             */
            company_id?: string | null;
            /**
             * Format: uuid
             * @description The pipeline that it goes through. Default: that of the stage, else the default pipeline. NOT-FOUND-001 for an id of another business.
             */
            pipeline_id?: string | null;
            /**
             * Format: uuid
             * @description The stage that it is in. Default: the first open stage of the pipeline. NOT-FOUND-001 for an id of another business.
             */
            stage_id?: string | null;
            /** @description What it is worth, zero or more. */
            amount?: components["schemas"]["MoneyInput"] | null;
            /**
             * Format: uuid
             * @description Who works on it, an active member. Default: the caller. NOT-FOUND-001 for an id of another business.
             */
            owner_id?: string | null;
            /**
             * Format: date
             * @description The day on which it should be closed.
             */
            expected_close_date?: string | null;
        };
        /** @description Customers to take out. */
        CreateExportInput: {
            /**
             * @description The form of the file. Default: CSV.
             * @enum {string|null}
             */
            format?: "CSV" | "JSON_LINES" | null;
            /** @description Which customers. Default: all. */
            filter?: components["schemas"]["CustomerFilter"] | null;
            /** @description In which order. Default: oldest first. */
            order_by?: components["schemas"]["CustomerOrder"] | null;
        };
        /** @description An import to make. Its file is sent next. */
        CreateImportInput: {
            /**
             * @description How the characters of the file are written: a name of the Encoding standard, such as `windows-1251`, `shift_jis`, `gbk` or `macintosh`. A byte order mark decides over it. Default: found out; `encoding` of the import tells it before the start.
             * @example windows-1251
             */
            encoding?: string | null;
            /**
             * @description What divides the fields of a CSV file: one character, such as `;`. Default: found out among `,`, `;`, tab and `|`, or said by a first line `sep=;`.
             * @example ;
             */
            delimiter?: string | null;
            /**
             * @description Whose forms days, numbers and yes or no have in custom fields: BCP 47, such as `de-DE` for `31.12.1990`, `1.234,50` and `ja`. Default: `1990-12-31`, `1234.5`, `yes` alone.
             * @example de-DE
             */
            locale?: string | null;
            /**
             * @description Where phone numbers without a country code are from: two letters of ISO 3166, such as `DE`. Default: such a number is a fault.
             * @example DE
             */
            phone_country?: string | null;
            /**
             * @description What the file is called, such as `customers.csv`: 1 to 200 characters.
             * @example customers.csv
             */
            file_name: string;
            /**
             * @description The form of the file. Default: CSV.
             * @enum {string|null}
             */
            format?: "CSV" | "JSON_LINES" | null;
            /**
             * @description By what a row finds the customer that it is about. Default: ANY.
             * @enum {string|null}
             */
            match_by?: "ANY" | "EMAIL" | "PHONE" | "EXTERNAL_REFERENCE" | null;
            /**
             * @description What becomes of rows about customers that are there. Default: UPDATE.
             * @enum {string|null}
             */
            on_existing?: "UPDATE" | "SKIP" | null;
        };
        /** @description A pipeline to make. */
        CreatePipelineInput: {
            /** @description Name, 1 to 100 characters. CONFLICT-001 when another pipeline has it. */
            name: string;
            /** @description The stages in order, up to 30, at least one of each kind. Default: Lead, Qualified, Proposal, Negotiation, Won, Lost. */
            stages?: components["schemas"]["StageInput"][] | null;
        };
        /** @description A task to add. */
        CreateTaskInput: {
            /** @description Title, 1 to 200 characters. */
            title: string;
            /** @description Free text, up to 10,000 characters. */
            notes?: string | null;
            /**
             * Format: date-time
             * @description By when it is to be done; of a whole day, its end in the timezone of the business.
             */
            due_at?: string | null;
            /**
             * @description How much it matters. Default: NORMAL.
             * @enum {string|null}
             */
            priority?: "LOW" | "NORMAL" | "HIGH" | null;
            /**
             * Format: uuid
             * @description Who is to do it, an active member. NOT-FOUND-001 for an id of another business.
             */
            assignee_id?: string | null;
            /**
             * Format: uuid
             * @description The customer it is about. NOT-FOUND-001 for an id of another business.
             */
            customer_id?: string | null;
            /**
             * Format: uuid
             * @description The company it is about. NOT-FOUND-001 for an id of another business.
             */
            company_id?: string | null;
            /**
             * Format: uuid
             * @description The deal it is about. NOT-FOUND-001 for an id of another business.
             */
            deal_id?: string | null;
        };
        /** @description A webhook endpoint to make. */
        CreateWebhookEndpointInput: {
            /** @description Where to post to: https, up to 2,000 characters, without credentials, and a public address. VAL-001 for any other. */
            url: string;
            /** @description What it is for, up to 200 characters. */
            description?: string | null;
            /**
             * @description What it hears of: 1 to 50 types such as `customer.created`, groups such as `customer.*`, or `*`. AUTH-004 for events that the caller may not see.
             * @example [
             *       "customer.created"
             *     ]
             */
            event_types: string[];
        };
        /** @description A field that the business defined for its customers. */
        CustomField: {
            /**
             * Format: uuid
             * @description The id of the field.
             */
            custom_field_id: string;
            /** @description What the field is called in `custom`, filters and files; never changes. */
            key: string;
            /** @description What people call it. */
            label: string;
            /**
             * @description What its values are; never changes.
             * @enum {string}
             */
            type: "TEXT" | "NUMBER" | "DATE" | "BOOLEAN" | "CHOICE";
            /** @description What a choice chooses from, in the order of display. */
            options: string[];
            /** @description Whether a new customer needs a value, and no value can be cleared. */
            is_required: boolean;
            /** @description Out of use: its values are kept but not shown, and cannot be set. */
            is_archived: boolean;
            /**
             * Format: int32
             * @description Counts up with each change.
             */
            version: number;
            /** @description Who defined it. */
            created_by: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            };
            /**
             * Format: date-time
             * @description When it was defined.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
        };
        /** @description Conditions on a custom field; all of them must hold. */
        CustomFieldFilter: {
            /** @description The key of the field. */
            key: string;
            /** @description Equal; texts in any case. The value is of the field’s type. */
            eq?: unknown;
            /** @description Equal to one of up to 50 values. */
            in?: unknown[] | null;
            /** @description At least. The value is of the field’s type. */
            gte?: unknown;
            /** @description Above. The value is of the field’s type. */
            gt?: unknown;
            /** @description At the most. The value is of the field’s type. */
            lte?: unknown;
            /** @description Below. The value is of the field’s type. */
            lt?: unknown;
            /** @description Whether the customer has a value at all. */
            exists?: boolean | null;
        };
        /** @description A customer of the business. The ids of those that were merged with it lead here too, wherever an id is given. */
        Customer: {
            /**
             * Format: uuid
             * @description The customer id.
             */
            customer_id: string;
            /** @description Name, 1 to 200 characters. */
            name: string;
            /** @description E-mail, lower-cased, its domain in ASCII; unique within the business. */
            email: string | null;
            /**
             * @description Phone number, in E.164 such as `+4930123456`, with an extension `+12125550100;ext=101`; unique within the business, when neither has an e-mail.
             * @example +4930123456
             */
            phone: string | null;
            /** @description What another system calls the customer, up to 200 characters; unique within the business. */
            external_reference: string | null;
            /** @description Tags, in alphabetical order, each once. */
            tags: string[];
            /** @description Values of the custom fields in use, by their keys; a field without a value is absent. */
            custom: Record<string, never>;
            /**
             * Format: date-time
             * @description When the last interaction was noted; null before the first.
             */
            last_activity_at: string | null;
            /**
             * Format: int32
             * @description Counts up with each change; name it in an update to be told of a lost race.
             */
            version: number;
            /** @description Who added the customer. */
            created_by: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            };
            /**
             * Format: date-time
             * @description When the customer was added.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the customer was last changed.
             */
            updated_at: string;
        };
        /** @description A customer that may be the same as the one in question. */
        CustomerDuplicate: {
            /** @description How likely they are the same: 0 to 1. */
            score: number;
            /** @description Why. */
            reasons: ("SAME_PHONE" | "SAME_EMAIL_NAME" | "SAME_EMAIL_DOMAIN" | "SAME_NAME" | "SIMILAR_NAME" | "SAME_COMPANY")[];
            /** @description The other customer. */
            customer: components["schemas"]["Customer"];
        };
        /** @description That a person was erased, and the proof. */
        CustomerErasure: {
            /**
             * Format: uuid
             * @description The erasure id.
             */
            customer_erasure_id: string;
            /**
             * Format: uuid
             * @description The customer that was erased.
             */
            customer_id: string;
            /**
             * @description How far it has come.
             * @enum {string}
             */
            status: "RUNNING" | "PROVED" | "REMAINS";
            /**
             * Format: int32
             * @description Events and audit entries from which the person was blanked.
             */
            blanked_entries: number;
            /**
             * Format: int32
             * @description How many names, e-mails and phone numbers were searched for: those of the person that no other customer has. Null before the search.
             */
            searched_values: number | null;
            /** @description Where something was found; empty when it is proved. */
            remains: components["schemas"]["ErasureRemains"][];
            /** @description Who asked for it. */
            requested_by: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            };
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            requested_at: string;
            /**
             * Format: date-time
             * @description When the search ended; null before.
             */
            proved_at: string | null;
        };
        /** @description Which customers; all conditions must hold. */
        CustomerFilter: {
            /** @description By text. */
            text?: components["schemas"]["CustomerTextFilter"] | null;
            /** @description By tags. */
            tag?: components["schemas"]["TagFilter"] | null;
            /** @description By custom fields, up to 10. */
            custom?: components["schemas"]["CustomFieldFilter"][] | null;
            /** @description By the time they were last changed. */
            updated_at?: components["schemas"]["DateTimeFilter"] | null;
            /** @description By e-mail. */
            email?: components["schemas"]["EmailFilter"] | null;
            /** @description By phone number. */
            phone?: components["schemas"]["PhoneFilter"] | null;
            /** @description By external reference. */
            external_reference?: components["schemas"]["ExternalReferenceFilter"] | null;
            /** @description By the time of the last interaction; customers without one are left out. */
            last_activity_at?: components["schemas"]["DateTimeFilter"] | null;
            /** @description By the time they were added. */
            created_at?: components["schemas"]["DateTimeFilter"] | null;
        };
        /** @description A customer that a search found. */
        CustomerMatch: {
            /** @description 0 to 1: 1 when each word stands in the name as it is written; less for words misspelt or elsewhere. */
            score: number;
            /** @description Where the words were found. */
            matched_fields: ("NAME" | "EMAIL" | "PHONE" | "NOTES")[];
            /** @description The customer; null when it is gone by now. */
            customer: components["schemas"]["Customer"] | null;
        };
        /** @description That two customers became one. */
        CustomerMerge: {
            /**
             * Format: uuid
             * @description The merge id; undoMerge takes it.
             */
            customer_merge_id: string;
            /**
             * Format: uuid
             * @description The customer that stayed.
             */
            survivor_id: string;
            /**
             * Format: uuid
             * @description The customer that was merged; this id leads to the survivor.
             */
            merged_id: string;
            /** @description Who merged them. */
            merged_by: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            };
            /**
             * Format: date-time
             * @description When they were merged.
             */
            merged_at: string;
            /**
             * Format: date-time
             * @description Until when the merge can be undone: 30 days.
             */
            undo_until: string;
            /**
             * Format: date-time
             * @description When it was undone; null when it was not.
             */
            undone_at: string | null;
        };
        /** @description The order of a list of customers. */
        CustomerOrder: {
            /**
             * @description What to sort by.
             * @enum {string}
             */
            field: "CREATED_AT" | "UPDATED_AT" | "NAME" | "EMAIL" | "LAST_ACTIVITY_AT" | "CUSTOM";
            /**
             * @description Upwards or downwards.
             * @enum {string}
             */
            direction: "ASC" | "DESC";
            /** @description The key of the custom field to sort by. */
            custom_key?: string | null;
        };
        /** @description One of many customers: as UpsertCustomerInput, but what is wrong with it fails it alone. */
        CustomerRowInput: {
            /** @description Name. */
            name?: string | null;
            /** @description E-mail. */
            email?: string | null;
            /** @description Phone number. */
            phone?: string | null;
            /** @description What another system calls the customer. */
            external_reference?: string | null;
            /** @description Tags. */
            tags?: string[] | null;
            /** @description Values of the custom fields in use, by their keys; a field without a value is absent. */
            custom?: Record<string, never> | null;
        };
        /** @description A tag that customers carry. */
        CustomerTag: {
            /** @description The tag, lower-cased. */
            name: string;
            /**
             * Format: int32
             * @description How many customers carry it.
             */
            customer_count: number;
        };
        /** @description Conditions on name, e-mail, phone and notes. */
        CustomerTextFilter: {
            /** @description Customers in which each of the words is found, misspelt or begun as in `searchCustomers`; of more than 1,000, those that match best. */
            matches: string;
        };
        /** @description Conditions on a moment in time; all of them must hold. */
        DateTimeFilter: {
            /**
             * Format: date-time
             * @description At or after.
             */
            gte?: string | null;
            /**
             * Format: date-time
             * @description After.
             */
            gt?: string | null;
            /**
             * Format: date-time
             * @description At or before.
             */
            lte?: string | null;
            /**
             * Format: date-time
             * @description Before.
             */
            lt?: string | null;
        };
        /** @description A job that failed as often as it may; kept until it is retried or discarded. */
        DeadJob: {
            /**
             * Format: uuid
             * @description The job id.
             */
            dead_job_id: string;
            /**
             * @description What the job does, such as `mail.send`.
             * @example mail.send
             */
            job: string;
            /**
             * Format: int32
             * @description How often it was tried.
             */
            attempts: number;
            /** @description Why the last attempt failed: at most 300 characters, in which texts of the job’s payload are left out. */
            last_error: string;
            /**
             * Format: date-time
             * @description When the last attempt failed.
             */
            failed_at: string;
        };
        /** @description Something that may be sold, on its way through a pipeline. */
        Deal: {
            /**
             * Format: uuid
             * @description The deal id.
             */
            deal_id: string;
            /** @description Title, 1 to 200 characters. */
            title: string;
            /** @description The customer; null once it is erased. */
            customer: {
                /**
                 * Format: uuid
                 * @description The customer id.
                 */
                customer_id: string;
                /** @description Name, 1 to 200 characters. */
                name: string;
            } | null;
            /** @description The company; null once it is deleted. */
            company: {
                /**
                 * Format: uuid
                 * @description The company id.
                 */
                company_id: string;
                /** @description Name, 1 to 200 characters. */
                name: string;
            } | null;
            /** @description The pipeline that it goes through. */
            pipeline: {
                /**
                 * Format: uuid
                 * @description The pipeline id.
                 */
                pipeline_id: string;
                /** @description Name, 1 to 100 characters; unique within the business. */
                name: string;
            };
            /** @description The stage that it is in. */
            stage: {
                /**
                 * Format: uuid
                 * @description The stage id.
                 */
                stage_id: string;
                /** @description Name, 1 to 100 characters; unique among the stages of the pipeline in use. */
                name: string;
                /**
                 * @description What it means for a deal to be here.
                 * @enum {string}
                 */
                kind: "OPEN" | "WON" | "LOST";
                /**
                 * Format: int32
                 * @description How likely a deal here is to be won, in percent.
                 */
                probability: number;
            };
            /**
             * Format: date-time
             * @description Since when it is in its stage.
             */
            stage_entered_at: string;
            /**
             * @description What its stage means for it.
             * @enum {string}
             */
            status: "OPEN" | "WON" | "LOST";
            /** @description Why it was won or lost, 1 to 500 characters. */
            close_reason: string | null;
            /**
             * Format: date-time
             * @description When it was won or lost; null while it is open.
             */
            closed_at: string | null;
            /** @description What it is worth, zero or more. */
            amount: components["schemas"]["Money"] | null;
            /** @description Who works on it; also somebody who was deactivated since. */
            owner: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            };
            /**
             * Format: date
             * @description The day on which it should be closed.
             */
            expected_close_date: string | null;
            /**
             * Format: int32
             * @description Counts up with each change; name it in an update to be told of a lost race.
             */
            version: number;
            /** @description Who added the deal. */
            created_by: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            };
            /**
             * Format: date-time
             * @description When the deal was added.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the deal was last changed.
             */
            updated_at: string;
        };
        /** @description That a deal came to a stage. Never changed. */
        DealStageChange: {
            /**
             * Format: uuid
             * @description The id of the change.
             */
            deal_stage_change_id: string;
            /** @description The stage it left; null for the first. */
            from_stage: {
                /**
                 * Format: uuid
                 * @description The stage id.
                 */
                stage_id: string;
                /** @description Name, 1 to 100 characters; unique among the stages of the pipeline in use. */
                name: string;
            } | null;
            /** @description The stage it came to. */
            to_stage: {
                /**
                 * Format: uuid
                 * @description The stage id.
                 */
                stage_id: string;
                /** @description Name, 1 to 100 characters; unique among the stages of the pipeline in use. */
                name: string;
            };
            /**
             * Format: int32
             * @description How long it was in the stage that it left, in seconds; null for the first stage.
             */
            seconds_in_stage: number | null;
            /** @description Who moved it; null for the platform. */
            changed_by: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            } | null;
            /**
             * Format: date-time
             * @description When it came there.
             */
            changed_at: string;
        };
        /** @description What deals are worth together, in one currency. */
        DealTotal: {
            /**
             * Format: int32
             * @description How many deals have an amount in this currency.
             */
            deal_count: number;
            /** @description The sum of their amounts. */
            amount: components["schemas"]["Money"];
            /** @description The sum times the probability of the stage, rounded half away from zero once for each stage. */
            weighted_amount: components["schemas"]["Money"];
        };
        /** @description A role to define, or to define anew. */
        DefineRoleInput: {
            /** @description Name: 2 to 40 of a to z, 0 to 9 and `_`, beginning with a letter. */
            name: string;
            /** @description What it is for, 1 to 500 characters. */
            description: string;
            /**
             * @description All that it holds from now on: up to 100 permission ids, or wildcards such as `crm.*`.
             * @example [
             *       "crm.*"
             *     ]
             */
            permissions: string[];
        };
        /** @description The company is gone. */
        DeleteCompanyPayload: {
            /**
             * Format: uuid
             * @description The id that was deleted.
             */
            deleted_id: string;
        };
        /** @description The customer is gone. */
        DeleteCustomerPayload: {
            /**
             * Format: uuid
             * @description The id that was deleted.
             */
            deleted_id: string;
        };
        /** @description The tag is gone. */
        DeleteCustomerTagPayload: {
            /** @description The tag that no customer carries any more. */
            deleted_name: string;
        };
        /** @description The deal is gone. */
        DeleteDealPayload: {
            /**
             * Format: uuid
             * @description The id that was deleted.
             */
            deleted_id: string;
        };
        /** @description The interaction is gone. */
        DeleteInteractionPayload: {
            /**
             * Format: uuid
             * @description The id that was deleted.
             */
            deleted_id: string;
        };
        /** @description The role is deleted. */
        DeleteRolePayload: {
            /** @description The name that it had. */
            deleted_name: string;
        };
        /** @description The task is gone. */
        DeleteTaskPayload: {
            /**
             * Format: uuid
             * @description The id that was deleted.
             */
            deleted_id: string;
        };
        /** @description The webhook endpoint is gone. */
        DeleteWebhookEndpointPayload: {
            /**
             * Format: uuid
             * @description The id that was deleted.
             */
            deleted_id: string;
        };
        /** @description The second factor was removed. */
        DisableMfaPayload: {
            /** @description Whether signing in still needs a second factor: false. */
            mfa_enabled: boolean;
        };
        /** @description A job that was given up. */
        DiscardJobPayload: {
            /**
             * Format: uuid
             * @description The job.
             */
            discarded_id: string;
        };
        /** @description Two customers that are not the same. */
        DismissDuplicateInput: {
            /**
             * Format: uuid
             * @description One of them.
             */
            customer_id: string;
            /**
             * Format: uuid
             * @description The other one.
             */
            other_customer_id: string;
        };
        /** @description The pair is no longer suggested. */
        DismissDuplicatePayload: {
            /** @description The two customers. */
            customer_ids: string[];
        };
        /** @description Two customers that may be the same. */
        DuplicatePair: {
            /** @description How likely they are the same: 0 to 1. */
            score: number;
            /** @description Why. */
            reasons: ("SAME_PHONE" | "SAME_EMAIL_NAME" | "SAME_EMAIL_DOMAIN" | "SAME_NAME" | "SIMILAR_NAME" | "SAME_COMPANY")[];
            /** @description The one that was added first; null once it is gone. */
            first: components["schemas"]["Customer"] | null;
            /** @description The other one; null once it is gone. */
            second: components["schemas"]["Customer"] | null;
        };
        /** @description Conditions on a text that is compared as a whole. */
        EmailFilter: {
            /** @description This e-mail, in any case. */
            eq: string;
        };
        /** @description The session that ended. */
        EndSessionPayload: {
            /**
             * Format: uuid
             * @description The session id.
             */
            ended_id: string;
        };
        /** @description An enrolment that waits for its first code. Shown once; keep nothing of it. */
        EnrollMfaPayload: {
            /** @description The TOTP secret in base32, for typing into an authenticator app. */
            secret: string;
            /** @description The same as an `otpauth://` URL, for a QR code. */
            otpauth_url: string;
            /**
             * Format: date-time
             * @description Until when `confirmMfa` accepts its code.
             */
            expires_at: string;
        };
        /** @description A table in which something of the person was found. */
        ErasureRemains: {
            /** @description The table. */
            table: string;
            /**
             * Format: int32
             * @description How many of its rows have a name, an e-mail or a phone number of the person.
             */
            rows: number;
        };
        /** @description Something that happened in the business. */
        Event: {
            /**
             * Format: uuid
             * @description The event id: the same in the log, in webhooks (`webhook-id`) and in subscriptions.
             */
            event_id: string;
            /** @description Pass it as `after` to go on behind this event. */
            cursor: string;
            /** @description Its whole number in the sequence of the business, which counts all events, also those that the caller may not see. */
            seq: number;
            /**
             * @description What happened, such as `customer.created`; `eventTypes` has all.
             * @example customer.created
             */
            type: string;
            /**
             * Format: int32
             * @description Version of the payload of this type.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it happened.
             */
            occurred_at: string;
            /**
             * Format: uuid
             * @description The record that it happened to.
             */
            record_id: string;
            /** @description The request that caused it. */
            request_id: string;
            /** @description The record after the change, in the names of REST. */
            data: unknown;
            /** @description What the changed attributes were before; null when the record is new. */
            previous_attributes: unknown;
            /** @description Who caused it; null when the platform did. */
            actor: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            } | null;
        };
        /** @description A type of event, as the platform publishes it. */
        EventType: {
            /** @description Such as `customer.created`. */
            name: string;
            /**
             * Format: int32
             * @description Raised when the payload changes in a way that breaks readers.
             */
            version: number;
            /** @description When it is published. */
            description: string;
            /** @description Who may see such events: the id of the permission. */
            permission: string;
            /** @description JSON Schema (2020-12) of the event’s `data`. */
            payload_schema: unknown;
        };
        /** @description Customers taken out as a file. */
        Export: {
            /**
             * Format: uuid
             * @description The export id.
             */
            export_id: string;
            /**
             * @description The form of the file.
             * @enum {string}
             */
            format: "CSV" | "JSON_LINES";
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Until when it can be downloaded: for an hour.
             */
            expires_at: string;
        };
        /** @description Conditions on a text that is compared as a whole. */
        ExternalReferenceFilter: {
            /** @description Exactly this. */
            eq: string;
        };
        /** @description A file of customers on its way in. It is forgotten after 30 days. */
        Import: {
            /**
             * Format: uuid
             * @description The import id.
             */
            import_id: string;
            /** @description What the file is called. */
            file_name: string;
            /**
             * @description The form of the file.
             * @enum {string}
             */
            format: "CSV" | "JSON_LINES";
            /**
             * @description How far it is.
             * @enum {string}
             */
            status: "UPLOADING" | "QUEUED" | "RUNNING" | "CHECKED" | "DONE" | "CANCELLED" | "FAILED";
            /**
             * @description By what rows find customers.
             * @enum {string}
             */
            match_by: "ANY" | "EMAIL" | "PHONE" | "EXTERNAL_REFERENCE";
            /**
             * @description What becomes of rows about customers that are there.
             * @enum {string}
             */
            on_existing: "UPDATE" | "SKIP";
            /** @description Where phone numbers without a country code are from; null when such a number is a fault. */
            phone_country: string | null;
            /** @description Whether nothing is written: the counts tell what would be. */
            is_dry_run: boolean;
            /** @description Whose forms days, numbers and yes or no have; null for those of ISO 8601 and English alone. */
            locale: string | null;
            /** @description What divides the fields: before the start, as it would be read. Null until the file has arrived. */
            delimiter: string | null;
            /**
             * @description How its characters are written, such as `utf-8`: before the start, as it would be read. Null until the file has arrived, and when nobody can tell.
             * @example utf-8
             */
            encoding: string | null;
            /** @description How much of the file has arrived, in bytes. */
            received_bytes: number;
            /** @description How much of it has been read, in bytes. */
            processed_bytes: number;
            /**
             * Format: int32
             * @description Rows read so far, header and empty lines apart.
             */
            row_count: number;
            /**
             * Format: int32
             * @description Rows that added a customer.
             */
            created_count: number;
            /**
             * Format: int32
             * @description Rows that changed a customer.
             */
            updated_count: number;
            /**
             * Format: int32
             * @description Rows about a customer that was as they say.
             */
            unchanged_count: number;
            /**
             * Format: int32
             * @description Rows left out since their customer was there.
             */
            skipped_count: number;
            /**
             * Format: int32
             * @description Rows that failed; the error file names each.
             */
            failed_count: number;
            /** @description Why it could not go on, and what to do; null unless it failed, or lost its file since a person was erased or nobody started it. */
            failure: string | null;
            /** @description What to know before rows are written: columns that have values and are left out, an encoding that was guessed, or why the import could not be started as it is. */
            warnings: string[];
            /** @description What the columns of a CSV file are for: as it was said, else as far as their names tell. Empty until the header has arrived. */
            columns: components["schemas"]["ImportColumn"][];
            /** @description Who made it. */
            created_by: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            };
            /**
             * Format: date-time
             * @description When the import was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last started.
             */
            started_at: string | null;
            /**
             * Format: date-time
             * @description When it ended.
             */
            finished_at: string | null;
        };
        /** @description Which field of a customer a column fills. */
        ImportColumn: {
            /** @description The column, as the header of the file names it. */
            column: string;
            /** @description `name` or a part of it, `email`, `phone`, `tags`, `external_reference`, `company`, `company_id` or `custom.<key>`; null when it is left out. */
            field: string | null;
            /** @description The first value of the column, as it is read; null when the first rows have none, and once the file is gone. */
            sample: string | null;
        };
        /** @description Which field of a customer a column fills. */
        ImportColumnInput: {
            /** @description The column, as the header names it; in JSON Lines, the key. */
            column: string;
            /** @description `customer_id`, `name`, `name_prefix`, `given_name`, `middle_name`, `family_name`, `name_suffix`, `email`, `phone`, `tags`, `external_reference`, `company`, `company_id` or `custom.<key>`; null leaves the column out. Parts make up a name where `name` is empty. Several columns can be for `name` and its parts, put together with blanks, for `tags`, and for `email` and `phone`, where the first with a value counts. */
            field?: string | null;
        };
        /** @description A contact with a customer. */
        Interaction: {
            /**
             * Format: uuid
             * @description The interaction id.
             */
            interaction_id: string;
            /** @description The customer. */
            customer: {
                /**
                 * Format: uuid
                 * @description The customer id.
                 */
                customer_id: string;
                /** @description Name, 1 to 200 characters. */
                name: string;
            };
            /**
             * @description What it was, such as `call`, `meeting` or `complaint`, 1 to 50 characters.
             * @example call
             */
            type: string;
            /**
             * @description How it came about, such as `phone`, `email` or `shop`, 1 to 50 characters.
             * @example phone
             */
            channel: string;
            /** @description Free text, up to 10,000 characters. */
            notes: string | null;
            /**
             * Format: int32
             * @description Counts up with each change; name it in an update to be told of a lost race.
             */
            version: number;
            /** @description Who added the interaction. */
            created_by: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            };
            /**
             * Format: date-time
             * @description When the interaction was added.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the interaction was last changed.
             */
            updated_at: string;
        };
        /** @description An invitation to join the business. */
        Invitation: {
            /**
             * Format: uuid
             * @description The invitation id.
             */
            invitation_id: string;
            /** @description Whom it was sent to, lower-cased. */
            email: string;
            /** @description The role that the person will have. */
            role: string;
            /**
             * @description What became of it.
             * @enum {string}
             */
            status: "PENDING" | "ACCEPTED" | "REVOKED" | "EXPIRED";
            /** @description Who sent it last. */
            invited_by: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            };
            /**
             * Format: date-time
             * @description When it was first sent.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When its link ends or ended.
             */
            expires_at: string;
        };
        /** @description A person to invite. */
        InviteUserInput: {
            /** @description E-mail; kept lower-cased. */
            email: string;
            /** @description The role that the person will have, one of `roles`. */
            role: string;
        };
        /** @description The jobs of one name that are not done, over all businesses. */
        JobQueue: {
            /**
             * @description What the jobs do, such as `mail.send`.
             * @example mail.send
             */
            name: string;
            /**
             * Format: int32
             * @description Jobs that are due and that no worker has taken yet.
             */
            waiting: number;
            /**
             * Format: int32
             * @description Jobs that a worker has taken.
             */
            running: number;
            /**
             * Format: int32
             * @description Jobs that failed and will be tried again.
             */
            retrying: number;
            /**
             * Format: int32
             * @description Jobs whose attempts are used up; see `deadJobs`.
             */
            dead: number;
            /** @description For how many seconds the first of those that no worker has taken has been due; 0 when none is. */
            oldest_wait_seconds: number;
        };
        /** @description A contact with a customer. */
        LogInteractionInput: {
            /**
             * Format: uuid
             * @description The customer. NOT-FOUND-001 for an id of another business.
             */
            customer_id: string;
            /**
             * @description What it was, such as `call`, `meeting` or `complaint`, 1 to 50 characters.
             * @example call
             */
            type: string;
            /**
             * @description How it came about, such as `phone`, `email` or `shop`, 1 to 50 characters.
             * @example phone
             */
            channel: string;
            /** @description Free text, up to 10,000 characters. */
            notes?: string | null;
        };
        /** @description What a person signs in with. */
        LoginInput: {
            /** @description E-mail, in any case. */
            email: string;
            /** @description Password. */
            password: string;
        };
        /** @description Either the tokens of a session that has begun, or, of a user with a second factor, the challenge to complete. */
        LoginPayload: {
            /** @description JWT (RFC 9068) for the `Authorization: Bearer` header. */
            access_token: string | null;
            /** @description Always `Bearer`. */
            token_type: string | null;
            /**
             * Format: date-time
             * @description When the access token ends.
             */
            expires_at: string | null;
            /** @description For `refreshSession`, once: each use answers the next one. Keep it secret. */
            refresh_token: string | null;
            /**
             * Format: date-time
             * @description When the session ends, unless it is refreshed before.
             */
            refresh_token_expires_at: string | null;
            /** @description For `completeLogin`, within five minutes, together with a code of the second factor. */
            mfa_challenge: string | null;
        };
        /** @description All sessions of the caller have ended. */
        LogoutEverywherePayload: {
            /** @description The ids of the sessions that this ended. */
            ended_ids: string[];
        };
        /** @description Whose value of a field the survivor gets. */
        MergeChoiceInput: {
            /** @description The field, as previewMerge names it. */
            field: string;
            /**
             * @description Whose value it gets.
             * @enum {string}
             */
            from: "SURVIVOR" | "MERGED";
        };
        /** @description Two customers to make one. */
        MergeCustomersInput: {
            /**
             * Format: uuid
             * @description The customer that becomes one with it.
             */
            merged_id: string;
            /**
             * Format: int32
             * @description Merge only while the survivor is at this version; STALE-001 otherwise.
             */
            survivor_version?: number | null;
            /**
             * Format: int32
             * @description Merge only while the other one is at this version; STALE-001 otherwise.
             */
            merged_version?: number | null;
            /** @description Whose values to take. Default: the survivor’s, where it has one. */
            choices?: components["schemas"]["MergeChoiceInput"][] | null;
        };
        /** @description The survivor, and the merge to undo. */
        MergeCustomersPayload: {
            /** @description The survivor as it is now. */
            customer: components["schemas"]["Customer"];
            /** @description The merge. */
            merge: components["schemas"]["CustomerMerge"];
        };
        /** @description A field of two customers that are to be merged. */
        MergeFieldPreview: {
            /** @description `name`, `email`, `phone`, `external_reference`, `company` (values are ids), or `custom.<key>`. Tags are no choice: the survivor has those of both. */
            field: string;
            /** @description What the survivor has; null for nothing. */
            survivor_value: unknown;
            /** @description What the other one has; null for nothing. */
            merged_value: unknown;
            /** @description Whether both have a value, and not the same: somebody should choose. */
            is_conflict: boolean;
            /**
             * @description Whose value is taken when nobody chooses.
             * @enum {string}
             */
            suggested: "SURVIVOR" | "MERGED";
        };
        /** @description What a merge would do. */
        MergePreview: {
            /** @description The customer that stays. */
            survivor: components["schemas"]["Customer"];
            /** @description The customer that becomes one with it. */
            merged: components["schemas"]["Customer"];
            /** @description What can be chosen. */
            fields: components["schemas"]["MergeFieldPreview"][];
            /** @description What refers to the merged one, over the whole platform. */
            references: components["schemas"]["MergeReferenceCount"][];
        };
        /** @description Records of one kind that a merge gives to the survivor. */
        MergeReferenceCount: {
            /**
             * @description The part of the platform that has them, such as `crm`.
             * @example crm
             */
            subgraph: string;
            /**
             * @description What they are, such as `deals`.
             * @example deals
             */
            label: string;
            /**
             * Format: int32
             * @description How many there are.
             */
            count: number;
        };
        /** @description A part of the platform that a business can use or leave aside. */
        Module: {
            /**
             * @description Its id, such as `crm`.
             * @example crm
             */
            module_id: string;
            /**
             * @description Whether the business uses it.
             * @enum {string}
             */
            status: "ACTIVE" | "INACTIVE";
            /**
             * Format: date-time
             * @description When it was last activated; null when it never was.
             */
            activated_at: string | null;
            /** @description Who last activated it; null when nobody did. */
            activated_by: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            } | null;
        };
        /** @description An exact amount of money in one currency. */
        Money: {
            /** @description The amount in minor units of the currency: cents for EUR, whole yen for JPY, fils for KWD. */
            amount_minor: string;
            /**
             * @description ISO 4217 code, such as `EUR`.
             * @example EUR
             */
            currency: string;
            /**
             * @description The same amount as a decimal with the decimals of the currency, such as `12.34`.
             * @example 12.34
             */
            decimal: string;
        };
        /** @description An exact amount of money in one currency. */
        MoneyInput: {
            /** @description The amount in minor units of the currency, such as cents. */
            amount_minor: string;
            /**
             * @description ISO 4217 code, such as `EUR`, in any case.
             * @example EUR
             */
            currency: string;
        };
        /** @description A move of a deal to another stage. */
        MoveDealInput: {
            /**
             * Format: int32
             * @description The version that the change is based on. STALE-001 when it is no longer current.
             */
            version?: number | null;
            /**
             * Format: uuid
             * @description The stage in use that it comes to, also of another pipeline. NOT-FOUND-001 for an id of another business.
             */
            stage_id: string;
            /** @description Why it was won or lost, 1 to 500 characters; kept in stages that mean so. */
            reason?: string | null;
        };
        /** @description An API key with its secret, which is shown this once only. */
        NewApiKeyPayload: {
            /** @description The key. */
            api_key: components["schemas"]["ApiKey"];
            /** @description What the program sends as `Authorization: Bearer <secret>` or `X-API-Key: <secret>`. It is kept nowhere. */
            secret: string;
        };
        /** @description A webhook endpoint with its secret, which is shown this once only. */
        NewWebhookEndpointPayload: {
            /** @description The endpoint. */
            webhook_endpoint: components["schemas"]["WebhookEndpoint"];
            /** @description What its receiver verifies signatures with: `whsec_` and 32 bytes in base64. */
            secret: string;
        };
        /** @description Something that callers may or may not do. */
        Permission: {
            /**
             * @description Its id, such as `crm.view`.
             * @example crm.view
             */
            permission_id: string;
            /** @description What it allows. */
            description: string;
            /** @description Whether the caller holds it. */
            is_held: boolean;
        };
        /** @description Everything that the platform has about a customer. */
        PersonalData: {
            /**
             * Format: uuid
             * @description The customer.
             */
            customer_id: string;
            /** @description Ids of customers that were merged with it. */
            former_ids: string[];
            /**
             * Format: date-time
             * @description When it was gathered.
             */
            gathered_at: string;
            /** @description The records, by what they are. */
            parts: components["schemas"]["PersonalDataPart"][];
        };
        /** @description Records of one kind about a person. */
        PersonalDataPart: {
            /**
             * @description The part of the platform that has them, such as `crm`.
             * @example crm
             */
            subgraph: string;
            /**
             * @description What they are, such as `interactions`.
             * @example interactions
             */
            label: string;
            /** @description The records as they are stored. */
            records: Record<string, never>[];
        };
        /** @description Conditions on a text that is compared as a whole. */
        PhoneFilter: {
            /** @description This phone number, written with its country code. */
            eq: string;
        };
        /** @description A way that deals of the business go, stage by stage. */
        Pipeline: {
            /**
             * Format: uuid
             * @description The pipeline id.
             */
            pipeline_id: string;
            /** @description Name, 1 to 100 characters; unique within the business. */
            name: string;
            /** @description Whether deals go here that name no stage; true for one pipeline. */
            is_default: boolean;
            /** @description The stages in use, in order. */
            stages: components["schemas"]["Stage"][];
            /** @description Stages that were archived; deals and histories name them. */
            archived_stages: components["schemas"]["Stage"][];
            /**
             * Format: int32
             * @description Counts up with each change of the pipeline and its stages; name it in a change to be told of a lost race.
             */
            version: number;
            /** @description Who made the pipeline; null for the one that came with the module. */
            created_by: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            } | null;
            /**
             * Format: date-time
             * @description When the pipeline was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the pipeline or a stage was last changed.
             */
            updated_at: string;
        };
        /** @description The deals of a pipeline together. */
        PipelineSummary: {
            /** @description The pipeline. */
            pipeline: {
                /**
                 * Format: uuid
                 * @description The pipeline id.
                 */
                pipeline_id: string;
                /** @description Name, 1 to 100 characters; unique within the business. */
                name: string;
            };
            /** @description Each stage, in order. */
            stages: components["schemas"]["StageSummary"][];
            /** @description The open deals of all stages by currency. */
            open_totals: components["schemas"]["DealTotal"][];
        };
        /** @description What to deliver to a webhook endpoint again. */
        RecoverWebhookDeliveriesInput: {
            /** @description The sequence number before the first event to deliver: whole, 0 or more. PAGE-001 beyond 90 days. */
            after_seq: number;
        };
        /** @description Recovery codes, for when the device is lost. */
        RecoveryCodesPayload: {
            /** @description Ten codes, each of which works once in place of a code of the app. They are shown this once only. */
            recovery_codes: string[];
        };
        /** @description What prolongs a session. */
        RefreshSessionInput: {
            /** @description The newest refresh token of the session. */
            refresh_token: string;
        };
        /** @description A new name for a tag. */
        RenameCustomerTagInput: {
            /** @description Its new name; kept lower-cased. A tag that has it already is joined with this one. */
            new_name: string;
        };
        /** @description A new order of the stages of a pipeline. */
        ReorderStagesInput: {
            /**
             * Format: int32
             * @description The version of the pipeline that the change is based on. STALE-001 when it is not current.
             */
            version?: number | null;
            /** @description Stages in use, in the new order; those that are not named follow in their old one. */
            stage_ids: string[];
        };
        /** @description Whose password is to be reset. */
        RequestPasswordResetInput: {
            /** @description The e-mail that the person signs in with. */
            email: string;
        };
        /** @description If the e-mail belongs to an account, a mail with a link is on its way. */
        RequestPasswordResetPayload: {
            /** @description The e-mail as it was sent. */
            email: string;
        };
        /** @description A new password, by the link of a mail. */
        ResetPasswordInput: {
            /** @description The `token` of the link. */
            token: string;
            /** @description 12 to 128 characters, not a common password. */
            new_password: string;
        };
        /** @description The password was changed; all sessions have ended. */
        ResetPasswordPayload: {
            /** @description The e-mail to sign in with. */
            email: string;
        };
        /** @description A job that is tried again. */
        RetryJobPayload: {
            /**
             * Format: uuid
             * @description The job.
             */
            retried_id: string;
        };
        /** @description A role that members of the business can have. */
        Role: {
            /**
             * @description Its name, such as `staff`.
             * @example staff
             */
            name: string;
            /** @description What it is for. */
            description: string;
            /** @description Whether every business has it; otherwise the business defined it and can change it. */
            is_built_in: boolean;
            /**
             * @description What it was defined with: permission ids and wildcards such as `crm.*`.
             * @example [
             *       "crm.*"
             *     ]
             */
            patterns: string[];
            /** @description Ids of the permissions that these cover now. */
            permissions: string[];
        };
        /** @description An API key to give a new secret. */
        RotateApiKeyInput: {
            /**
             * Format: date-time
             * @description When it ends from now on: in a year unless said, in two years at the most.
             */
            expires_at?: string | null;
        };
        /** @description What is wrong with a part of a row. */
        RowError: {
            /**
             * @description The field, such as `email` or `custom.birthday`.
             * @example email
             */
            field: string;
            /**
             * @description The rule that was broken, such as `isEmail`.
             * @example isEmail
             */
            code: string;
            /** @description What to do about it. */
            message: string;
        };
        /** @description A sign-in of the caller that has not ended. */
        Session: {
            /**
             * Format: uuid
             * @description The session id.
             */
            session_id: string;
            /** @description Whether this request belongs to it. */
            is_current: boolean;
            /** @description How the person proved who they are (RFC 8176): `pwd`, `otp`, `recovery`. */
            methods: string[];
            /** @description The network address of the sign-in. */
            address: string | null;
            /** @description What the client called itself at the sign-in. */
            user_agent: string | null;
            /**
             * Format: date-time
             * @description When it began.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When its tokens were last refreshed.
             */
            last_used_at: string;
            /**
             * Format: date-time
             * @description When it ends, unless its tokens are refreshed before.
             */
            idle_expires_at: string;
            /**
             * Format: date-time
             * @description When it ends at the latest.
             */
            expires_at: string;
        };
        /** @description The tokens of a session. */
        SessionPayload: {
            /** @description JWT (RFC 9068) for the `Authorization: Bearer` header. */
            access_token: string;
            /** @description Always `Bearer`. */
            token_type: string;
            /**
             * Format: date-time
             * @description When the access token ends.
             */
            expires_at: string;
            /** @description For `refreshSession`, once: each use answers the next one. Within ten seconds the same use answers the same next one; any later re-use ends the session. Keep it secret. */
            refresh_token: string;
            /**
             * Format: date-time
             * @description When the session ends, unless it is refreshed before.
             */
            refresh_token_expires_at: string;
        };
        /** @description The company that a customer belongs to. */
        SetCustomerCompanyInput: {
            /**
             * Format: uuid
             * @description The company; null for none. NOT-FOUND-001 for an id of another business.
             */
            company_id?: string | null;
        };
        /** @description A business that wants to join, and who will own it. */
        SignUpInput: {
            /** @description Name of the business, 1 to 200 characters. */
            business_name: string;
            /** @description Full name of the owner, 1 to 200 characters. */
            owner_name: string;
            /** @description E-mail of the owner, who will sign in with it. */
            email: string;
            /** @description ISO 4217 code of its books. Default: `USD`. */
            currency?: string | null;
            /** @description IANA time zone. Default: `UTC`. */
            timezone?: string | null;
            /** @description BCP 47 language tag. Default: `en-US`. */
            locale?: string | null;
            /** @description Its line of trade, such as "bakery". */
            industry?: string | null;
            /** @description What kind of business it is, such as "retail". */
            category?: string | null;
        };
        /** @description A mail tells how to go on. */
        SignUpPayload: {
            /** @description Where the mail goes. */
            email: string;
        };
        /** @description A step that deals take in a pipeline. */
        Stage: {
            /**
             * Format: uuid
             * @description The stage id.
             */
            stage_id: string;
            /** @description Name, 1 to 100 characters; unique among the stages of the pipeline in use. */
            name: string;
            /**
             * @description What it means for a deal to be here.
             * @enum {string}
             */
            kind: "OPEN" | "WON" | "LOST";
            /**
             * Format: int32
             * @description How likely a deal here is to be won, in percent.
             */
            probability: number;
            /**
             * Format: int32
             * @description The place within the pipeline, from 0.
             */
            position: number;
            /**
             * Format: date-time
             * @description Since when no deal can come here any more; null for a stage in use.
             */
            archived_at: string | null;
        };
        /** @description A stage of a new pipeline. */
        StageInput: {
            /** @description Name, 1 to 100 characters. */
            name: string;
            /**
             * @description What it means for a deal to be here.
             * @enum {string}
             */
            kind?: "OPEN" | "WON" | "LOST";
            /**
             * Format: int32
             * @description Percent, of an open stage: 0 to 100, 50 unless given. Won is always 100, lost 0.
             */
            probability?: number | null;
        };
        /** @description The deals of one stage together. */
        StageSummary: {
            /** @description The stage; an archived one only while deals are in it. */
            stage: components["schemas"]["Stage"];
            /**
             * Format: int32
             * @description How many deals are in the stage, with and without an amount.
             */
            deal_count: number;
            /** @description Their amounts by currency, in alphabetical order. */
            totals: components["schemas"]["DealTotal"][];
        };
        /** @description An import to start. */
        StartImportInput: {
            /**
             * @description How the characters of the file are written: a name of the Encoding standard, such as `windows-1251`, `shift_jis`, `gbk` or `macintosh`. A byte order mark decides over it. Default: found out; `encoding` of the import tells it before the start.
             * @example windows-1251
             */
            encoding?: string | null;
            /**
             * @description What divides the fields of a CSV file: one character, such as `;`. Default: found out among `,`, `;`, tab and `|`, or said by a first line `sep=;`.
             * @example ;
             */
            delimiter?: string | null;
            /**
             * @description Whose forms days, numbers and yes or no have in custom fields: BCP 47, such as `de-DE` for `31.12.1990`, `1.234,50` and `ja`. Default: `1990-12-31`, `1234.5`, `yes` alone.
             * @example de-DE
             */
            locale?: string | null;
            /**
             * @description Where phone numbers without a country code are from: two letters of ISO 3166, such as `DE`. Default: such a number is a fault.
             * @example DE
             */
            phone_country?: string | null;
            /** @description Reads all rows and writes none; it can be started again afterwards. Default: no. */
            is_dry_run?: boolean | null;
            /** @description What the columns are for; others are left out. Default: as far as their names tell. */
            mapping?: components["schemas"]["ImportColumnInput"][] | null;
        };
        /** @description Conditions on tags, in any case; all conditions must hold. */
        TagFilter: {
            /** @description Customers that carry this tag. */
            eq?: string | null;
            /** @description Customers that carry one of these, up to 50. */
            any?: string[] | null;
            /** @description Customers that carry all of these, up to 20. */
            all?: string[] | null;
            /** @description Customers that carry none of these, up to 50. */
            none?: string[] | null;
        };
        /** @description Something to be done. */
        Task: {
            /**
             * Format: uuid
             * @description The task id.
             */
            task_id: string;
            /** @description Title, 1 to 200 characters. */
            title: string;
            /** @description Free text, up to 10,000 characters. */
            notes: string | null;
            /**
             * Format: date-time
             * @description By when it is to be done; of a whole day, its end in the timezone of the business.
             */
            due_at: string | null;
            /** @description Whether it is open and its moment has passed. */
            is_overdue: boolean;
            /**
             * @description How much it matters.
             * @enum {string}
             */
            priority: "LOW" | "NORMAL" | "HIGH";
            /**
             * @description How it stands.
             * @enum {string}
             */
            status: "OPEN" | "DONE" | "CANCELLED";
            /**
             * Format: date-time
             * @description When it was done or given up; null while open.
             */
            closed_at: string | null;
            /** @description Who is to do it; also somebody who was deactivated since. Null for nobody yet. */
            assignee: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            } | null;
            /** @description The customer it is about. */
            customer: {
                /**
                 * Format: uuid
                 * @description The customer id.
                 */
                customer_id: string;
                /** @description Name, 1 to 200 characters. */
                name: string;
            } | null;
            /** @description The company it is about. */
            company: {
                /**
                 * Format: uuid
                 * @description The company id.
                 */
                company_id: string;
                /** @description Name, 1 to 200 characters. */
                name: string;
            } | null;
            /** @description The deal it is about. */
            deal: {
                /**
                 * Format: uuid
                 * @description The deal id.
                 */
                deal_id: string;
                /** @description Title, 1 to 200 characters. */
                title: string;
            } | null;
            /**
             * Format: int32
             * @description Counts up with each change; name it in an update to be told of a lost race.
             */
            version: number;
            /** @description Who added the task. */
            created_by: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            };
            /**
             * Format: date-time
             * @description When the task was added.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the task was last changed.
             */
            updated_at: string;
        };
        /** @description Two customers again. */
        UndoMergePayload: {
            /** @description The former survivor as it is now. */
            survivor: components["schemas"]["Customer"];
            /** @description The customer that is back. */
            restored: components["schemas"]["Customer"];
            /** @description The merge, undone. */
            merge: components["schemas"]["CustomerMerge"];
        };
        /** @description Changes to the profile of the business. What is absent stays. */
        UpdateBusinessInput: {
            /** @description Name, 1 to 200 characters; cannot be cleared. */
            name?: string | null;
            /** @description Kind of business, up to 100 characters; null clears. */
            category?: string | null;
            /** @description Line of trade, up to 100 characters; null clears. */
            industry?: string | null;
            /**
             * @description ISO 4217 code, such as `EUR`; cannot be cleared.
             * @example EUR
             */
            currency?: string | null;
            /**
             * @description IANA time zone, such as `Europe/Berlin`; cannot be cleared.
             * @example Europe/Berlin
             */
            timezone?: string | null;
            /**
             * @description BCP 47 language tag, such as `de-DE`; cannot be cleared.
             * @example de-DE
             */
            locale?: string | null;
        };
        /** @description Changes to a company. What is absent stays; null clears. */
        UpdateCompanyInput: {
            /**
             * Format: int32
             * @description The version that the change is based on. STALE-001 when it is no longer current.
             */
            version?: number | null;
            /** @description Name, 1 to 200 characters; cannot be cleared. */
            name?: string | null;
            /** @description Domain name. A web address will do; kept without scheme, `www.` and path. CONFLICT-001 when another company has it. */
            domain?: string | null;
            /**
             * @description Phone number. With its country code, such as `+49 30 123456`; an extension is kept, VAL-001 for anything besides.
             * @example +49 30 123456
             */
            phone?: string | null;
            /** @description Postal address. The whole of it; what is absent is empty. */
            address?: components["schemas"]["AddressInput"] | null;
        };
        /** @description Changes to a custom field. What is absent stays. */
        UpdateCustomFieldInput: {
            /**
             * Format: int32
             * @description The version that the change is based on. STALE-001 when it is no longer current.
             */
            version?: number | null;
            /** @description What people call it: 1 to 100 characters. */
            label?: string | null;
            /** @description All options of a choice from now on. CONFLICT-001 when customers have one that is left out. */
            options?: string[] | null;
            /** @description Whether a new customer needs a value. */
            is_required?: boolean | null;
            /** @description Takes the field out of use, or back into it with the values that it had. */
            is_archived?: boolean | null;
        };
        /** @description Changes to a customer. What is absent stays; null clears. */
        UpdateCustomerInput: {
            /**
             * Format: int32
             * @description The version that the change is based on. STALE-001 when it is no longer current.
             */
            version?: number | null;
            /** @description Name, 1 to 200 characters; cannot be cleared. */
            name?: string | null;
            /** @description E-mail. Kept in one form: lower-cased, its domain in ASCII. CONFLICT-001 when another customer has it. */
            email?: string | null;
            /**
             * @description Phone number. With its country code, such as `+49 30 123456`; an extension is kept, VAL-001 for anything besides. CONFLICT-001 when another customer has it and neither has an e-mail.
             * @example +49 30 123456
             */
            phone?: string | null;
            /** @description What another system calls the customer, up to 200 characters. CONFLICT-001 when another customer has it. */
            external_reference?: string | null;
            /** @description Tags. All of them from now on: up to 50, of 1 to 50 characters. */
            tags?: string[] | null;
            /** @description Values of the custom fields in use, by their keys; a field without a value is absent. An example: `{"birthday": "1990-11-21"}`; null clears one. */
            custom?: Record<string, never> | null;
        };
        /** @description Changes to a deal. What is absent stays; null clears. */
        UpdateDealInput: {
            /**
             * Format: int32
             * @description The version that the change is based on. STALE-001 when it is no longer current.
             */
            version?: number | null;
            /** @description Title, 1 to 200 characters; cannot be cleared. */
            title?: string | null;
            /**
             * Format: uuid
             * @description The customer. NOT-FOUND-001 for an id of another business.
             */
            customer_id?: string | null;
            /**
             * Format: uuid
             * @description The company. NOT-FOUND-001 for an id of another business.
             */
            company_id?: string | null;
            /** @description What it is worth, zero or more. */
            amount?: components["schemas"]["MoneyInput"] | null;
            /**
             * Format: uuid
             * @description Who works on it, an active member; cannot be cleared. NOT-FOUND-001 for an id of another business.
             */
            owner_id?: string | null;
            /**
             * Format: date
             * @description The day on which it should be closed.
             */
            expected_close_date?: string | null;
        };
        /** @description Changes to an interaction. What is absent stays; null clears. */
        UpdateInteractionInput: {
            /**
             * Format: int32
             * @description The version that the change is based on. STALE-001 when it is no longer current.
             */
            version?: number | null;
            /**
             * @description What it was, such as `call`, `meeting` or `complaint`, 1 to 50 characters; cannot be cleared.
             * @example call
             */
            type?: string | null;
            /**
             * @description How it came about, such as `phone`, `email` or `shop`, 1 to 50 characters; cannot be cleared.
             * @example phone
             */
            channel?: string | null;
            /** @description Free text, up to 10,000 characters. */
            notes?: string | null;
        };
        /** @description A new name for a pipeline. */
        UpdatePipelineInput: {
            /**
             * Format: int32
             * @description The version of the pipeline that the change is based on. STALE-001 when it is not current.
             */
            version?: number | null;
            /** @description Name, 1 to 100 characters. CONFLICT-001 when another pipeline has it. */
            name: string;
        };
        /** @description Changes to a stage. What is absent stays. */
        UpdateStageInput: {
            /**
             * Format: int32
             * @description The version of the pipeline that the change is based on. STALE-001 when it is not current.
             */
            version?: number | null;
            /** @description Name, 1 to 100 characters. */
            name?: string | null;
            /**
             * Format: int32
             * @description Percent, 0 to 100; of open stages only.
             */
            probability?: number | null;
        };
        /** @description Changes to a task. What is absent stays; null clears. */
        UpdateTaskInput: {
            /**
             * Format: int32
             * @description The version that the change is based on. STALE-001 when it is no longer current.
             */
            version?: number | null;
            /** @description Title, 1 to 200 characters; cannot be cleared. */
            title?: string | null;
            /** @description Free text, up to 10,000 characters. */
            notes?: string | null;
            /**
             * Format: date-time
             * @description By when it is to be done; of a whole day, its end in the timezone of the business.
             */
            due_at?: string | null;
            /**
             * @description How much it matters; null leaves it.
             * @enum {string|null}
             */
            priority?: "LOW" | "NORMAL" | "HIGH" | null;
            /**
             * @description How it stands; null leaves it.
             * @enum {string|null}
             */
            status?: "OPEN" | "DONE" | "CANCELLED" | null;
            /**
             * Format: uuid
             * @description Who is to do it, an active member. NOT-FOUND-001 for an id of another business.
             */
            assignee_id?: string | null;
            /**
             * Format: uuid
             * @description The customer it is about. NOT-FOUND-001 for an id of another business.
             */
            customer_id?: string | null;
            /**
             * Format: uuid
             * @description The company it is about. NOT-FOUND-001 for an id of another business.
             */
            company_id?: string | null;
            /**
             * Format: uuid
             * @description The deal it is about. NOT-FOUND-001 for an id of another business.
             */
            deal_id?: string | null;
        };
        /** @description Changes to a member. What is absent or null stays. */
        UpdateUserInput: {
            /** @description Full name, 1 to 200 characters. */
            name?: string | null;
            /** @description The role, one of `roles`. */
            role?: string | null;
            /**
             * @description All grants beyond the role from now on: up to 100 permission ids, or wildcards such as `crm.*`.
             * @example [
             *       "crm.*"
             *     ]
             */
            grants?: string[] | null;
            /** @description All denials from now on, up to 100; a denial wins over role and grants. */
            denials?: string[] | null;
        };
        /** @description Changes to a webhook endpoint. What is absent stays. */
        UpdateWebhookEndpointInput: {
            /** @description Where to post to; cannot be cleared. */
            url?: string | null;
            /** @description What it is for, up to 200 characters; null clears. */
            description?: string | null;
            /** @description All that it hears of from now on. */
            event_types?: string[] | null;
            /**
             * @description Whether it hears of events.
             * @enum {string|null}
             */
            status?: "ACTIVE" | "DISABLED" | null;
        };
        /** @description A customer to add or change. It is found by the first of externalReference, email and phone that a customer has. A new one needs a name. What is absent stays; null clears. */
        UpsertCustomerInput: {
            /** @description Name, 1 to 200 characters. */
            name?: string | null;
            /** @description E-mail. Kept in one form: lower-cased, its domain in ASCII. CONFLICT-001 when another customer has it. */
            email?: string | null;
            /**
             * @description Phone number. With its country code, such as `+49 30 123456`; an extension is kept, VAL-001 for anything besides. CONFLICT-001 when another customer has it and neither has an e-mail.
             * @example +49 30 123456
             */
            phone?: string | null;
            /** @description What another system calls the customer, up to 200 characters. CONFLICT-001 when another customer has it. */
            external_reference?: string | null;
            /** @description Tags. All of them from now on: up to 50, of 1 to 50 characters. */
            tags?: string[] | null;
            /** @description Values of the custom fields in use, by their keys; a field without a value is absent. An example: `{"birthday": "1990-11-21"}`; null clears one. */
            custom?: Record<string, never> | null;
        };
        /** @description The customer, added or changed. */
        UpsertCustomerPayload: {
            /**
             * @description What became of it.
             * @enum {string}
             */
            status: "CREATED" | "UPDATED" | "UNCHANGED" | "FAILED";
            /** @description The new state. */
            customer: components["schemas"]["Customer"];
        };
        /** @description Many customers to add or change. */
        UpsertCustomersInput: {
            /** @description 1 to 500 customers. */
            customers: components["schemas"]["CustomerRowInput"][];
        };
        /** @description What became of the customers that were sent. */
        UpsertCustomersPayload: {
            /** @description One for each, in the order they were sent. */
            results: components["schemas"]["UpsertResult"][];
        };
        /** @description What became of one of the customers that were sent. */
        UpsertResult: {
            /**
             * Format: int32
             * @description Its place among those that were sent, from 0.
             */
            index: number;
            /**
             * @description What became of it.
             * @enum {string}
             */
            status: "CREATED" | "UPDATED" | "UNCHANGED" | "FAILED";
            /** @description The new state; null when it was refused. */
            customer: components["schemas"]["Customer"] | null;
            /** @description Why it was refused; empty otherwise. */
            errors: components["schemas"]["RowError"][];
        };
        /** @description A member of the business. Every caller sees the id and the name; the rest is for the user, and for callers with users.view or users.edit. Who may not see it is told the permission. */
        User: {
            /**
             * Format: uuid
             * @description The user id.
             */
            user_id: string;
            /** @description Full name. */
            name: string;
            /** @description E-mail, lower-cased; unique over the whole platform. */
            email: string;
            /**
             * @description The role, such as `owner` or `staff`; it maps to permissions.
             * @example owner
             */
            role: string;
            /**
             * @description Whether the user can sign in.
             * @enum {string}
             */
            status: "ACTIVE" | "DEACTIVATED";
            /** @description What the user holds beyond the role: ids and wildcards. */
            grants: string[];
            /** @description What the user does not hold, whatever role and grants say: ids and wildcards. */
            denials: string[];
            /**
             * @description Ids of all permissions that the user holds, such as `crm.view`.
             * @example [
             *       "crm.view"
             *     ]
             */
            permissions: string[];
            /**
             * Format: date-time
             * @description When the user last signed in.
             */
            last_login_at: string | null;
            /**
             * Format: date-time
             * @description When the user joined.
             */
            created_at: string;
        };
        /** @description A code of the second factor. */
        VerifyMfaInput: {
            /**
             * @description The six digits of the authenticator app, or a recovery code such as `4k7xm-q9r2t`.
             * @example 4k7xm-q9r2t
             */
            code: string;
        };
        /** @description The second factor was proved in this session. */
        VerifyMfaPayload: {
            /**
             * Format: date-time
             * @description Until when operations that need a fresh second factor are open.
             */
            fresh_until: string;
        };
        /** @description One try of a delivery. */
        WebhookAttempt: {
            /**
             * Format: uuid
             * @description The id of the try.
             */
            webhook_attempt_id: string;
            /**
             * Format: date-time
             * @description When it began; `webhook-timestamp` says the same.
             */
            attempted_at: string;
            /**
             * Format: int32
             * @description How long it took, in ms.
             */
            duration_ms: number;
            /** @description The headers that were sent, without the signature. */
            request_headers: unknown;
            /**
             * Format: int32
             * @description The status of the answer; null when none came in 15 s.
             */
            response_status: number | null;
            /** @description The beginning of the answer: 4 KiB at the most; null for callers who may not see events of the type. */
            response_body: string | null;
            /** @description Why no answer came. */
            error: string | null;
        };
        /** @description An event on its way to a webhook endpoint. Kept for 30 days. */
        WebhookDelivery: {
            /**
             * Format: uuid
             * @description The delivery id.
             */
            webhook_delivery_id: string;
            /**
             * Format: uuid
             * @description The event; receivers get it as `webhook-id`, the same at each try.
             */
            event_id: string;
            /**
             * @description The type of the event, such as `customer.created`.
             * @example customer.created
             */
            event_type: string;
            /** @description The whole number of the event in the sequence of the business. */
            seq: number;
            /**
             * @description How far it is.
             * @enum {string}
             */
            status: "PENDING" | "DELIVERED" | "FAILED";
            /**
             * @description Why it failed.
             * @enum {string|null}
             */
            failure: "EXHAUSTED" | "GONE" | "ENDPOINT_DISABLED" | "MODULE_INACTIVE" | "NOT_PERMITTED" | null;
            /**
             * Format: int32
             * @description Tries since it was last asked for; ten at the most.
             */
            tries: number;
            /**
             * Format: date-time
             * @description When the next try is due.
             */
            next_try_at: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was delivered or failed.
             */
            completed_at: string | null;
            /** @description What is posted, to the byte; null for callers who may not see events of the type. */
            request_body: string | null;
            /** @description The tries, oldest first; the last fifty. */
            attempts: components["schemas"]["WebhookAttempt"][];
        };
        /** @description A URL that hears of events by signed POST requests (Standard Webhooks). Nobody can read its secret again. */
        WebhookEndpoint: {
            /**
             * Format: uuid
             * @description The endpoint id.
             */
            webhook_endpoint_id: string;
            /** @description Where events are posted to. */
            url: string;
            /** @description What it is for. */
            description: string | null;
            /**
             * @description What it hears of: types such as `customer.created`, groups such as `customer.*`, or `*`.
             * @example [
             *       "customer.created"
             *     ]
             */
            event_types: string[];
            /**
             * @description Whether it hears of events.
             * @enum {string}
             */
            status: "ACTIVE" | "DISABLED";
            /**
             * @description Why it is disabled.
             * @enum {string|null}
             */
            disabled_reason: "MANUAL" | "FAILING" | "GONE" | "GUARANTOR_LEFT" | null;
            /**
             * Format: date-time
             * @description Since when it is disabled.
             */
            disabled_at: string | null;
            /**
             * Format: date-time
             * @description Since when every delivery has failed.
             */
            failing_since: string | null;
            /**
             * Format: date-time
             * @description Until when deliveries are signed with the secret before the last rotation as well.
             */
            previous_secret_until: string | null;
            /** @description Who made it. */
            created_by: {
                /**
                 * Format: uuid
                 * @description The user id.
                 */
                user_id: string;
                /** @description Full name. */
                name: string;
            };
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
        };
        /** @description Whether the caller may do something now, and what decided it. */
        WhyAllowed: {
            /** @description The permission that was asked about. */
            action: string;
            /** @description Whether the caller may do it now. */
            allowed: boolean;
            /**
             * @description What decided.
             * @enum {string}
             */
            rule: "DENIAL" | "GRANT" | "ROLE" | "SCOPE" | "MODULE_INACTIVE" | "STEP_UP" | "NOTHING";
            /** @description The decision in a sentence; names the denial, grant, role or scope. */
            explanation: string;
            /**
             * Format: uuid
             * @description The record that was asked about.
             */
            record_id: string | null;
            /**
             * @description Whether the business knows that record; null when none was asked about.
             * @enum {string|null}
             */
            record: "KNOWN" | "UNKNOWN" | null;
        };
    };
    responses: {
        /** @description [VAL-002](/docs/errors/VAL-002) Malformed request */
        "400.VAL-002": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "VAL-002",
                 *         "title": "Malformed request",
                 *         "message": "The body is not valid JSON, or not of the announced content type.",
                 *         "status": 400,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/VAL-002",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [VAL-002](/docs/errors/VAL-002) Malformed request; [AUTH-005](/docs/errors/AUTH-005) Link no longer valid */
        "400.VAL-002.AUTH-005": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "VAL-002",
                 *         "title": "Malformed request",
                 *         "message": "The body is not valid JSON, or not of the announced content type.",
                 *         "status": 400,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/VAL-002",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [VAL-002](/docs/errors/VAL-002) Malformed request; [PAGE-001](/docs/errors/PAGE-001) Bad page request */
        "400.VAL-002.PAGE-001": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "VAL-002",
                 *         "title": "Malformed request",
                 *         "message": "The body is not valid JSON, or not of the announced content type.",
                 *         "status": 400,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/VAL-002",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [AUTH-001](/docs/errors/AUTH-001) Invalid credentials */
        "401.AUTH-001": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "AUTH-001",
                 *         "title": "Invalid credentials",
                 *         "message": "E-mail and password do not belong together, or the code of the second factor is wrong or was used. The answer is the same when the e-mail is unknown.",
                 *         "status": 401,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/AUTH-001",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [AUTH-004](/docs/errors/AUTH-004) Unauthorized; [AUTH-002](/docs/errors/AUTH-002) Token expired; [AUTH-003](/docs/errors/AUTH-003) MFA required; [AUTH-001](/docs/errors/AUTH-001) Invalid credentials; [AUTH-006](/docs/errors/AUTH-006) Session revoked */
        "401.AUTH-004.AUTH-002.AUTH-003.AUTH-001.AUTH-006": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "AUTH-004",
                 *         "title": "Unauthorized",
                 *         "message": "No valid token was sent (401), or the caller lacks the permission that the message names (403).",
                 *         "status": 401,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/AUTH-004",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [AUTH-004](/docs/errors/AUTH-004) Unauthorized; [AUTH-002](/docs/errors/AUTH-002) Token expired; [AUTH-003](/docs/errors/AUTH-003) MFA required; [AUTH-006](/docs/errors/AUTH-006) Session revoked */
        "401.AUTH-004.AUTH-002.AUTH-003.AUTH-006": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "AUTH-004",
                 *         "title": "Unauthorized",
                 *         "message": "No valid token was sent (401), or the caller lacks the permission that the message names (403).",
                 *         "status": 401,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/AUTH-004",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [AUTH-006](/docs/errors/AUTH-006) Session revoked */
        "401.AUTH-006": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "AUTH-006",
                 *         "title": "Session revoked",
                 *         "message": "The session of the token was ended; sign in again.",
                 *         "status": 401,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/AUTH-006",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [AUTH-004](/docs/errors/AUTH-004) Unauthorized; [AUTH-009](/docs/errors/AUTH-009) Scope missing; [AUTH-008](/docs/errors/AUTH-008) Business suspended */
        "403.AUTH-004.AUTH-009.AUTH-008": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "AUTH-004",
                 *         "title": "Unauthorized",
                 *         "message": "No valid token was sent (401), or the caller lacks the permission that the message names (403).",
                 *         "status": 403,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/AUTH-004",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [AUTH-004](/docs/errors/AUTH-004) Unauthorized; [AUTH-009](/docs/errors/AUTH-009) Scope missing; [MODULE-001](/docs/errors/MODULE-001) Module not active; [AUTH-008](/docs/errors/AUTH-008) Business suspended */
        "403.AUTH-004.AUTH-009.MODULE-001.AUTH-008": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "AUTH-004",
                 *         "title": "Unauthorized",
                 *         "message": "No valid token was sent (401), or the caller lacks the permission that the message names (403).",
                 *         "status": 403,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/AUTH-004",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [NOT-FOUND-001](/docs/errors/NOT-FOUND-001) Not found */
        "404.NOT-FOUND-001": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "NOT-FOUND-001",
                 *         "title": "Not found",
                 *         "message": "No such record or path in this business. A record of another business answers the same.",
                 *         "status": 404,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/NOT-FOUND-001",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [CONFLICT-001](/docs/errors/CONFLICT-001) Conflict */
        "409.CONFLICT-001": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "CONFLICT-001",
                 *         "title": "Conflict",
                 *         "message": "A record with the same unique value exists already; the message names the field.",
                 *         "status": 409,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/CONFLICT-001",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [CONFLICT-001](/docs/errors/CONFLICT-001) Conflict; [IDEM-003](/docs/errors/IDEM-003) First request in progress */
        "409.CONFLICT-001.IDEM-003": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "CONFLICT-001",
                 *         "title": "Conflict",
                 *         "message": "A record with the same unique value exists already; the message names the field.",
                 *         "status": 409,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/CONFLICT-001",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [CONFLICT-001](/docs/errors/CONFLICT-001) Conflict; [IDEM-003](/docs/errors/IDEM-003) First request in progress; [PIPELINE-002](/docs/errors/PIPELINE-002) Stage needed */
        "409.CONFLICT-001.IDEM-003.PIPELINE-002": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "CONFLICT-001",
                 *         "title": "Conflict",
                 *         "message": "A record with the same unique value exists already; the message names the field.",
                 *         "status": 409,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/CONFLICT-001",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [IDEM-003](/docs/errors/IDEM-003) First request in progress */
        "409.IDEM-003": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "IDEM-003",
                 *         "title": "First request in progress",
                 *         "message": "The first request with the key is not answered yet, or its answer was lost after the change was made; repeat the request later, or read the record.",
                 *         "status": 409,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/IDEM-003",
                 *         "retryable": true,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [IDEM-003](/docs/errors/IDEM-003) First request in progress; [PIPELINE-001](/docs/errors/PIPELINE-001) Stage in use; [PIPELINE-002](/docs/errors/PIPELINE-002) Stage needed */
        "409.IDEM-003.PIPELINE-001.PIPELINE-002": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "IDEM-003",
                 *         "title": "First request in progress",
                 *         "message": "The first request with the key is not answered yet, or its answer was lost after the change was made; repeat the request later, or read the record.",
                 *         "status": 409,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/IDEM-003",
                 *         "retryable": true,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [STALE-001](/docs/errors/STALE-001) Changed meanwhile */
        "412.STALE-001": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "STALE-001",
                 *         "title": "Changed meanwhile",
                 *         "message": "The record has a newer version than the one named; read it again and decide anew.",
                 *         "status": 412,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/STALE-001",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [VAL-003](/docs/errors/VAL-003) Request too large */
        "413.VAL-003": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "VAL-003",
                 *         "title": "Request too large",
                 *         "message": "The body is larger than the surface accepts (1 MiB).",
                 *         "status": 413,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/VAL-003",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [VAL-002](/docs/errors/VAL-002) Malformed request */
        "414.VAL-002": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "VAL-002",
                 *         "title": "Malformed request",
                 *         "message": "The body is not valid JSON, or not of the announced content type.",
                 *         "status": 414,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/VAL-002",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [VAL-002](/docs/errors/VAL-002) Malformed request */
        "415.VAL-002": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "VAL-002",
                 *         "title": "Malformed request",
                 *         "message": "The body is not valid JSON, or not of the announced content type.",
                 *         "status": 415,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/VAL-002",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [VAL-001](/docs/errors/VAL-001) Invalid input */
        "422.VAL-001": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "VAL-001",
                 *         "title": "Invalid input",
                 *         "message": "A field, argument or document does not fit its type or limits; `errors` names each fault.",
                 *         "status": 422,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/VAL-001",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [VAL-001](/docs/errors/VAL-001) Invalid input; [IDEM-002](/docs/errors/IDEM-002) Idempotency key used otherwise */
        "422.VAL-001.IDEM-002": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "VAL-001",
                 *         "title": "Invalid input",
                 *         "message": "A field, argument or document does not fit its type or limits; `errors` names each fault.",
                 *         "status": 422,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/VAL-001",
                 *         "retryable": false,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [RATE-001](/docs/errors/RATE-001) Too many requests */
        "429.RATE-001": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "RATE-001",
                 *         "title": "Too many requests",
                 *         "message": "The credential, or without one the address, sent more requests than its allowance, or too many at the same time; wait as long as `Retry-After` says.",
                 *         "status": 429,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/RATE-001",
                 *         "retryable": true,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [RATE-001](/docs/errors/RATE-001) Too many requests; [AUTH-007](/docs/errors/AUTH-007) Too many attempts */
        "429.RATE-001.AUTH-007": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "RATE-001",
                 *         "title": "Too many requests",
                 *         "message": "The credential, or without one the address, sent more requests than its allowance, or too many at the same time; wait as long as `Retry-After` says.",
                 *         "status": 429,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/RATE-001",
                 *         "retryable": true,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [SYS-001](/docs/errors/SYS-001) Internal error */
        "500.SYS-001": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "SYS-001",
                 *         "title": "Internal error",
                 *         "message": "Something failed on our side. The request id finds it in our logs.",
                 *         "status": 500,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/SYS-001",
                 *         "retryable": true,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [SYS-002](/docs/errors/SYS-002) Dependency unavailable */
        "503.SYS-002": {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "data": null,
                 *       "error": {
                 *         "code": "SYS-002",
                 *         "title": "Dependency unavailable",
                 *         "message": "A part of the platform does not answer at the moment.",
                 *         "status": 503,
                 *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                 *         "doc_url": "/docs/errors/SYS-002",
                 *         "retryable": true,
                 *         "errors": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorEnvelope"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description How many records at the most. */
        Limit: number;
        /** @description The `next_cursor` of the page before. */
        After: string;
        /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
        IdempotencyKey: string;
        /** @description The `ETag` of the record that the change is based on; STALE-001 when it changed. */
        IfMatch: string;
        /** @description An `ETag` that the client has; 304 when the record is still the same. */
        IfNoneMatch: string;
        /** @description With `cookie` the refresh token comes and goes as a cookie that scripts cannot read, instead of in bodies. */
        TokenDelivery: "cookie";
        /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
        RequestId: string;
    };
    requestBodies: never;
    headers: {
        /** @description The origin of the page that asks, when the platform is configured to let it; never `*`. */
        "Access-Control-Allow-Origin": string;
        /** @description Names the request in our logs. */
        RequestId: string;
        /** @description The allowance: `q` requests at once, which come back over `w` seconds (draft-ietf-httpapi-ratelimit-headers). */
        RateLimitPolicy: string;
        /** @description What is left of it: `r` requests now, all of them in `t` seconds. */
        RateLimit: string;
        /** @description When the answer is that of an earlier request with the same `Idempotency-Key`. */
        IdempotentReplayed: "true";
        /** @description Seconds to wait before the same request. */
        RetryAfter: number;
        /** @description Names this state of the record, for `If-Match` and `If-None-Match`. */
        EntityTag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    login: {
        parameters: {
            query?: never;
            header?: {
                /** @description With `cookie` the refresh token comes and goes as a cookie that scripts cannot read, instead of in bodies. */
                "X-Token-Delivery"?: components["parameters"]["TokenDelivery"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "zoe@adler.example",
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["LoginInput"];
            };
        };
        responses: {
            /** @description Sign in */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "access_token": "access token",
                     *         "token_type": "token type",
                     *         "expires_at": "2026-11-21T06:20:00.000Z",
                     *         "refresh_token": "refresh token",
                     *         "refresh_token_expires_at": "2026-11-21T06:20:00.000Z",
                     *         "mfa_challenge": "mfa challenge"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["LoginPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-001"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001.AUTH-007"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description With `cookie` the refresh token comes and goes as a cookie that scripts cannot read, instead of in bodies. */
                "X-Token-Delivery"?: components["parameters"]["TokenDelivery"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refresh_token": "refresh token"
                 *     }
                 */
                "application/json": components["schemas"]["RefreshSessionInput"];
            };
        };
        responses: {
            /** @description Prolong a session */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "access_token": "access token",
                     *         "token_type": "token type",
                     *         "expires_at": "2026-11-21T06:20:00.000Z",
                     *         "refresh_token": "refresh token",
                     *         "refresh_token_expires_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SessionPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-006"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description With `cookie` the refresh token comes and goes as a cookie that scripts cannot read, instead of in bodies. */
                "X-Token-Delivery"?: components["parameters"]["TokenDelivery"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End this session */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "ended_id": "01930000-0000-7000-8000-000000000001"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["EndSessionPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    logoutEverywhere: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description With `cookie` the refresh token comes and goes as a cookie that scripts cannot read, instead of in bodies. */
                "X-Token-Delivery"?: components["parameters"]["TokenDelivery"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End all own sessions */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "ended_ids": [
                     *           "01930000-0000-7000-8000-000000000001"
                     *         ]
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["LogoutEverywherePayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List own sessions, newest first */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "session_id": "01930000-0000-7000-8000-000000000001",
                     *             "is_current": true,
                     *             "methods": [
                     *               "method"
                     *             ],
                     *             "address": "203.0.113.7",
                     *             "user_agent": "user agent",
                     *             "created_at": "2026-11-21T06:20:00.000Z",
                     *             "last_used_at": "2026-11-21T06:20:00.000Z",
                     *             "idle_expires_at": "2026-11-21T06:20:00.000Z",
                     *             "expires_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["Session"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description One of the caller’s own sessions. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End an own session */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "ended_id": "01930000-0000-7000-8000-000000000001"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["EndSessionPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            412: components["responses"]["412.STALE-001"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current_password": "current password",
                 *       "new_password": "new password"
                 *     }
                 */
                "application/json": components["schemas"]["ChangePasswordInput"];
            };
        };
        responses: {
            /** @description Change one’s password */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "ended_ids": [
                     *           "01930000-0000-7000-8000-000000000001"
                     *         ]
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ChangePasswordPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-001.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001.AUTH-007"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "zoe@adler.example"
                 *     }
                 */
                "application/json": components["schemas"]["RequestPasswordResetInput"];
            };
        };
        responses: {
            /** @description Ask for a link to a new password */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "email": "zoe@adler.example"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["RequestPasswordResetPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001.AUTH-007"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "token",
                 *       "new_password": "new password"
                 *     }
                 */
                "application/json": components["schemas"]["ResetPasswordInput"];
            };
        };
        responses: {
            /** @description Choose a new password by the link of a mail */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "email": "zoe@adler.example"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ResetPasswordPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.AUTH-005"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "business_name": "business name",
                 *       "owner_name": "owner name",
                 *       "email": "zoe@adler.example",
                 *       "currency": "EUR",
                 *       "timezone": "Europe/Berlin",
                 *       "locale": "de-DE",
                 *       "industry": "industry",
                 *       "category": "category"
                 *     }
                 */
                "application/json": components["schemas"]["SignUpInput"];
            };
        };
        responses: {
            /** @description Ask to open a business */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "email": "zoe@adler.example"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SignUpPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001.AUTH-007"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    confirmSignUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description With `cookie` the refresh token comes and goes as a cookie that scripts cannot read, instead of in bodies. */
                "X-Token-Delivery"?: components["parameters"]["TokenDelivery"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "token",
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmSignUpInput"];
            };
        };
        responses: {
            /** @description Open the business by the link of a mail, and sign in */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "access_token": "access token",
                     *         "token_type": "token type",
                     *         "expires_at": "2026-11-21T06:20:00.000Z",
                     *         "refresh_token": "refresh token",
                     *         "refresh_token_expires_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SessionPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.AUTH-005"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    me: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who am I, and what may I do */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "kind": "PERSON",
                     *         "user_id": "01930000-0000-7000-8000-000000000001",
                     *         "api_key_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "email": "zoe@adler.example",
                     *         "role": "staff",
                     *         "permissions": [
                     *           "permission"
                     *         ],
                     *         "expires_at": "2026-11-21T06:20:00.000Z",
                     *         "business": {
                     *           "business_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler",
                     *           "status": "ACTIVE",
                     *           "currency": "EUR",
                     *           "timezone": "Europe/Berlin",
                     *           "locale": "de-DE",
                     *           "active_modules": [
                     *             "crm"
                     *           ]
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Caller"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    completeLogin: {
        parameters: {
            query?: never;
            header?: {
                /** @description With `cookie` the refresh token comes and goes as a cookie that scripts cannot read, instead of in bodies. */
                "X-Token-Delivery"?: components["parameters"]["TokenDelivery"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mfa_challenge": "mfa challenge",
                 *       "code": "4k7xm-q9r2t"
                 *     }
                 */
                "application/json": components["schemas"]["CompleteLoginInput"];
            };
        };
        responses: {
            /** @description Complete a sign-in with a second factor */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "access_token": "access token",
                     *         "token_type": "token type",
                     *         "expires_at": "2026-11-21T06:20:00.000Z",
                     *         "refresh_token": "refresh token",
                     *         "refresh_token_expires_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SessionPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-001"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001.AUTH-007"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    enrollMfa: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin to enrol an authenticator app */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "secret": "secret",
                     *         "otpauth_url": "otpauth url",
                     *         "expires_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["EnrollMfaPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    confirmMfa: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "code.."
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmMfaInput"];
            };
        };
        responses: {
            /** @description Put the enrolled app in force */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "recovery_codes": [
                     *           "recovery code"
                     *         ]
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["RecoveryCodesPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-001.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001.AUTH-007"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    verifyMfa: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "4k7xm-q9r2t"
                 *     }
                 */
                "application/json": components["schemas"]["VerifyMfaInput"];
            };
        };
        responses: {
            /** @description Prove the second factor again */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "fresh_until": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["VerifyMfaPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-001.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001.AUTH-007"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    regenerateRecoveryCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Replace the recovery codes */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "recovery_codes": [
                     *           "recovery code"
                     *         ]
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["RecoveryCodesPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    disableMfa: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove the second factor */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "mfa_enabled": true
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DisableMfaPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List API keys, newest first */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "api_key_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "mode": "LIVE",
                     *             "scopes": [
                     *               "scope"
                     *             ],
                     *             "allowed_addresses": [
                     *               "allowed addresse"
                     *             ],
                     *             "created_by": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "created_at": "2026-11-21T06:20:00.000Z",
                     *             "expires_at": "2026-11-21T06:20:00.000Z",
                     *             "last_used_at": "2026-11-21T06:20:00.000Z",
                     *             "previous_secret_until": "2026-11-21T06:20:00.000Z",
                     *             "revoked_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["ApiKey"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Zoë Adler",
                 *       "scopes": [
                 *         "crm.view"
                 *       ],
                 *       "mode": "LIVE",
                 *       "expires_at": "2026-11-21T06:20:00.000Z",
                 *       "allowed_addresses": [
                 *         "allowed addresse"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateApiKeyInput"];
            };
        };
        responses: {
            /** @description Make an API key */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "api_key": {
                     *           "api_key_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler",
                     *           "mode": "LIVE",
                     *           "scopes": [
                     *             "scope"
                     *           ],
                     *           "allowed_addresses": [
                     *             "allowed addresse"
                     *           ],
                     *           "created_by": {
                     *             "user_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler"
                     *           },
                     *           "created_at": "2026-11-21T06:20:00.000Z",
                     *           "expires_at": "2026-11-21T06:20:00.000Z",
                     *           "last_used_at": "2026-11-21T06:20:00.000Z",
                     *           "previous_secret_until": "2026-11-21T06:20:00.000Z",
                     *           "revoked_at": "2026-11-21T06:20:00.000Z"
                     *         },
                     *         "secret": "secret"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["NewApiKeyPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The key. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "expires_at": "2026-11-21T06:20:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["RotateApiKeyInput"];
            };
        };
        responses: {
            /** @description Give an API key a new secret */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "api_key": {
                     *           "api_key_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler",
                     *           "mode": "LIVE",
                     *           "scopes": [
                     *             "scope"
                     *           ],
                     *           "allowed_addresses": [
                     *             "allowed addresse"
                     *           ],
                     *           "created_by": {
                     *             "user_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler"
                     *           },
                     *           "created_at": "2026-11-21T06:20:00.000Z",
                     *           "expires_at": "2026-11-21T06:20:00.000Z",
                     *           "last_used_at": "2026-11-21T06:20:00.000Z",
                     *           "previous_secret_until": "2026-11-21T06:20:00.000Z",
                     *           "revoked_at": "2026-11-21T06:20:00.000Z"
                     *         },
                     *         "secret": "secret"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["NewApiKeyPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The key. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke an API key */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "api_key_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "mode": "LIVE",
                     *         "scopes": [
                     *           "scope"
                     *         ],
                     *         "allowed_addresses": [
                     *           "allowed addresse"
                     *         ],
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "expires_at": "2026-11-21T06:20:00.000Z",
                     *         "last_used_at": "2026-11-21T06:20:00.000Z",
                     *         "previous_secret_until": "2026-11-21T06:20:00.000Z",
                     *         "revoked_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ApiKey"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            412: components["responses"]["412.STALE-001"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description By role. */
                "filter[role]"?: string;
                /** @description By whether they can sign in. */
                "filter[status]"?: string;
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the members of the business, by name */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "user_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "email": "zoe@adler.example",
                     *             "role": "owner",
                     *             "status": "ACTIVE",
                     *             "grants": [
                     *               "grant"
                     *             ],
                     *             "denials": [
                     *               "denial"
                     *             ],
                     *             "permissions": [
                     *               "crm.view"
                     *             ],
                     *             "last_login_at": "2026-11-21T06:20:00.000Z",
                     *             "created_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["User"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    readUser: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The user id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a member */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "user_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "email": "zoe@adler.example",
                     *         "role": "owner",
                     *         "status": "ACTIVE",
                     *         "grants": [
                     *           "grant"
                     *         ],
                     *         "denials": [
                     *           "denial"
                     *         ],
                     *         "permissions": [
                     *           "crm.view"
                     *         ],
                     *         "last_login_at": "2026-11-21T06:20:00.000Z",
                     *         "created_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["User"] | null;
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The member to change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Zoë Adler",
                 *       "role": "staff",
                 *       "grants": [
                 *         "crm.*"
                 *       ],
                 *       "denials": [
                 *         "denial"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UpdateUserInput"];
            };
        };
        responses: {
            /** @description Change a member: name, role, own grants and denials */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "user_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "email": "zoe@adler.example",
                     *         "role": "owner",
                     *         "status": "ACTIVE",
                     *         "grants": [
                     *           "grant"
                     *         ],
                     *         "denials": [
                     *           "denial"
                     *         ],
                     *         "permissions": [
                     *           "crm.view"
                     *         ],
                     *         "last_login_at": "2026-11-21T06:20:00.000Z",
                     *         "created_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["User"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    deactivateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The user id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Shut a member out, in all sessions */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "user_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "email": "zoe@adler.example",
                     *         "role": "owner",
                     *         "status": "ACTIVE",
                     *         "grants": [
                     *           "grant"
                     *         ],
                     *         "denials": [
                     *           "denial"
                     *         ],
                     *         "permissions": [
                     *           "crm.view"
                     *         ],
                     *         "last_login_at": "2026-11-21T06:20:00.000Z",
                     *         "created_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["User"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    reactivateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The user id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let a deactivated member sign in again */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "user_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "email": "zoe@adler.example",
                     *         "role": "owner",
                     *         "status": "ACTIVE",
                     *         "grants": [
                     *           "grant"
                     *         ],
                     *         "denials": [
                     *           "denial"
                     *         ],
                     *         "permissions": [
                     *           "crm.view"
                     *         ],
                     *         "last_login_at": "2026-11-21T06:20:00.000Z",
                     *         "created_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["User"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List invitations, newest first */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "invitation_id": "01930000-0000-7000-8000-000000000001",
                     *             "email": "zoe@adler.example",
                     *             "role": "staff",
                     *             "status": "PENDING",
                     *             "invited_by": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "created_at": "2026-11-21T06:20:00.000Z",
                     *             "expires_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["Invitation"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "zoe@adler.example",
                 *       "role": "staff"
                 *     }
                 */
                "application/json": components["schemas"]["InviteUserInput"];
            };
        };
        responses: {
            /** @description Invite a person by mail */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "invitation_id": "01930000-0000-7000-8000-000000000001",
                     *         "email": "zoe@adler.example",
                     *         "role": "staff",
                     *         "status": "PENDING",
                     *         "invited_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "expires_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Invitation"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001.AUTH-007"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The invitation id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mail a new link; the one before is void */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "invitation_id": "01930000-0000-7000-8000-000000000001",
                     *         "email": "zoe@adler.example",
                     *         "role": "staff",
                     *         "status": "PENDING",
                     *         "invited_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "expires_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Invitation"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001.AUTH-007"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The invitation id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw an invitation */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "invitation_id": "01930000-0000-7000-8000-000000000001",
                     *         "email": "zoe@adler.example",
                     *         "role": "staff",
                     *         "status": "PENDING",
                     *         "invited_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "expires_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Invitation"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            412: components["responses"]["412.STALE-001"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "token",
                 *       "name": "Zoë Adler",
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["AcceptInvitationInput"];
            };
        };
        responses: {
            /** @description Join the business that sent the link */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "email": "zoe@adler.example"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AcceptInvitationPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.AUTH-005"];
            409: components["responses"]["409.CONFLICT-001"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listRoles: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the roles that members can have */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "name": "staff",
                     *             "description": "Runs the shop",
                     *             "is_built_in": true,
                     *             "patterns": [
                     *               "crm.*"
                     *             ],
                     *             "permissions": [
                     *               "permission"
                     *             ]
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["Role"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    defineRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "cashier",
                 *       "description": "Runs the till",
                 *       "permissions": [
                 *         "crm.*"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DefineRoleInput"];
            };
        };
        responses: {
            /** @description Define a role, or define it anew */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "name": "staff",
                     *         "description": "Runs the shop",
                     *         "is_built_in": true,
                     *         "patterns": [
                     *           "crm.*"
                     *         ],
                     *         "permissions": [
                     *           "permission"
                     *         ]
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Role"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    deleteRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Its name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a role that nobody has */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deleted_name": "deleted name"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DeleteRolePayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.CONFLICT-001"];
            412: components["responses"]["412.STALE-001"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listPermissions: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List all permissions, and which of them I hold */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "permission_id": "crm.view",
                     *             "description": "Runs the shop",
                     *             "is_held": true
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["Permission"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    whyAllowed: {
        parameters: {
            query: {
                /** @description A permission id, such as `crm.edit`. */
                action: string;
                /** @description A record that the action would be on; only looked up, never decisive. */
                record_id?: string;
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What decides whether I may do something */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "action": "action",
                     *         "allowed": true,
                     *         "rule": "DENIAL",
                     *         "explanation": "explanation",
                     *         "record_id": "01930000-0000-7000-8000-000000000001",
                     *         "record": "KNOWN"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["WhyAllowed"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    readBusiness: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the profile of the business */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "business_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "category": "category",
                     *         "industry": "industry",
                     *         "status": "ACTIVE",
                     *         "currency": "EUR",
                     *         "timezone": "Europe/Berlin",
                     *         "locale": "de-DE",
                     *         "active_modules": [
                     *           "crm"
                     *         ],
                     *         "created_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Business"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    updateBusiness: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Zoë Adler",
                 *       "category": "category",
                 *       "industry": "industry",
                 *       "currency": "EUR",
                 *       "timezone": "Europe/Berlin",
                 *       "locale": "de-DE"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateBusinessInput"];
            };
        };
        responses: {
            /** @description Change the profile of the business */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "business_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "category": "category",
                     *         "industry": "industry",
                     *         "status": "ACTIVE",
                     *         "currency": "EUR",
                     *         "timezone": "Europe/Berlin",
                     *         "locale": "de-DE",
                     *         "active_modules": [
                     *           "crm"
                     *         ],
                     *         "created_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Business"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listModules: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the modules */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "module_id": "crm",
                     *             "status": "ACTIVE",
                     *             "activated_at": "2026-11-21T06:20:00.000Z",
                     *             "activated_by": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             }
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["Module"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    activateModule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Its id, one of `modules`. */
                module: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Activate a module */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "module_id": "crm",
                     *         "status": "ACTIVE",
                     *         "activated_at": "2026-11-21T06:20:00.000Z",
                     *         "activated_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Module"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    deactivateModule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Its id, one of `modules`. */
                module: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deactivate a module; its records are kept */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "module_id": "crm",
                     *         "status": "ACTIVE",
                     *         "activated_at": "2026-11-21T06:20:00.000Z",
                     *         "activated_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Module"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    suspendBusiness: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The business. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Asked for by the owner"
                 *     }
                 */
                "application/json": components["schemas"]["BusinessStatusInput"];
            };
        };
        responses: {
            /** @description Suspend a business */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "business_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "status": "ACTIVE"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        /** @description A tenant of the platform. Callers see their own only. */
                        data: {
                            /**
                             * Format: uuid
                             * @description The `business_id` of every record it owns.
                             */
                            business_id: string;
                            /** @description Its name, as customers know it. */
                            name: string;
                            /**
                             * @description Whether it can work on the platform.
                             * @enum {string}
                             */
                            status: "ACTIVE" | "SUSPENDED" | "CLOSED";
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    restoreBusiness: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The business. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Asked for by the owner"
                 *     }
                 */
                "application/json": components["schemas"]["BusinessStatusInput"];
            };
        };
        responses: {
            /** @description Let a suspended business work again */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "business_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "status": "ACTIVE"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        /** @description A tenant of the platform. Callers see their own only. */
                        data: {
                            /**
                             * Format: uuid
                             * @description The `business_id` of every record it owns.
                             */
                            business_id: string;
                            /** @description Its name, as customers know it. */
                            name: string;
                            /**
                             * @description Whether it can work on the platform.
                             * @enum {string}
                             */
                            status: "ACTIVE" | "SUSPENDED" | "CLOSED";
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description What to sort by; with `-` downwards: created_at, updated_at, name, email, last_activity_at, custom.<key>. */
                sort?: string;
                /** @description By text. Words to find. */
                "filter[text][matches]"?: string;
                /** @description By tags. With this tag. */
                "filter[tag]"?: string;
                /** @description By tags. With one of these, separated by commas; one with a comma in it stands in double quotes. */
                "filter[tag][any]"?: string;
                /** @description By tags. With all of these, separated by commas; one with a comma in it stands in double quotes. */
                "filter[tag][all]"?: string;
                /** @description By tags. With none of these, separated by commas; one with a comma in it stands in double quotes. */
                "filter[tag][none]"?: string;
                /** @description By custom fields, up to 10. Put the key of the field for `<key>`, and an operator behind it, as in `filter[custom.seats][gte]=4`: eq, in, gte, gt, lte, lt, exists. A list is separated by commas. */
                "filter[custom.<key>]"?: string;
                /** @description By the time they were last changed. At or after. */
                "filter[updated_at][gte]"?: string;
                /** @description By the time they were last changed. After. */
                "filter[updated_at][gt]"?: string;
                /** @description By the time they were last changed. At or before. */
                "filter[updated_at][lte]"?: string;
                /** @description By the time they were last changed. Before. */
                "filter[updated_at][lt]"?: string;
                /** @description By e-mail. */
                "filter[email]"?: string;
                /** @description By phone number. */
                "filter[phone]"?: string;
                /** @description By external reference. */
                "filter[external_reference]"?: string;
                /** @description By the time of the last interaction; customers without one are left out. At or after. */
                "filter[last_activity_at][gte]"?: string;
                /** @description By the time of the last interaction; customers without one are left out. After. */
                "filter[last_activity_at][gt]"?: string;
                /** @description By the time of the last interaction; customers without one are left out. At or before. */
                "filter[last_activity_at][lte]"?: string;
                /** @description By the time of the last interaction; customers without one are left out. Before. */
                "filter[last_activity_at][lt]"?: string;
                /** @description By the time they were added. At or after. */
                "filter[created_at][gte]"?: string;
                /** @description By the time they were added. After. */
                "filter[created_at][gt]"?: string;
                /** @description By the time they were added. At or before. */
                "filter[created_at][lte]"?: string;
                /** @description By the time they were added. Before. */
                "filter[created_at][lt]"?: string;
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List customers */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "customer_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "email": "zoe@adler.example",
                     *             "phone": "+4930123456",
                     *             "external_reference": "external reference",
                     *             "tags": [
                     *               "tag"
                     *             ],
                     *             "custom": {},
                     *             "last_activity_at": "2026-11-21T06:20:00.000Z",
                     *             "version": 3,
                     *             "created_by": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "created_at": "2026-11-21T06:20:00.000Z",
                     *             "updated_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["Customer"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Zoë Adler",
                 *       "email": "zoe@adler.example",
                 *       "phone": "+49 30 123456",
                 *       "external_reference": "external reference",
                 *       "tags": [
                 *         "tag"
                 *       ],
                 *       "custom": {}
                 *     }
                 */
                "application/json": components["schemas"]["CreateCustomerInput"];
            };
        };
        responses: {
            /** @description Add a customer */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "customer_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "email": "zoe@adler.example",
                     *         "phone": "+4930123456",
                     *         "external_reference": "external reference",
                     *         "tags": [
                     *           "tag"
                     *         ],
                     *         "custom": {},
                     *         "last_activity_at": "2026-11-21T06:20:00.000Z",
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Customer"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    searchCustomers: {
        parameters: {
            query: {
                /** @description What to look for: 1 to 200 characters. Its first 8 words count; where no blanks part words, its first 8 pairs of letters. A number finds phone numbers that begin or end with it. */
                text: string;
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Find customers by words of name, e-mail, phone and notes, best first */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "score": 1,
                     *             "matched_fields": [
                     *               "NAME"
                     *             ],
                     *             "customer": {
                     *               "customer_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler",
                     *               "email": "zoe@adler.example",
                     *               "phone": "+4930123456",
                     *               "external_reference": "external reference",
                     *               "tags": [
                     *                 "tag"
                     *               ],
                     *               "custom": {},
                     *               "last_activity_at": "2026-11-21T06:20:00.000Z",
                     *               "version": 3,
                     *               "created_by": {
                     *                 "user_id": "01930000-0000-7000-8000-000000000001",
                     *                 "name": "Zoë Adler"
                     *               },
                     *               "created_at": "2026-11-21T06:20:00.000Z",
                     *               "updated_at": "2026-11-21T06:20:00.000Z"
                     *             }
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["CustomerMatch"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    upsertCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Zoë Adler",
                 *       "email": "zoe@adler.example",
                 *       "phone": "+49 30 123456",
                 *       "external_reference": "external reference",
                 *       "tags": [
                 *         "tag"
                 *       ],
                 *       "custom": {}
                 *     }
                 */
                "application/json": components["schemas"]["UpsertCustomerInput"];
            };
        };
        responses: {
            /** @description Add a customer, or change the one that it is */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "status": "CREATED",
                     *         "customer": {
                     *           "customer_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler",
                     *           "email": "zoe@adler.example",
                     *           "phone": "+4930123456",
                     *           "external_reference": "external reference",
                     *           "tags": [
                     *             "tag"
                     *           ],
                     *           "custom": {},
                     *           "last_activity_at": "2026-11-21T06:20:00.000Z",
                     *           "version": 3,
                     *           "created_by": {
                     *             "user_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler"
                     *           },
                     *           "created_at": "2026-11-21T06:20:00.000Z",
                     *           "updated_at": "2026-11-21T06:20:00.000Z"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["UpsertCustomerPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    upsertCustomers: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customers": [
                 *         {
                 *           "name": "Zoë Adler",
                 *           "email": "zoe@adler.example",
                 *           "phone": "+493012345678",
                 *           "external_reference": "external reference",
                 *           "tags": [
                 *             "tag"
                 *           ],
                 *           "custom": {}
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UpsertCustomersInput"];
            };
        };
        responses: {
            /** @description Add or change up to 500 customers; a faulty one fails alone */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "results": [
                     *           {
                     *             "index": 1,
                     *             "status": "CREATED",
                     *             "customer": {
                     *               "customer_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler",
                     *               "email": "zoe@adler.example",
                     *               "phone": "+4930123456",
                     *               "external_reference": "external reference",
                     *               "tags": [
                     *                 "tag"
                     *               ],
                     *               "custom": {},
                     *               "last_activity_at": "2026-11-21T06:20:00.000Z",
                     *               "version": 3,
                     *               "created_by": {
                     *                 "user_id": "01930000-0000-7000-8000-000000000001",
                     *                 "name": "Zoë Adler"
                     *               },
                     *               "created_at": "2026-11-21T06:20:00.000Z",
                     *               "updated_at": "2026-11-21T06:20:00.000Z"
                     *             },
                     *             "errors": [
                     *               {
                     *                 "field": "email",
                     *                 "code": "isEmail",
                     *                 "message": "message"
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["UpsertCustomersPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    readCustomer: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An `ETag` that the client has; 304 when the record is still the same. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The customer id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a customer */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "customer_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "email": "zoe@adler.example",
                     *         "phone": "+4930123456",
                     *         "external_reference": "external reference",
                     *         "tags": [
                     *           "tag"
                     *         ],
                     *         "custom": {},
                     *         "last_activity_at": "2026-11-21T06:20:00.000Z",
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Customer"] | null;
                        error: null;
                    };
                };
            };
            /** @description The record is the one that the client has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    deleteCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The customer to delete. Its interactions go with it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erase a customer with all interactions */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deleted_id": "01930000-0000-7000-8000-000000000001"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DeleteCustomerPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            412: components["responses"]["412.STALE-001"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    updateCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the record that the change is based on; STALE-001 when it changed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The customer to change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "name": "Zoë Adler",
                 *       "email": "zoe@adler.example",
                 *       "phone": "+49 30 123456",
                 *       "external_reference": "external reference",
                 *       "tags": [
                 *         "tag"
                 *       ],
                 *       "custom": {}
                 *     }
                 */
                "application/json": components["schemas"]["UpdateCustomerInput"];
            };
        };
        responses: {
            /** @description Change a customer */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "customer_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "email": "zoe@adler.example",
                     *         "phone": "+4930123456",
                     *         "external_reference": "external reference",
                     *         "tags": [
                     *           "tag"
                     *         ],
                     *         "custom": {},
                     *         "last_activity_at": "2026-11-21T06:20:00.000Z",
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Customer"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listCustomerTimeline: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The customer id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List what happened with a customer in every module, newest first */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "event_id": "01930000-0000-7000-8000-000000000001",
                     *             "cursor": "cursor",
                     *             "seq": 1,
                     *             "type": "customer.created",
                     *             "version": 3,
                     *             "occurred_at": "2026-11-21T06:20:00.000Z",
                     *             "record_id": "01930000-0000-7000-8000-000000000001",
                     *             "request_id": "request id",
                     *             "data": {},
                     *             "previous_attributes": {},
                     *             "actor": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             }
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["Event"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listDuplicates: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List customers that may be the same, the most alike first */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "score": 1,
                     *             "reasons": [
                     *               "SAME_PHONE"
                     *             ],
                     *             "first": {
                     *               "customer_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler",
                     *               "email": "zoe@adler.example",
                     *               "phone": "+4930123456",
                     *               "external_reference": "external reference",
                     *               "tags": [
                     *                 "tag"
                     *               ],
                     *               "custom": {},
                     *               "last_activity_at": "2026-11-21T06:20:00.000Z",
                     *               "version": 3,
                     *               "created_by": {
                     *                 "user_id": "01930000-0000-7000-8000-000000000001",
                     *                 "name": "Zoë Adler"
                     *               },
                     *               "created_at": "2026-11-21T06:20:00.000Z",
                     *               "updated_at": "2026-11-21T06:20:00.000Z"
                     *             },
                     *             "second": {
                     *               "customer_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler",
                     *               "email": "zoe@adler.example",
                     *               "phone": "+4930123456",
                     *               "external_reference": "external reference",
                     *               "tags": [
                     *                 "tag"
                     *               ],
                     *               "custom": {},
                     *               "last_activity_at": "2026-11-21T06:20:00.000Z",
                     *               "version": 3,
                     *               "created_by": {
                     *                 "user_id": "01930000-0000-7000-8000-000000000001",
                     *                 "name": "Zoë Adler"
                     *               },
                     *               "created_at": "2026-11-21T06:20:00.000Z",
                     *               "updated_at": "2026-11-21T06:20:00.000Z"
                     *             }
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["DuplicatePair"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    dismissDuplicate: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customer_id": "01930000-0000-7000-8000-000000000001",
                 *       "other_customer_id": "01930000-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["DismissDuplicateInput"];
            };
        };
        responses: {
            /** @description Say that two customers are not the same */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "customer_ids": [
                     *           "01930000-0000-7000-8000-000000000001"
                     *         ]
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DismissDuplicatePayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    readDuplicates: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The customer id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read up to ten customers that may be the same as one */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "customer_id": "01930000-0000-7000-8000-000000000001",
                     *         "duplicates": [
                     *           {
                     *             "score": 1,
                     *             "reasons": [
                     *               "SAME_PHONE"
                     *             ],
                     *             "customer": {
                     *               "customer_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler",
                     *               "email": "zoe@adler.example",
                     *               "phone": "+4930123456",
                     *               "external_reference": "external reference",
                     *               "tags": [
                     *                 "tag"
                     *               ],
                     *               "custom": {},
                     *               "last_activity_at": "2026-11-21T06:20:00.000Z",
                     *               "version": 3,
                     *               "created_by": {
                     *                 "user_id": "01930000-0000-7000-8000-000000000001",
                     *                 "name": "Zoë Adler"
                     *               },
                     *               "created_at": "2026-11-21T06:20:00.000Z",
                     *               "updated_at": "2026-11-21T06:20:00.000Z"
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        /** @description A customer of the business. The ids of those that were merged with it lead here too, wherever an id is given. */
                        data: {
                            /**
                             * Format: uuid
                             * @description The customer id.
                             */
                            customer_id: string;
                            /** @description Up to ten customers that may be the same, the most alike first. */
                            duplicates: components["schemas"]["CustomerDuplicate"][];
                        } | null;
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    previewMerge: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The customer that stays. */
                id: string;
                /** @description The customer that becomes one with it. */
                merged_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description See what merging another customer with this one would do */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "survivor": {
                     *           "customer_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler",
                     *           "email": "zoe@adler.example",
                     *           "phone": "+4930123456",
                     *           "external_reference": "external reference",
                     *           "tags": [
                     *             "tag"
                     *           ],
                     *           "custom": {},
                     *           "last_activity_at": "2026-11-21T06:20:00.000Z",
                     *           "version": 3,
                     *           "created_by": {
                     *             "user_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler"
                     *           },
                     *           "created_at": "2026-11-21T06:20:00.000Z",
                     *           "updated_at": "2026-11-21T06:20:00.000Z"
                     *         },
                     *         "merged": {
                     *           "customer_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler",
                     *           "email": "zoe@adler.example",
                     *           "phone": "+4930123456",
                     *           "external_reference": "external reference",
                     *           "tags": [
                     *             "tag"
                     *           ],
                     *           "custom": {},
                     *           "last_activity_at": "2026-11-21T06:20:00.000Z",
                     *           "version": 3,
                     *           "created_by": {
                     *             "user_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler"
                     *           },
                     *           "created_at": "2026-11-21T06:20:00.000Z",
                     *           "updated_at": "2026-11-21T06:20:00.000Z"
                     *         },
                     *         "fields": [
                     *           {
                     *             "field": "field",
                     *             "survivor_value": {},
                     *             "merged_value": {},
                     *             "is_conflict": true,
                     *             "suggested": "SURVIVOR"
                     *           }
                     *         ],
                     *         "references": [
                     *           {
                     *             "subgraph": "crm",
                     *             "label": "deals",
                     *             "count": 1
                     *           }
                     *         ]
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["MergePreview"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    mergeCustomers: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The customer that stays. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "merged_id": "01930000-0000-7000-8000-000000000001",
                 *       "survivor_version": 1,
                 *       "merged_version": 1,
                 *       "choices": [
                 *         {
                 *           "field": "field",
                 *           "from": "SURVIVOR"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["MergeCustomersInput"];
            };
        };
        responses: {
            /** @description Merge another customer with this one */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "customer": {
                     *           "customer_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler",
                     *           "email": "zoe@adler.example",
                     *           "phone": "+4930123456",
                     *           "external_reference": "external reference",
                     *           "tags": [
                     *             "tag"
                     *           ],
                     *           "custom": {},
                     *           "last_activity_at": "2026-11-21T06:20:00.000Z",
                     *           "version": 3,
                     *           "created_by": {
                     *             "user_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler"
                     *           },
                     *           "created_at": "2026-11-21T06:20:00.000Z",
                     *           "updated_at": "2026-11-21T06:20:00.000Z"
                     *         },
                     *         "merge": {
                     *           "customer_merge_id": "01930000-0000-7000-8000-000000000001",
                     *           "survivor_id": "01930000-0000-7000-8000-000000000001",
                     *           "merged_id": "01930000-0000-7000-8000-000000000001",
                     *           "merged_by": {
                     *             "user_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler"
                     *           },
                     *           "merged_at": "2026-11-21T06:20:00.000Z",
                     *           "undo_until": "2026-11-21T06:20:00.000Z",
                     *           "undone_at": "2026-11-21T06:20:00.000Z"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["MergeCustomersPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    readMerge: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The merge id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a merge */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "customer_merge_id": "01930000-0000-7000-8000-000000000001",
                     *         "survivor_id": "01930000-0000-7000-8000-000000000001",
                     *         "merged_id": "01930000-0000-7000-8000-000000000001",
                     *         "merged_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "merged_at": "2026-11-21T06:20:00.000Z",
                     *         "undo_until": "2026-11-21T06:20:00.000Z",
                     *         "undone_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CustomerMerge"] | null;
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    undoMerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The merge. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take merged customers apart, within 30 days */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "survivor": {
                     *           "customer_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler",
                     *           "email": "zoe@adler.example",
                     *           "phone": "+4930123456",
                     *           "external_reference": "external reference",
                     *           "tags": [
                     *             "tag"
                     *           ],
                     *           "custom": {},
                     *           "last_activity_at": "2026-11-21T06:20:00.000Z",
                     *           "version": 3,
                     *           "created_by": {
                     *             "user_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler"
                     *           },
                     *           "created_at": "2026-11-21T06:20:00.000Z",
                     *           "updated_at": "2026-11-21T06:20:00.000Z"
                     *         },
                     *         "restored": {
                     *           "customer_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler",
                     *           "email": "zoe@adler.example",
                     *           "phone": "+4930123456",
                     *           "external_reference": "external reference",
                     *           "tags": [
                     *             "tag"
                     *           ],
                     *           "custom": {},
                     *           "last_activity_at": "2026-11-21T06:20:00.000Z",
                     *           "version": 3,
                     *           "created_by": {
                     *             "user_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler"
                     *           },
                     *           "created_at": "2026-11-21T06:20:00.000Z",
                     *           "updated_at": "2026-11-21T06:20:00.000Z"
                     *         },
                     *         "merge": {
                     *           "customer_merge_id": "01930000-0000-7000-8000-000000000001",
                     *           "survivor_id": "01930000-0000-7000-8000-000000000001",
                     *           "merged_id": "01930000-0000-7000-8000-000000000001",
                     *           "merged_by": {
                     *             "user_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler"
                     *           },
                     *           "merged_at": "2026-11-21T06:20:00.000Z",
                     *           "undo_until": "2026-11-21T06:20:00.000Z",
                     *           "undone_at": "2026-11-21T06:20:00.000Z"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["UndoMergePayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    readPersonalData: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The customer id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read everything that the platform has about a customer */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "customer_id": "01930000-0000-7000-8000-000000000001",
                     *         "former_ids": [
                     *           "01930000-0000-7000-8000-000000000001"
                     *         ],
                     *         "gathered_at": "2026-11-21T06:20:00.000Z",
                     *         "parts": [
                     *           {
                     *             "subgraph": "crm",
                     *             "label": "interactions",
                     *             "records": [
                     *               {}
                     *             ]
                     *           }
                     *         ]
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["PersonalData"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    eraseCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The customer. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erase a person, and prove it */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "customer_erasure_id": "01930000-0000-7000-8000-000000000001",
                     *         "customer_id": "01930000-0000-7000-8000-000000000001",
                     *         "status": "RUNNING",
                     *         "blanked_entries": 1,
                     *         "searched_values": 1,
                     *         "remains": [
                     *           {
                     *             "table": "table",
                     *             "rows": 1
                     *           }
                     *         ],
                     *         "requested_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "requested_at": "2026-11-21T06:20:00.000Z",
                     *         "proved_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CustomerErasure"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    readErasure: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The erasure id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read an erasure and its proof */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "customer_erasure_id": "01930000-0000-7000-8000-000000000001",
                     *         "customer_id": "01930000-0000-7000-8000-000000000001",
                     *         "status": "RUNNING",
                     *         "blanked_entries": 1,
                     *         "searched_values": 1,
                     *         "remains": [
                     *           {
                     *             "table": "table",
                     *             "rows": 1
                     *           }
                     *         ],
                     *         "requested_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "requested_at": "2026-11-21T06:20:00.000Z",
                     *         "proved_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CustomerErasure"] | null;
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listCustomerTags: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the tags that customers carry, by name, with counts */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "name": "Zoë Adler",
                     *             "customer_count": 1
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["CustomerTag"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    deleteCustomerTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The tag, in any case. NOT-FOUND-001 when no customer carries it. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a tag from all customers */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deleted_name": "deleted name"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DeleteCustomerTagPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            412: components["responses"]["412.STALE-001"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    renameCustomerTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The tag, in any case. NOT-FOUND-001 when no customer carries it. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "new_name": "new name"
                 *     }
                 */
                "application/json": components["schemas"]["RenameCustomerTagInput"];
            };
        };
        responses: {
            /** @description Rename a tag on all customers */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "name": "Zoë Adler",
                     *         "customer_count": 1
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CustomerTag"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listCustomFields: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the custom fields of customers, archived ones included */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "custom_field_id": "01930000-0000-7000-8000-000000000001",
                     *             "key": "key",
                     *             "label": "label",
                     *             "type": "TEXT",
                     *             "options": [
                     *               "option"
                     *             ],
                     *             "is_required": true,
                     *             "is_archived": true,
                     *             "version": 3,
                     *             "created_by": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "created_at": "2026-11-21T06:20:00.000Z",
                     *             "updated_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["CustomField"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    createCustomField: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "segment",
                 *       "label": "Segment",
                 *       "type": "CHOICE",
                 *       "options": [
                 *         "Retail",
                 *         "Wholesale"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateCustomFieldInput"];
            };
        };
        responses: {
            /** @description Define a custom field of customers */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "custom_field_id": "01930000-0000-7000-8000-000000000001",
                     *         "key": "key",
                     *         "label": "label",
                     *         "type": "TEXT",
                     *         "options": [
                     *           "option"
                     *         ],
                     *         "is_required": true,
                     *         "is_archived": true,
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CustomField"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    updateCustomField: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the record that the change is based on; STALE-001 when it changed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The field to change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "label": "label",
                 *       "options": [
                 *         "option"
                 *       ],
                 *       "is_required": true,
                 *       "is_archived": true
                 *     }
                 */
                "application/json": components["schemas"]["UpdateCustomFieldInput"];
            };
        };
        responses: {
            /** @description Rename, archive or otherwise change a custom field */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "custom_field_id": "01930000-0000-7000-8000-000000000001",
                     *         "key": "key",
                     *         "label": "label",
                     *         "type": "TEXT",
                     *         "options": [
                     *           "option"
                     *         ],
                     *         "is_required": true,
                     *         "is_archived": true,
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CustomField"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listCompanies: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description What to sort by; with `-` downwards. */
                sort?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "name" | "-name";
                /** @description By the time they were last changed. At or after. */
                "filter[updated_at][gte]"?: string;
                /** @description By the time they were last changed. After. */
                "filter[updated_at][gt]"?: string;
                /** @description By the time they were last changed. At or before. */
                "filter[updated_at][lte]"?: string;
                /** @description By the time they were last changed. Before. */
                "filter[updated_at][lt]"?: string;
                /** @description By domain name. */
                "filter[domain]"?: string;
                /** @description By the time they were added. At or after. */
                "filter[created_at][gte]"?: string;
                /** @description By the time they were added. After. */
                "filter[created_at][gt]"?: string;
                /** @description By the time they were added. At or before. */
                "filter[created_at][lte]"?: string;
                /** @description By the time they were added. Before. */
                "filter[created_at][lt]"?: string;
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List companies */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "company_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "domain": "adler.example",
                     *             "phone": "+4930123456",
                     *             "address": {
                     *               "street": "street",
                     *               "postal_code": "postal code",
                     *               "city": "city",
                     *               "region": "region",
                     *               "country": "DE"
                     *             },
                     *             "version": 3,
                     *             "created_by": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "created_at": "2026-11-21T06:20:00.000Z",
                     *             "updated_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["Company"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    createCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Zoë Adler",
                 *       "domain": "adler.example",
                 *       "phone": "+49 30 123456",
                 *       "address": {
                 *         "street": "street",
                 *         "postal_code": "postal code",
                 *         "city": "city",
                 *         "region": "region",
                 *         "country": "DE"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreateCompanyInput"];
            };
        };
        responses: {
            /** @description Add a company */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "company_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "domain": "adler.example",
                     *         "phone": "+4930123456",
                     *         "address": {
                     *           "street": "street",
                     *           "postal_code": "postal code",
                     *           "city": "city",
                     *           "region": "region",
                     *           "country": "DE"
                     *         },
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Company"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    readCompany: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An `ETag` that the client has; 304 when the record is still the same. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The company id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a company */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "company_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "domain": "adler.example",
                     *         "phone": "+4930123456",
                     *         "address": {
                     *           "street": "street",
                     *           "postal_code": "postal code",
                     *           "city": "city",
                     *           "region": "region",
                     *           "country": "DE"
                     *         },
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Company"] | null;
                        error: null;
                    };
                };
            };
            /** @description The record is the one that the client has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    deleteCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The company to delete. Its customers, deals and tasks stay, without a company. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a company; its customers, deals and tasks stay */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deleted_id": "01930000-0000-7000-8000-000000000001"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DeleteCompanyPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            412: components["responses"]["412.STALE-001"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    updateCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the record that the change is based on; STALE-001 when it changed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The company to change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "name": "Zoë Adler",
                 *       "domain": "adler.example",
                 *       "phone": "+49 30 123456",
                 *       "address": {
                 *         "street": "street",
                 *         "postal_code": "postal code",
                 *         "city": "city",
                 *         "region": "region",
                 *         "country": "DE"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UpdateCompanyInput"];
            };
        };
        responses: {
            /** @description Change a company */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "company_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "domain": "adler.example",
                     *         "phone": "+4930123456",
                     *         "address": {
                     *           "street": "street",
                     *           "postal_code": "postal code",
                     *           "city": "city",
                     *           "region": "region",
                     *           "country": "DE"
                     *         },
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Company"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listCustomersOfCompany: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The company id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the customers of a company, newest first */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "customer_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "email": "zoe@adler.example",
                     *             "phone": "+4930123456",
                     *             "tags": [
                     *               "tag"
                     *             ],
                     *             "version": 3,
                     *             "created_at": "2026-11-21T06:20:00.000Z",
                     *             "updated_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: {
                                /**
                                 * Format: uuid
                                 * @description The customer id.
                                 */
                                customer_id: string;
                                /** @description Name, 1 to 200 characters. */
                                name: string;
                                /** @description E-mail, lower-cased, its domain in ASCII; unique within the business. */
                                email: string | null;
                                /**
                                 * @description Phone number, in E.164 such as `+4930123456`, with an extension `+12125550100;ext=101`; unique within the business, when neither has an e-mail.
                                 * @example +4930123456
                                 */
                                phone: string | null;
                                /** @description Tags, in alphabetical order, each once. */
                                tags: string[];
                                /**
                                 * Format: int32
                                 * @description Counts up with each change; name it in an update to be told of a lost race.
                                 */
                                version: number;
                                /**
                                 * Format: date-time
                                 * @description When the customer was added.
                                 */
                                created_at: string;
                                /**
                                 * Format: date-time
                                 * @description When the customer was last changed.
                                 */
                                updated_at: string;
                            }[];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    setCustomerCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The customer. NOT-FOUND-001 for an id of another business. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "company_id": "01930000-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["SetCustomerCompanyInput"];
            };
        };
        responses: {
            /** @description Put a customer into a company, or out of any */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "customer_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "version": 3,
                     *         "company": {
                     *           "company_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        /** @description A customer of the business. The ids of those that were merged with it lead here too, wherever an id is given. */
                        data: {
                            /**
                             * Format: uuid
                             * @description The customer id.
                             */
                            customer_id: string;
                            /** @description Name, 1 to 200 characters. */
                            name: string;
                            /**
                             * Format: int32
                             * @description Counts up with each change; name it in an update to be told of a lost race.
                             */
                            version: number;
                            /** @description The company that the customer belongs to. */
                            company: {
                                /**
                                 * Format: uuid
                                 * @description The company id.
                                 */
                                company_id: string;
                                /** @description Name, 1 to 200 characters. */
                                name: string;
                            } | null;
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listPipelines: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the pipelines with their stages */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "pipeline_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "is_default": true,
                     *             "stages": [
                     *               {
                     *                 "stage_id": "01930000-0000-7000-8000-000000000001",
                     *                 "name": "Zoë Adler",
                     *                 "kind": "OPEN",
                     *                 "probability": 1,
                     *                 "position": 1,
                     *                 "archived_at": "2026-11-21T06:20:00.000Z"
                     *               }
                     *             ],
                     *             "archived_stages": [
                     *               {
                     *                 "stage_id": "01930000-0000-7000-8000-000000000001",
                     *                 "name": "Zoë Adler",
                     *                 "kind": "OPEN",
                     *                 "probability": 1,
                     *                 "position": 1,
                     *                 "archived_at": "2026-11-21T06:20:00.000Z"
                     *               }
                     *             ],
                     *             "version": 3,
                     *             "created_by": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "created_at": "2026-11-21T06:20:00.000Z",
                     *             "updated_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["Pipeline"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    createPipeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Partners"
                 *     }
                 */
                "application/json": components["schemas"]["CreatePipelineInput"];
            };
        };
        responses: {
            /** @description Make a pipeline */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "pipeline_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "is_default": true,
                     *         "stages": [
                     *           {
                     *             "stage_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "kind": "OPEN",
                     *             "probability": 1,
                     *             "position": 1,
                     *             "archived_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "archived_stages": [
                     *           {
                     *             "stage_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "kind": "OPEN",
                     *             "probability": 1,
                     *             "position": 1,
                     *             "archived_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Pipeline"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003.PIPELINE-002"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    readPipeline: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An `ETag` that the client has; 304 when the record is still the same. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The pipeline id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a pipeline */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "pipeline_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "is_default": true,
                     *         "stages": [
                     *           {
                     *             "stage_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "kind": "OPEN",
                     *             "probability": 1,
                     *             "position": 1,
                     *             "archived_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "archived_stages": [
                     *           {
                     *             "stage_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "kind": "OPEN",
                     *             "probability": 1,
                     *             "position": 1,
                     *             "archived_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Pipeline"] | null;
                        error: null;
                    };
                };
            };
            /** @description The record is the one that the client has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    updatePipeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the record that the change is based on; STALE-001 when it changed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The pipeline to change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "name": "Zoë Adler"
                 *     }
                 */
                "application/json": components["schemas"]["UpdatePipelineInput"];
            };
        };
        responses: {
            /** @description Rename a pipeline */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "pipeline_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "is_default": true,
                     *         "stages": [
                     *           {
                     *             "stage_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "kind": "OPEN",
                     *             "probability": 1,
                     *             "position": 1,
                     *             "archived_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "archived_stages": [
                     *           {
                     *             "stage_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "kind": "OPEN",
                     *             "probability": 1,
                     *             "position": 1,
                     *             "archived_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Pipeline"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    summarizePipeline: {
        parameters: {
            query?: {
                /** @description Only deals that this member works on. Default: all. */
                owner_id?: string;
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The pipeline. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sum up the deals of a pipeline by stage */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "pipeline": {
                     *           "pipeline_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "stages": [
                     *           {
                     *             "stage": {
                     *               "stage_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler",
                     *               "kind": "OPEN",
                     *               "probability": 1,
                     *               "position": 1,
                     *               "archived_at": "2026-11-21T06:20:00.000Z"
                     *             },
                     *             "deal_count": 1,
                     *             "totals": [
                     *               {
                     *                 "deal_count": 1,
                     *                 "amount": {
                     *                   "amount_minor": "1",
                     *                   "currency": "EUR",
                     *                   "decimal": "12.34"
                     *                 },
                     *                 "weighted_amount": {
                     *                   "amount_minor": "1",
                     *                   "currency": "EUR",
                     *                   "decimal": "12.34"
                     *                 }
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "open_totals": [
                     *           {
                     *             "deal_count": 1,
                     *             "amount": {
                     *               "amount_minor": "1",
                     *               "currency": "EUR",
                     *               "decimal": "12.34"
                     *             },
                     *             "weighted_amount": {
                     *               "amount_minor": "1",
                     *               "currency": "EUR",
                     *               "decimal": "12.34"
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["PipelineSummary"] | null;
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    addStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the record that the change is based on; STALE-001 when it changed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The pipeline to add it to. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "name": "Zoë Adler",
                 *       "kind": "OPEN",
                 *       "probability": 1,
                 *       "position": 1
                 *     }
                 */
                "application/json": components["schemas"]["AddStageInput"];
            };
        };
        responses: {
            /** @description Add a stage to a pipeline */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "pipeline_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "is_default": true,
                     *         "stages": [
                     *           {
                     *             "stage_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "kind": "OPEN",
                     *             "probability": 1,
                     *             "position": 1,
                     *             "archived_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "archived_stages": [
                     *           {
                     *             "stage_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "kind": "OPEN",
                     *             "probability": 1,
                     *             "position": 1,
                     *             "archived_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Pipeline"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    reorderStages: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the record that the change is based on; STALE-001 when it changed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The pipeline. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "stage_ids": [
                 *         "01930000-0000-7000-8000-000000000001"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReorderStagesInput"];
            };
        };
        responses: {
            /** @description Put the stages of a pipeline in a new order */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "pipeline_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "is_default": true,
                     *         "stages": [
                     *           {
                     *             "stage_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "kind": "OPEN",
                     *             "probability": 1,
                     *             "position": 1,
                     *             "archived_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "archived_stages": [
                     *           {
                     *             "stage_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "kind": "OPEN",
                     *             "probability": 1,
                     *             "position": 1,
                     *             "archived_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Pipeline"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    updateStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the record that the change is based on; STALE-001 when it changed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The stage to change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "name": "Zoë Adler",
                 *       "probability": 1
                 *     }
                 */
                "application/json": components["schemas"]["UpdateStageInput"];
            };
        };
        responses: {
            /** @description Rename a stage or change its probability */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "pipeline_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "is_default": true,
                     *         "stages": [
                     *           {
                     *             "stage_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "kind": "OPEN",
                     *             "probability": 1,
                     *             "position": 1,
                     *             "archived_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "archived_stages": [
                     *           {
                     *             "stage_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "kind": "OPEN",
                     *             "probability": 1,
                     *             "position": 1,
                     *             "archived_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Pipeline"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    archiveStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the record that the change is based on; STALE-001 when it changed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The stage that deals can come to no more. Its history stays. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "target_stage_id": "01930000-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["ArchiveStageInput"];
            };
        };
        responses: {
            /** @description Archive a stage and move its open deals */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "pipeline_id": "01930000-0000-7000-8000-000000000001",
                     *         "name": "Zoë Adler",
                     *         "is_default": true,
                     *         "stages": [
                     *           {
                     *             "stage_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "kind": "OPEN",
                     *             "probability": 1,
                     *             "position": 1,
                     *             "archived_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "archived_stages": [
                     *           {
                     *             "stage_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler",
                     *             "kind": "OPEN",
                     *             "probability": 1,
                     *             "position": 1,
                     *             "archived_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Pipeline"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003.PIPELINE-001.PIPELINE-002"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listDeals: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description What to sort by; with `-` downwards. */
                sort?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "title" | "-title" | "amount" | "-amount" | "expected_close_date" | "-expected_close_date";
                /** @description By the time they were last changed. At or after. */
                "filter[updated_at][gte]"?: string;
                /** @description By the time they were last changed. After. */
                "filter[updated_at][gt]"?: string;
                /** @description By the time they were last changed. At or before. */
                "filter[updated_at][lte]"?: string;
                /** @description By the time they were last changed. Before. */
                "filter[updated_at][lt]"?: string;
                /** @description By the currency of their amount. */
                "filter[currency]"?: string;
                /** @description By amount in minor units; name the currency as well. At or after. */
                "filter[amount_minor][gte]"?: string;
                /** @description By amount in minor units; name the currency as well. After. */
                "filter[amount_minor][gt]"?: string;
                /** @description By amount in minor units; name the currency as well. At or before. */
                "filter[amount_minor][lte]"?: string;
                /** @description By amount in minor units; name the currency as well. Before. */
                "filter[amount_minor][lt]"?: string;
                /** @description Those of this customer. */
                "filter[customer_id]"?: string;
                /** @description Those of this company. */
                "filter[company_id]"?: string;
                /** @description Those in this pipeline. */
                "filter[pipeline_id]"?: string;
                /** @description Those in this stage. */
                "filter[stage_id]"?: string;
                /** @description Those that stand so. */
                "filter[status]"?: "OPEN" | "WON" | "LOST";
                /** @description By the time they were won or lost. At or after. */
                "filter[closed_at][gte]"?: string;
                /** @description By the time they were won or lost. After. */
                "filter[closed_at][gt]"?: string;
                /** @description By the time they were won or lost. At or before. */
                "filter[closed_at][lte]"?: string;
                /** @description By the time they were won or lost. Before. */
                "filter[closed_at][lt]"?: string;
                /** @description Those that this member works on. */
                "filter[owner_id]"?: string;
                /** @description By the day on which they should be closed. At or after. */
                "filter[expected_close_date][gte]"?: string;
                /** @description By the day on which they should be closed. After. */
                "filter[expected_close_date][gt]"?: string;
                /** @description By the day on which they should be closed. At or before. */
                "filter[expected_close_date][lte]"?: string;
                /** @description By the day on which they should be closed. Before. */
                "filter[expected_close_date][lt]"?: string;
                /** @description By the time they were added. At or after. */
                "filter[created_at][gte]"?: string;
                /** @description By the time they were added. After. */
                "filter[created_at][gt]"?: string;
                /** @description By the time they were added. At or before. */
                "filter[created_at][lte]"?: string;
                /** @description By the time they were added. Before. */
                "filter[created_at][lt]"?: string;
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List deals */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "deal_id": "01930000-0000-7000-8000-000000000001",
                     *             "title": "Spring offer",
                     *             "customer": {
                     *               "customer_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "company": {
                     *               "company_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "pipeline": {
                     *               "pipeline_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "stage": {
                     *               "stage_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler",
                     *               "kind": "OPEN",
                     *               "probability": 1
                     *             },
                     *             "stage_entered_at": "2026-11-21T06:20:00.000Z",
                     *             "status": "OPEN",
                     *             "close_reason": "close reason",
                     *             "closed_at": "2026-11-21T06:20:00.000Z",
                     *             "amount": {
                     *               "amount_minor": "1",
                     *               "currency": "EUR",
                     *               "decimal": "12.34"
                     *             },
                     *             "owner": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "expected_close_date": "2026-11-21",
                     *             "version": 3,
                     *             "created_by": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "created_at": "2026-11-21T06:20:00.000Z",
                     *             "updated_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["Deal"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    createDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Wedding cake",
                 *       "amount": {
                 *         "amount_minor": "48000",
                 *         "currency": "EUR"
                 *       },
                 *       "expected_close_date": "2026-12-18"
                 *     }
                 */
                "application/json": components["schemas"]["CreateDealInput"];
            };
        };
        responses: {
            /** @description Add a deal */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deal_id": "01930000-0000-7000-8000-000000000001",
                     *         "title": "Spring offer",
                     *         "customer": {
                     *           "customer_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "company": {
                     *           "company_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "pipeline": {
                     *           "pipeline_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "stage": {
                     *           "stage_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler",
                     *           "kind": "OPEN",
                     *           "probability": 1
                     *         },
                     *         "stage_entered_at": "2026-11-21T06:20:00.000Z",
                     *         "status": "OPEN",
                     *         "close_reason": "close reason",
                     *         "closed_at": "2026-11-21T06:20:00.000Z",
                     *         "amount": {
                     *           "amount_minor": "1",
                     *           "currency": "EUR",
                     *           "decimal": "12.34"
                     *         },
                     *         "owner": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "expected_close_date": "2026-11-21",
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Deal"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    readDeal: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An `ETag` that the client has; 304 when the record is still the same. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The deal id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a deal */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deal_id": "01930000-0000-7000-8000-000000000001",
                     *         "title": "Spring offer",
                     *         "customer": {
                     *           "customer_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "company": {
                     *           "company_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "pipeline": {
                     *           "pipeline_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "stage": {
                     *           "stage_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler",
                     *           "kind": "OPEN",
                     *           "probability": 1
                     *         },
                     *         "stage_entered_at": "2026-11-21T06:20:00.000Z",
                     *         "status": "OPEN",
                     *         "close_reason": "close reason",
                     *         "closed_at": "2026-11-21T06:20:00.000Z",
                     *         "amount": {
                     *           "amount_minor": "1",
                     *           "currency": "EUR",
                     *           "decimal": "12.34"
                     *         },
                     *         "owner": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "expected_close_date": "2026-11-21",
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Deal"] | null;
                        error: null;
                    };
                };
            };
            /** @description The record is the one that the client has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    deleteDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The deal to delete. Its history goes with it; its tasks stay. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a deal with its history; its tasks stay */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deleted_id": "01930000-0000-7000-8000-000000000001"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DeleteDealPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            412: components["responses"]["412.STALE-001"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    updateDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the record that the change is based on; STALE-001 when it changed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The deal to change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "title": "Spring offer",
                 *       "customer_id": "01930000-0000-7000-8000-000000000001",
                 *       "company_id": "01930000-0000-7000-8000-000000000001",
                 *       "amount": {
                 *         "amount_minor": "1",
                 *         "currency": "EUR"
                 *       },
                 *       "owner_id": "01930000-0000-7000-8000-000000000001",
                 *       "expected_close_date": "2026-11-21"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateDealInput"];
            };
        };
        responses: {
            /** @description Change a deal */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deal_id": "01930000-0000-7000-8000-000000000001",
                     *         "title": "Spring offer",
                     *         "customer": {
                     *           "customer_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "company": {
                     *           "company_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "pipeline": {
                     *           "pipeline_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "stage": {
                     *           "stage_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler",
                     *           "kind": "OPEN",
                     *           "probability": 1
                     *         },
                     *         "stage_entered_at": "2026-11-21T06:20:00.000Z",
                     *         "status": "OPEN",
                     *         "close_reason": "close reason",
                     *         "closed_at": "2026-11-21T06:20:00.000Z",
                     *         "amount": {
                     *           "amount_minor": "1",
                     *           "currency": "EUR",
                     *           "decimal": "12.34"
                     *         },
                     *         "owner": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "expected_close_date": "2026-11-21",
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Deal"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    moveDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the record that the change is based on; STALE-001 when it changed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The deal to move. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "stage_id": "01930000-0000-7000-8000-000000000001",
                 *       "reason": "Asked for by the owner"
                 *     }
                 */
                "application/json": components["schemas"]["MoveDealInput"];
            };
        };
        responses: {
            /** @description Move a deal to another stage, which may win, lose or reopen it */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deal_id": "01930000-0000-7000-8000-000000000001",
                     *         "title": "Spring offer",
                     *         "customer": {
                     *           "customer_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "company": {
                     *           "company_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "pipeline": {
                     *           "pipeline_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "stage": {
                     *           "stage_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler",
                     *           "kind": "OPEN",
                     *           "probability": 1
                     *         },
                     *         "stage_entered_at": "2026-11-21T06:20:00.000Z",
                     *         "status": "OPEN",
                     *         "close_reason": "close reason",
                     *         "closed_at": "2026-11-21T06:20:00.000Z",
                     *         "amount": {
                     *           "amount_minor": "1",
                     *           "currency": "EUR",
                     *           "decimal": "12.34"
                     *         },
                     *         "owner": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "expected_close_date": "2026-11-21",
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Deal"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listDealStageChanges: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The deal id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the stages that a deal came to, newest first */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "deal_stage_change_id": "01930000-0000-7000-8000-000000000001",
                     *             "from_stage": {
                     *               "stage_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "to_stage": {
                     *               "stage_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "seconds_in_stage": 1,
                     *             "changed_by": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "changed_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["DealStageChange"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listInteractions: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description Those with this customer. */
                "filter[customer_id]"?: string;
                /** @description Those of this type. */
                "filter[type]"?: string;
                /** @description By the time they were added. At or after. */
                "filter[created_at][gte]"?: string;
                /** @description By the time they were added. After. */
                "filter[created_at][gt]"?: string;
                /** @description By the time they were added. At or before. */
                "filter[created_at][lte]"?: string;
                /** @description By the time they were added. Before. */
                "filter[created_at][lt]"?: string;
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List interactions */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "interaction_id": "01930000-0000-7000-8000-000000000001",
                     *             "customer": {
                     *               "customer_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "type": "call",
                     *             "channel": "phone",
                     *             "notes": "Asked for a quote",
                     *             "version": 3,
                     *             "created_by": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "created_at": "2026-11-21T06:20:00.000Z",
                     *             "updated_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["Interaction"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    logInteraction: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customer_id": "01930000-0000-7000-8000-000000000001",
                 *       "type": "call",
                 *       "channel": "phone",
                 *       "notes": "Asked for a quote"
                 *     }
                 */
                "application/json": components["schemas"]["LogInteractionInput"];
            };
        };
        responses: {
            /** @description Log an interaction with a customer */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "interaction_id": "01930000-0000-7000-8000-000000000001",
                     *         "customer": {
                     *           "customer_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "type": "call",
                     *         "channel": "phone",
                     *         "notes": "Asked for a quote",
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Interaction"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    readInteraction: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An `ETag` that the client has; 304 when the record is still the same. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The interaction id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read an interaction */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "interaction_id": "01930000-0000-7000-8000-000000000001",
                     *         "customer": {
                     *           "customer_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "type": "call",
                     *         "channel": "phone",
                     *         "notes": "Asked for a quote",
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Interaction"] | null;
                        error: null;
                    };
                };
            };
            /** @description The record is the one that the client has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    deleteInteraction: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The interaction to delete. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete an interaction */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deleted_id": "01930000-0000-7000-8000-000000000001"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DeleteInteractionPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            412: components["responses"]["412.STALE-001"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    updateInteraction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the record that the change is based on; STALE-001 when it changed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The interaction to change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "type": "call",
                 *       "channel": "phone",
                 *       "notes": "Asked for a quote"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateInteractionInput"];
            };
        };
        responses: {
            /** @description Change an interaction */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "interaction_id": "01930000-0000-7000-8000-000000000001",
                     *         "customer": {
                     *           "customer_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "type": "call",
                     *         "channel": "phone",
                     *         "notes": "Asked for a quote",
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Interaction"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description What to sort by; with `-` downwards. */
                sort?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "title" | "-title" | "due_at" | "-due_at";
                /** @description True: those of the caller; false: those of others. */
                "filter[mine]"?: boolean;
                /** @description True: open ones whose moment has passed; false: all others. */
                "filter[overdue]"?: boolean;
                /** @description By the moment they are due. At or after. */
                "filter[due_at][gte]"?: string;
                /** @description By the moment they are due. After. */
                "filter[due_at][gt]"?: string;
                /** @description By the moment they are due. At or before. */
                "filter[due_at][lte]"?: string;
                /** @description By the moment they are due. Before. */
                "filter[due_at][lt]"?: string;
                /** @description Those of this priority. */
                "filter[priority]"?: "LOW" | "NORMAL" | "HIGH";
                /** @description Those that stand so. */
                "filter[status]"?: "OPEN" | "DONE" | "CANCELLED";
                /** @description Those that this member is to do. */
                "filter[assignee_id]"?: string;
                /** @description Those about this customer. */
                "filter[customer_id]"?: string;
                /** @description Those about this company. */
                "filter[company_id]"?: string;
                /** @description Those about this deal. */
                "filter[deal_id]"?: string;
                /** @description By the time they were added. At or after. */
                "filter[created_at][gte]"?: string;
                /** @description By the time they were added. After. */
                "filter[created_at][gt]"?: string;
                /** @description By the time they were added. At or before. */
                "filter[created_at][lte]"?: string;
                /** @description By the time they were added. Before. */
                "filter[created_at][lt]"?: string;
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List tasks */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "task_id": "01930000-0000-7000-8000-000000000001",
                     *             "title": "Spring offer",
                     *             "notes": "Asked for a quote",
                     *             "due_at": "2026-11-21T06:20:00.000Z",
                     *             "is_overdue": true,
                     *             "priority": "LOW",
                     *             "status": "OPEN",
                     *             "closed_at": "2026-11-21T06:20:00.000Z",
                     *             "assignee": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "customer": {
                     *               "customer_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "company": {
                     *               "company_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "deal": {
                     *               "deal_id": "01930000-0000-7000-8000-000000000001",
                     *               "title": "Spring offer"
                     *             },
                     *             "version": 3,
                     *             "created_by": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "created_at": "2026-11-21T06:20:00.000Z",
                     *             "updated_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["Task"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Call back",
                 *       "due_at": "2026-11-27T17:00:00.000Z",
                 *       "priority": "HIGH"
                 *     }
                 */
                "application/json": components["schemas"]["CreateTaskInput"];
            };
        };
        responses: {
            /** @description Add a task */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "task_id": "01930000-0000-7000-8000-000000000001",
                     *         "title": "Spring offer",
                     *         "notes": "Asked for a quote",
                     *         "due_at": "2026-11-21T06:20:00.000Z",
                     *         "is_overdue": true,
                     *         "priority": "LOW",
                     *         "status": "OPEN",
                     *         "closed_at": "2026-11-21T06:20:00.000Z",
                     *         "assignee": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "customer": {
                     *           "customer_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "company": {
                     *           "company_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "deal": {
                     *           "deal_id": "01930000-0000-7000-8000-000000000001",
                     *           "title": "Spring offer"
                     *         },
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Task"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    readTask: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An `ETag` that the client has; 304 when the record is still the same. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The task id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a task */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "task_id": "01930000-0000-7000-8000-000000000001",
                     *         "title": "Spring offer",
                     *         "notes": "Asked for a quote",
                     *         "due_at": "2026-11-21T06:20:00.000Z",
                     *         "is_overdue": true,
                     *         "priority": "LOW",
                     *         "status": "OPEN",
                     *         "closed_at": "2026-11-21T06:20:00.000Z",
                     *         "assignee": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "customer": {
                     *           "customer_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "company": {
                     *           "company_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "deal": {
                     *           "deal_id": "01930000-0000-7000-8000-000000000001",
                     *           "title": "Spring offer"
                     *         },
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Task"] | null;
                        error: null;
                    };
                };
            };
            /** @description The record is the one that the client has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    deleteTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The task to delete. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a task */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deleted_id": "01930000-0000-7000-8000-000000000001"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DeleteTaskPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            412: components["responses"]["412.STALE-001"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    updateTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the record that the change is based on; STALE-001 when it changed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The task to change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "status": "DONE",
                 *       "version": 3
                 *     }
                 */
                "application/json": components["schemas"]["UpdateTaskInput"];
            };
        };
        responses: {
            /** @description Change a task: give it on, complete it, put it off */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "task_id": "01930000-0000-7000-8000-000000000001",
                     *         "title": "Spring offer",
                     *         "notes": "Asked for a quote",
                     *         "due_at": "2026-11-21T06:20:00.000Z",
                     *         "is_overdue": true,
                     *         "priority": "LOW",
                     *         "status": "OPEN",
                     *         "closed_at": "2026-11-21T06:20:00.000Z",
                     *         "assignee": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "customer": {
                     *           "customer_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "company": {
                     *           "company_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "deal": {
                     *           "deal_id": "01930000-0000-7000-8000-000000000001",
                     *           "title": "Spring offer"
                     *         },
                     *         "version": 3,
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Task"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List imports, newest first */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "import_id": "01930000-0000-7000-8000-000000000001",
                     *             "file_name": "file name",
                     *             "format": "CSV",
                     *             "status": "UPLOADING",
                     *             "match_by": "ANY",
                     *             "on_existing": "UPDATE",
                     *             "phone_country": "phone country",
                     *             "is_dry_run": true,
                     *             "locale": "de-DE",
                     *             "delimiter": "delimiter",
                     *             "encoding": "utf-8",
                     *             "received_bytes": 1,
                     *             "processed_bytes": 1,
                     *             "row_count": 1,
                     *             "created_count": 1,
                     *             "updated_count": 1,
                     *             "unchanged_count": 1,
                     *             "skipped_count": 1,
                     *             "failed_count": 1,
                     *             "failure": "failure",
                     *             "warnings": [
                     *               "warning"
                     *             ],
                     *             "columns": [
                     *               {
                     *                 "column": "column",
                     *                 "field": "field",
                     *                 "sample": "sample"
                     *               }
                     *             ],
                     *             "created_by": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "created_at": "2026-11-21T06:20:00.000Z",
                     *             "started_at": "2026-11-21T06:20:00.000Z",
                     *             "finished_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["Import"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    createImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "encoding": "windows-1251",
                 *       "delimiter": ";",
                 *       "locale": "de-DE",
                 *       "phone_country": "DE",
                 *       "file_name": "customers.csv",
                 *       "format": "CSV",
                 *       "match_by": "ANY",
                 *       "on_existing": "UPDATE"
                 *     }
                 */
                "application/json": components["schemas"]["CreateImportInput"];
            };
        };
        responses: {
            /** @description Make an import; its file is sent next */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "import_id": "01930000-0000-7000-8000-000000000001",
                     *         "file_name": "file name",
                     *         "format": "CSV",
                     *         "status": "UPLOADING",
                     *         "match_by": "ANY",
                     *         "on_existing": "UPDATE",
                     *         "phone_country": "phone country",
                     *         "is_dry_run": true,
                     *         "locale": "de-DE",
                     *         "delimiter": "delimiter",
                     *         "encoding": "utf-8",
                     *         "received_bytes": 1,
                     *         "processed_bytes": 1,
                     *         "row_count": 1,
                     *         "created_count": 1,
                     *         "updated_count": 1,
                     *         "unchanged_count": 1,
                     *         "skipped_count": 1,
                     *         "failed_count": 1,
                     *         "failure": "failure",
                     *         "warnings": [
                     *           "warning"
                     *         ],
                     *         "columns": [
                     *           {
                     *             "column": "column",
                     *             "field": "field",
                     *             "sample": "sample"
                     *           }
                     *         ],
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "started_at": "2026-11-21T06:20:00.000Z",
                     *         "finished_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Import"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    readImport: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The import id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read an import: how far it is */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "import_id": "01930000-0000-7000-8000-000000000001",
                     *         "file_name": "file name",
                     *         "format": "CSV",
                     *         "status": "UPLOADING",
                     *         "match_by": "ANY",
                     *         "on_existing": "UPDATE",
                     *         "phone_country": "phone country",
                     *         "is_dry_run": true,
                     *         "locale": "de-DE",
                     *         "delimiter": "delimiter",
                     *         "encoding": "utf-8",
                     *         "received_bytes": 1,
                     *         "processed_bytes": 1,
                     *         "row_count": 1,
                     *         "created_count": 1,
                     *         "updated_count": 1,
                     *         "unchanged_count": 1,
                     *         "skipped_count": 1,
                     *         "failed_count": 1,
                     *         "failure": "failure",
                     *         "warnings": [
                     *           "warning"
                     *         ],
                     *         "columns": [
                     *           {
                     *             "column": "column",
                     *             "field": "field",
                     *             "sample": "sample"
                     *           }
                     *         ],
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "started_at": "2026-11-21T06:20:00.000Z",
                     *         "finished_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Import"] | null;
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    appendImportContent: {
        parameters: {
            query?: {
                /** @description Where in the file the part begins, in bytes; `receivedBytes` of the import, 0 at first. */
                offset?: number;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example name,email
                 *     Zoë Adler,zoe@adler.example
                 */
                "text/csv": string;
                /** @example {"name":"Zoë Adler","email":"zoe@adler.example"} */
                "application/x-ndjson": string;
                /** @example {"name":"Zoë Adler","email":"zoe@adler.example"} */
                "application/jsonl": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Send the file of an import, or with `offset` a part of it */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "import_id": "01930000-0000-7000-8000-000000000001",
                     *         "file_name": "file name",
                     *         "format": "CSV",
                     *         "status": "UPLOADING",
                     *         "match_by": "ANY",
                     *         "on_existing": "UPDATE",
                     *         "phone_country": "phone country",
                     *         "is_dry_run": true,
                     *         "locale": "de-DE",
                     *         "delimiter": "delimiter",
                     *         "encoding": "utf-8",
                     *         "received_bytes": 1,
                     *         "processed_bytes": 1,
                     *         "row_count": 1,
                     *         "created_count": 1,
                     *         "updated_count": 1,
                     *         "unchanged_count": 1,
                     *         "skipped_count": 1,
                     *         "failed_count": 1,
                     *         "failure": "failure",
                     *         "warnings": [
                     *           "warning"
                     *         ],
                     *         "columns": [
                     *           {
                     *             "column": "column",
                     *             "field": "field",
                     *             "sample": "sample"
                     *           }
                     *         ],
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "started_at": "2026-11-21T06:20:00.000Z",
                     *         "finished_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Import"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.CONFLICT-001"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    startImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The import, with its whole file. CONFLICT-001 when it runs, is done or was cancelled. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "encoding": "windows-1251",
                 *       "delimiter": ";",
                 *       "locale": "de-DE",
                 *       "phone_country": "DE",
                 *       "is_dry_run": true,
                 *       "mapping": [
                 *         {
                 *           "column": "column",
                 *           "field": "field"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["StartImportInput"];
            };
        };
        responses: {
            /** @description Start an import, or a dry run of it */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "import_id": "01930000-0000-7000-8000-000000000001",
                     *         "file_name": "file name",
                     *         "format": "CSV",
                     *         "status": "UPLOADING",
                     *         "match_by": "ANY",
                     *         "on_existing": "UPDATE",
                     *         "phone_country": "phone country",
                     *         "is_dry_run": true,
                     *         "locale": "de-DE",
                     *         "delimiter": "delimiter",
                     *         "encoding": "utf-8",
                     *         "received_bytes": 1,
                     *         "processed_bytes": 1,
                     *         "row_count": 1,
                     *         "created_count": 1,
                     *         "updated_count": 1,
                     *         "unchanged_count": 1,
                     *         "skipped_count": 1,
                     *         "failed_count": 1,
                     *         "failure": "failure",
                     *         "warnings": [
                     *           "warning"
                     *         ],
                     *         "columns": [
                     *           {
                     *             "column": "column",
                     *             "field": "field",
                     *             "sample": "sample"
                     *           }
                     *         ],
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "started_at": "2026-11-21T06:20:00.000Z",
                     *         "finished_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Import"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The import. CONFLICT-001 when it is done or was cancelled. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancel an import; customers that it has written stay */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "import_id": "01930000-0000-7000-8000-000000000001",
                     *         "file_name": "file name",
                     *         "format": "CSV",
                     *         "status": "UPLOADING",
                     *         "match_by": "ANY",
                     *         "on_existing": "UPDATE",
                     *         "phone_country": "phone country",
                     *         "is_dry_run": true,
                     *         "locale": "de-DE",
                     *         "delimiter": "delimiter",
                     *         "encoding": "utf-8",
                     *         "received_bytes": 1,
                     *         "processed_bytes": 1,
                     *         "row_count": 1,
                     *         "created_count": 1,
                     *         "updated_count": 1,
                     *         "unchanged_count": 1,
                     *         "skipped_count": 1,
                     *         "failed_count": 1,
                     *         "failure": "failure",
                     *         "warnings": [
                     *           "warning"
                     *         ],
                     *         "columns": [
                     *           {
                     *             "column": "column",
                     *             "field": "field",
                     *             "sample": "sample"
                     *           }
                     *         ],
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "started_at": "2026-11-21T06:20:00.000Z",
                     *         "finished_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Import"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    readImportErrors: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The import id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Download the rows of an import that failed */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    /** @description A name for the file. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example name,email
                     *     Zoë Adler,zoe@adler.example
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    createExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "format": "CSV",
                 *       "filter": {
                 *         "text": {
                 *           "matches": "matches"
                 *         },
                 *         "tag": {
                 *           "eq": "eq",
                 *           "any": [
                 *             "any"
                 *           ],
                 *           "all": [
                 *             "all"
                 *           ],
                 *           "none": [
                 *             "none"
                 *           ]
                 *         },
                 *         "custom": [
                 *           {
                 *             "key": "key",
                 *             "eq": {},
                 *             "in": [
                 *               {}
                 *             ],
                 *             "gte": {},
                 *             "gt": {},
                 *             "lte": {},
                 *             "lt": {},
                 *             "exists": true
                 *           }
                 *         ],
                 *         "updated_at": {
                 *           "gte": "2026-11-21T06:20:00.000Z",
                 *           "gt": "2026-11-21T06:20:00.000Z",
                 *           "lte": "2026-11-21T06:20:00.000Z",
                 *           "lt": "2026-11-21T06:20:00.000Z"
                 *         },
                 *         "email": {
                 *           "eq": "eq"
                 *         },
                 *         "phone": {
                 *           "eq": "eq"
                 *         },
                 *         "external_reference": {
                 *           "eq": "eq"
                 *         },
                 *         "last_activity_at": {
                 *           "gte": "2026-11-21T06:20:00.000Z",
                 *           "gt": "2026-11-21T06:20:00.000Z",
                 *           "lte": "2026-11-21T06:20:00.000Z",
                 *           "lt": "2026-11-21T06:20:00.000Z"
                 *         },
                 *         "created_at": {
                 *           "gte": "2026-11-21T06:20:00.000Z",
                 *           "gt": "2026-11-21T06:20:00.000Z",
                 *           "lte": "2026-11-21T06:20:00.000Z",
                 *           "lt": "2026-11-21T06:20:00.000Z"
                 *         }
                 *       },
                 *       "order_by": {
                 *         "field": "CREATED_AT",
                 *         "direction": "ASC",
                 *         "custom_key": "custom key"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreateExportInput"];
            };
        };
        responses: {
            /** @description Take customers out as a file; it can be downloaded for an hour */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "export_id": "01930000-0000-7000-8000-000000000001",
                     *         "format": "CSV",
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "expires_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Export"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    readExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The export id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Download an export */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    /** @description A name for the file. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example name,email
                     *     Zoë Adler,zoe@adler.example
                     */
                    "text/csv": string;
                    /** @example {"name":"Zoë Adler","email":"zoe@adler.example"} */
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.MODULE-001.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                "filter[type]"?: string;
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List what happened in the last 90 days, oldest first */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "event_id": "01930000-0000-7000-8000-000000000001",
                     *             "cursor": "cursor",
                     *             "seq": 1,
                     *             "type": "customer.created",
                     *             "version": 3,
                     *             "occurred_at": "2026-11-21T06:20:00.000Z",
                     *             "record_id": "01930000-0000-7000-8000-000000000001",
                     *             "request_id": "request id",
                     *             "actor": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "data": {},
                     *             "previous_attributes": {}
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: {
                                /**
                                 * Format: uuid
                                 * @description The event id: the same in the log, in webhooks (`webhook-id`) and in subscriptions.
                                 */
                                event_id: string;
                                /** @description Pass it as `after` to go on behind this event. */
                                cursor: string;
                                /** @description Its whole number in the sequence of the business, which counts all events, also those that the caller may not see. */
                                seq: number;
                                /**
                                 * @description What happened, such as `customer.created`; `eventTypes` has all.
                                 * @example customer.created
                                 */
                                type: string;
                                /**
                                 * Format: int32
                                 * @description Version of the payload of this type.
                                 */
                                version: number;
                                /**
                                 * Format: date-time
                                 * @description When it happened.
                                 */
                                occurred_at: string;
                                /**
                                 * Format: uuid
                                 * @description The record that it happened to.
                                 */
                                record_id: string;
                                /** @description The request that caused it. */
                                request_id: string;
                                /** @description Who caused it; null when the platform did. */
                                actor: {
                                    /**
                                     * Format: uuid
                                     * @description The user id.
                                     */
                                    user_id: string;
                                    /** @description Full name. */
                                    name: string;
                                } | null;
                                /** @description The record after the change, in the names of REST. */
                                data: unknown;
                                /** @description What the changed attributes were before; null when the record is new. */
                                previous_attributes: unknown;
                            }[];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listEventTypes: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the types of events with the schemas of their payloads */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "name": "Zoë Adler",
                     *             "version": 3,
                     *             "description": "Runs the shop",
                     *             "permission": "permission",
                     *             "payload_schema": {}
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["EventType"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List webhook endpoints, newest first */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "webhook_endpoint_id": "01930000-0000-7000-8000-000000000001",
                     *             "url": "url",
                     *             "description": "Runs the shop",
                     *             "event_types": [
                     *               "customer.created"
                     *             ],
                     *             "status": "ACTIVE",
                     *             "disabled_reason": "MANUAL",
                     *             "disabled_at": "2026-11-21T06:20:00.000Z",
                     *             "failing_since": "2026-11-21T06:20:00.000Z",
                     *             "previous_secret_until": "2026-11-21T06:20:00.000Z",
                     *             "created_by": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "created_at": "2026-11-21T06:20:00.000Z",
                     *             "updated_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["WebhookEndpoint"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "url",
                 *       "description": "Runs the shop",
                 *       "event_types": [
                 *         "customer.created"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateWebhookEndpointInput"];
            };
        };
        responses: {
            /** @description Make a webhook endpoint; answers its secret this once */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "webhook_endpoint": {
                     *           "webhook_endpoint_id": "01930000-0000-7000-8000-000000000001",
                     *           "url": "url",
                     *           "description": "Runs the shop",
                     *           "event_types": [
                     *             "customer.created"
                     *           ],
                     *           "status": "ACTIVE",
                     *           "disabled_reason": "MANUAL",
                     *           "disabled_at": "2026-11-21T06:20:00.000Z",
                     *           "failing_since": "2026-11-21T06:20:00.000Z",
                     *           "previous_secret_until": "2026-11-21T06:20:00.000Z",
                     *           "created_by": {
                     *             "user_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler"
                     *           },
                     *           "created_at": "2026-11-21T06:20:00.000Z",
                     *           "updated_at": "2026-11-21T06:20:00.000Z"
                     *         },
                     *         "secret": "secret"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["NewWebhookEndpointPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    readWebhookEndpoint: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The endpoint id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a webhook endpoint */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "webhook_endpoint_id": "01930000-0000-7000-8000-000000000001",
                     *         "url": "url",
                     *         "description": "Runs the shop",
                     *         "event_types": [
                     *           "customer.created"
                     *         ],
                     *         "status": "ACTIVE",
                     *         "disabled_reason": "MANUAL",
                     *         "disabled_at": "2026-11-21T06:20:00.000Z",
                     *         "failing_since": "2026-11-21T06:20:00.000Z",
                     *         "previous_secret_until": "2026-11-21T06:20:00.000Z",
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["WebhookEndpoint"] | null;
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The endpoint. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a webhook endpoint with its deliveries */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deleted_id": "01930000-0000-7000-8000-000000000001"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DeleteWebhookEndpointPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            412: components["responses"]["412.STALE-001"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    updateWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The endpoint to change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "url": "url",
                 *       "description": "Runs the shop",
                 *       "event_types": [
                 *         "event type"
                 *       ],
                 *       "status": "ACTIVE"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateWebhookEndpointInput"];
            };
        };
        responses: {
            /** @description Change, disable or activate a webhook endpoint */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "webhook_endpoint_id": "01930000-0000-7000-8000-000000000001",
                     *         "url": "url",
                     *         "description": "Runs the shop",
                     *         "event_types": [
                     *           "customer.created"
                     *         ],
                     *         "status": "ACTIVE",
                     *         "disabled_reason": "MANUAL",
                     *         "disabled_at": "2026-11-21T06:20:00.000Z",
                     *         "failing_since": "2026-11-21T06:20:00.000Z",
                     *         "previous_secret_until": "2026-11-21T06:20:00.000Z",
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["WebhookEndpoint"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The endpoint. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give a webhook endpoint a new secret; the one before signs too for 24 hours */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "webhook_endpoint": {
                     *           "webhook_endpoint_id": "01930000-0000-7000-8000-000000000001",
                     *           "url": "url",
                     *           "description": "Runs the shop",
                     *           "event_types": [
                     *             "customer.created"
                     *           ],
                     *           "status": "ACTIVE",
                     *           "disabled_reason": "MANUAL",
                     *           "disabled_at": "2026-11-21T06:20:00.000Z",
                     *           "failing_since": "2026-11-21T06:20:00.000Z",
                     *           "previous_secret_until": "2026-11-21T06:20:00.000Z",
                     *           "created_by": {
                     *             "user_id": "01930000-0000-7000-8000-000000000001",
                     *             "name": "Zoë Adler"
                     *           },
                     *           "created_at": "2026-11-21T06:20:00.000Z",
                     *           "updated_at": "2026-11-21T06:20:00.000Z"
                     *         },
                     *         "secret": "secret"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["NewWebhookEndpointPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The endpoint. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deliver a webhook.test to a webhook endpoint */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "webhook_endpoint_id": "01930000-0000-7000-8000-000000000001",
                     *         "url": "url",
                     *         "description": "Runs the shop",
                     *         "event_types": [
                     *           "customer.created"
                     *         ],
                     *         "status": "ACTIVE",
                     *         "disabled_reason": "MANUAL",
                     *         "disabled_at": "2026-11-21T06:20:00.000Z",
                     *         "failing_since": "2026-11-21T06:20:00.000Z",
                     *         "previous_secret_until": "2026-11-21T06:20:00.000Z",
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["WebhookEndpoint"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    recoverWebhookDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The endpoint. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "after_seq": 1
                 *     }
                 */
                "application/json": components["schemas"]["RecoverWebhookDeliveriesInput"];
            };
        };
        responses: {
            /** @description Deliver to a webhook endpoint again all events after a sequence number */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "webhook_endpoint_id": "01930000-0000-7000-8000-000000000001",
                     *         "url": "url",
                     *         "description": "Runs the shop",
                     *         "event_types": [
                     *           "customer.created"
                     *         ],
                     *         "status": "ACTIVE",
                     *         "disabled_reason": "MANUAL",
                     *         "disabled_at": "2026-11-21T06:20:00.000Z",
                     *         "failing_since": "2026-11-21T06:20:00.000Z",
                     *         "previous_secret_until": "2026-11-21T06:20:00.000Z",
                     *         "created_by": {
                     *           "user_id": "01930000-0000-7000-8000-000000000001",
                     *           "name": "Zoë Adler"
                     *         },
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "updated_at": "2026-11-21T06:20:00.000Z"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["WebhookEndpoint"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                "filter[status]"?: string;
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Deliveries to this endpoint. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the deliveries to a webhook endpoint, newest first */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "webhook_delivery_id": "01930000-0000-7000-8000-000000000001",
                     *             "event_id": "01930000-0000-7000-8000-000000000001",
                     *             "event_type": "customer.created",
                     *             "seq": 1,
                     *             "status": "PENDING",
                     *             "failure": "EXHAUSTED",
                     *             "tries": 1,
                     *             "next_try_at": "2026-11-21T06:20:00.000Z",
                     *             "created_at": "2026-11-21T06:20:00.000Z",
                     *             "completed_at": "2026-11-21T06:20:00.000Z",
                     *             "request_body": "request body",
                     *             "attempts": [
                     *               {
                     *                 "webhook_attempt_id": "01930000-0000-7000-8000-000000000001",
                     *                 "attempted_at": "2026-11-21T06:20:00.000Z",
                     *                 "duration_ms": 1,
                     *                 "request_headers": {},
                     *                 "response_status": 1,
                     *                 "response_body": "response body",
                     *                 "error": "error"
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["WebhookDelivery"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    readWebhookDelivery: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The delivery id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a delivery with its tries */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "webhook_delivery_id": "01930000-0000-7000-8000-000000000001",
                     *         "event_id": "01930000-0000-7000-8000-000000000001",
                     *         "event_type": "customer.created",
                     *         "seq": 1,
                     *         "status": "PENDING",
                     *         "failure": "EXHAUSTED",
                     *         "tries": 1,
                     *         "next_try_at": "2026-11-21T06:20:00.000Z",
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "completed_at": "2026-11-21T06:20:00.000Z",
                     *         "request_body": "request body",
                     *         "attempts": [
                     *           {
                     *             "webhook_attempt_id": "01930000-0000-7000-8000-000000000001",
                     *             "attempted_at": "2026-11-21T06:20:00.000Z",
                     *             "duration_ms": 1,
                     *             "request_headers": {},
                     *             "response_status": 1,
                     *             "response_body": "response body",
                     *             "error": "error"
                     *           }
                     *         ]
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["WebhookDelivery"] | null;
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    redeliverWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The delivery. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin a delivery anew */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "webhook_delivery_id": "01930000-0000-7000-8000-000000000001",
                     *         "event_id": "01930000-0000-7000-8000-000000000001",
                     *         "event_type": "customer.created",
                     *         "seq": 1,
                     *         "status": "PENDING",
                     *         "failure": "EXHAUSTED",
                     *         "tries": 1,
                     *         "next_try_at": "2026-11-21T06:20:00.000Z",
                     *         "created_at": "2026-11-21T06:20:00.000Z",
                     *         "completed_at": "2026-11-21T06:20:00.000Z",
                     *         "request_body": "request body",
                     *         "attempts": [
                     *           {
                     *             "webhook_attempt_id": "01930000-0000-7000-8000-000000000001",
                     *             "attempted_at": "2026-11-21T06:20:00.000Z",
                     *             "duration_ms": 1,
                     *             "request_headers": {},
                     *             "response_status": 1,
                     *             "response_body": "response body",
                     *             "error": "error"
                     *           }
                     *         ]
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["WebhookDelivery"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.CONFLICT-001.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listAuditTrail: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description By what was done. */
                "filter[action]"?: string;
                /** @description Those about this record. */
                "filter[record_id]"?: string;
                /** @description Those of this user. */
                "filter[user_id]"?: string;
                /** @description By the request that did it. */
                "filter[request_id]"?: string;
                /** @description By when it was done. At or after. */
                "filter[timestamp][gte]"?: string;
                /** @description By when it was done. After. */
                "filter[timestamp][gt]"?: string;
                /** @description By when it was done. At or before. */
                "filter[timestamp][lte]"?: string;
                /** @description By when it was done. Before. */
                "filter[timestamp][lt]"?: string;
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List what was done in the business, newest first */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "audit_entry_id": "01930000-0000-7000-8000-000000000001",
                     *             "action": "customer.created",
                     *             "table": "table",
                     *             "record_id": "01930000-0000-7000-8000-000000000001",
                     *             "before": {},
                     *             "after": {},
                     *             "missing_permission": "missing permission",
                     *             "request_id": "request id",
                     *             "address": "203.0.113.7",
                     *             "timestamp": "2026-11-21T06:20:00.000Z",
                     *             "user_id": "01930000-0000-7000-8000-000000000001",
                     *             "is_by_staff": true,
                     *             "api_key_id": "01930000-0000-7000-8000-000000000001",
                     *             "subject_user_id": "01930000-0000-7000-8000-000000000001",
                     *             "seq": 1,
                     *             "hash": "hash",
                     *             "actor": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             },
                     *             "subject": {
                     *               "user_id": "01930000-0000-7000-8000-000000000001",
                     *               "name": "Zoë Adler"
                     *             }
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["AuditEntry"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    checkAuditTrail: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Check that the audit trail is as it was written */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "is_intact": true,
                     *         "checked_entries": 1,
                     *         "unsealed_entries": 1,
                     *         "head_hash": "head hash",
                     *         "first_fault": {
                     *           "seq": 1,
                     *           "audit_id": "01930000-0000-7000-8000-000000000001",
                     *           "reason": "ALTERED_ROW"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AuditIntegrity"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listAuditTrailOfBusiness: {
        parameters: {
            query: {
                /** @description Why, 10 to 500 characters; the business can read it. */
                reason: string;
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description By what was done. */
                "filter[action]"?: string;
                /** @description Those about this record. */
                "filter[record_id]"?: string;
                /** @description Those of this user. */
                "filter[user_id]"?: string;
                /** @description By the request that did it. */
                "filter[request_id]"?: string;
                /** @description By when it was done. At or after. */
                "filter[timestamp][gte]"?: string;
                /** @description By when it was done. After. */
                "filter[timestamp][gt]"?: string;
                /** @description By when it was done. At or before. */
                "filter[timestamp][lte]"?: string;
                /** @description By when it was done. Before. */
                "filter[timestamp][lt]"?: string;
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The business. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For platform staff: list what was done in a business */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "audit_entry_id": "01930000-0000-7000-8000-000000000001",
                     *             "action": "customer.created",
                     *             "table": "table",
                     *             "record_id": "01930000-0000-7000-8000-000000000001",
                     *             "before": {},
                     *             "after": {},
                     *             "missing_permission": "missing permission",
                     *             "request_id": "request id",
                     *             "address": "203.0.113.7",
                     *             "timestamp": "2026-11-21T06:20:00.000Z",
                     *             "user_id": "01930000-0000-7000-8000-000000000001",
                     *             "is_by_staff": true,
                     *             "api_key_id": "01930000-0000-7000-8000-000000000001",
                     *             "subject_user_id": "01930000-0000-7000-8000-000000000001",
                     *             "seq": 1,
                     *             "hash": "hash"
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: {
                                /**
                                 * Format: uuid
                                 * @description The entry id.
                                 */
                                audit_entry_id: string;
                                /**
                                 * @description What was done, such as `customer.created` or `user.signed_in`.
                                 * @example customer.created
                                 */
                                action: string;
                                /** @description The table that holds the record, with its schema. */
                                table: string;
                                /**
                                 * Format: uuid
                                 * @description The record that it was done to.
                                 */
                                record_id: string;
                                /** @description The record before; null when it was new, and while `missingPermission` says what the caller lacks. */
                                before: unknown;
                                /** @description The record after; null when it is gone, and while `missingPermission` says what the caller lacks. */
                                after: unknown;
                                /** @description The permission that the caller lacks, or whose module is not active, to see `before` and `after`; null when they are shown. Nobody sees them of another business’s modules. */
                                missing_permission: string | null;
                                /** @description The request that did it, as `X-Request-Id` answered it. */
                                request_id: string;
                                /** @description The network address that the request came from. */
                                address: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it was done.
                                 */
                                timestamp: string;
                                /**
                                 * Format: uuid
                                 * @description Who did it; null when the platform itself did.
                                 */
                                user_id: string | null;
                                /** @description Whether a member of the platform’s staff did it. */
                                is_by_staff: boolean;
                                /**
                                 * Format: uuid
                                 * @description The API key that did it in the user’s name.
                                 */
                                api_key_id: string | null;
                                /**
                                 * Format: uuid
                                 * @description Whom the user impersonated.
                                 */
                                subject_user_id: string | null;
                                /**
                                 * Format: int32
                                 * @description Its place in the hash chain, from 1; null while it is not sealed, for about a second.
                                 */
                                seq: number | null;
                                /** @description Hash of its link in the chain: SHA-256 in hex; null while it is not sealed. */
                                hash: string | null;
                            }[];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    checkAuditTrailOfBusiness: {
        parameters: {
            query: {
                /** @description Why, 10 to 500 characters; the business can read it. */
                reason: string;
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The business. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For platform staff: check that the audit trail of a business is as it was written */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "is_intact": true,
                     *         "checked_entries": 1,
                     *         "unsealed_entries": 1,
                     *         "head_hash": "head hash",
                     *         "first_fault": {
                     *           "seq": 1,
                     *           "audit_id": "01930000-0000-7000-8000-000000000001",
                     *           "reason": "ALTERED_ROW"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AuditIntegrity"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listQueues: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For platform staff: count the jobs that are not done */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "name": "mail.send",
                     *             "waiting": 1,
                     *             "running": 1,
                     *             "retrying": 1,
                     *             "dead": 1,
                     *             "oldest_wait_seconds": 1
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["JobQueue"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    listDeadJobs: {
        parameters: {
            query?: {
                /** @description How many records at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before. */
                after?: components["parameters"]["After"];
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For platform staff: list jobs whose attempts are used up, the last to fail first */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "dead_job_id": "01930000-0000-7000-8000-000000000001",
                     *             "job": "mail.send",
                     *             "attempts": 1,
                     *             "last_error": "last error",
                     *             "failed_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ],
                     *         "page_info": {
                     *           "has_more": true,
                     *           "next_cursor": "1"
                     *         }
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description The records of this page, in the order asked for. */
                            items: components["schemas"]["DeadJob"][];
                            page_info: components["schemas"]["PageInfo"];
                        };
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    retryJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The job, as `deadJobs` shows it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For platform staff: try a dead job again */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "retried_id": "01930000-0000-7000-8000-000000000001"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["RetryJobPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    discardJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own, new for each request, such as a UUID. Sent again with the same request within seven days, the change is made once and the answer is the same. Operations that do not list it, such as those without sign-in, ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The job, as `deadJobs` shows it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For platform staff: give a dead job up */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "discarded_id": "01930000-0000-7000-8000-000000000001"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DiscardJobPayload"];
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            409: components["responses"]["409.IDEM-003"];
            412: components["responses"]["412.STALE-001"];
            413: components["responses"]["413.VAL-003"];
            414: components["responses"]["414.VAL-002"];
            415: components["responses"]["415.VAL-002"];
            422: components["responses"]["422.VAL-001.IDEM-002"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
    readApiRequest: {
        parameters: {
            query?: {
                /** @description Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all. */
                fields?: string;
            };
            header?: {
                /** @description An id of your own for the request: 8 to 100 letters, digits, `_` or `-`. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The request id, as `X-Request-Id` answered it: 100 characters at the most. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Look up a request of the last 30 days by its id */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "request_id": "req_01930000-0000-7000-8000-000000000001",
                     *         "calls": [
                     *           {
                     *             "method": "GET",
                     *             "path": "/v1/crm/customers/{id}",
                     *             "operation_name": "ReadCustomer",
                     *             "status": 1,
                     *             "duration_ms": 1,
                     *             "error_code": "VAL-001",
                     *             "credential_kind": "USER",
                     *             "credential_id": "01930000-0000-7000-8000-000000000001",
                     *             "address_network": "203.0.113.0/24",
                     *             "started_at": "2026-11-21T06:20:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ApiRequest"] | null;
                        error: null;
                    };
                };
            };
            400: components["responses"]["400.VAL-002.PAGE-001"];
            401: components["responses"]["401.AUTH-004.AUTH-002.AUTH-003.AUTH-006"];
            403: components["responses"]["403.AUTH-004.AUTH-009.AUTH-008"];
            404: components["responses"]["404.NOT-FOUND-001"];
            414: components["responses"]["414.VAL-002"];
            422: components["responses"]["422.VAL-001"];
            429: components["responses"]["429.RATE-001"];
            500: components["responses"]["500.SYS-001"];
            503: components["responses"]["503.SYS-002"];
        };
    };
}
