/**
 * One number for a business, given once: whoever removes unused words from the index waits for those who
 * add postings, and they for it.
 */
export const wordsLock = "hashtextextended('crm.search_words ' || ?, 0)";
