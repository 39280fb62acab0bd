/** Of pages that may call the API from a browser. */
export const pageOrigin = 'https://app.example.com';

/** Settings of a platform that browsers reach over HTTPS; the tests that need them lease one. */
export const browserSettings = {
  PUBLIC_URL: 'https://api.example.com',
  APP_URL: pageOrigin,
  CORS_ORIGINS: `${pageOrigin},http://localhost:3000`,
};
