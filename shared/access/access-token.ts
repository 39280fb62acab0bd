/** What identity writes into an access token and the gateway demands of it. Source: RFC 9068, API conventions. */
export const accessTokenType = 'at+jwt';
export const accessTokenAudience = 'braiflow-api';
export const accessTokenAlgorithm = 'ES256';
