/** Characters of the normal form, as people count them. */
export const shortestPassword = 12;
export const longestPassword = 128;

/** What an input takes before its normal form is counted: a letter and its marks may come in pieces. */
export const longestTypedPassword = 1_024;
