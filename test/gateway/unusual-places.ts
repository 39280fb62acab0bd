/** Each takes two customers of a kind; their own tests show whom they reach. */
export const ofTwoCustomers =
  /([pP]review|undo)Merge\(|mergeCustomers\(|\/merge-preview|\/merge |\/merge$|\/undo|dismissDuplicate|\/dismiss/;

/** Each wants an import in a state of its own, and takes it out of that; their own tests show whom they reach. */
export const ofOneState =
  /(appendImportContent|startImport)\(|\/imports\/\{id\}\/(content|start|cancel|errors)/;

/** Makes a file of one's own, which is read from the records later; its own tests read the file. */
export const ofLaterFile = /createExport\(|\/exports (filter|company)/;

/**
 * Each wants documents, payments, bookings, amounts and days that fit each other: subgraphs/billing/tenant-walls.test.ts
 * and banking/kept-bookings.test.ts show whom they reach.
 */
export const ofMoney =
  /[a-z](Invoices?|Payment|Chargeback|Credit|Preview|Allocation|BankAccount|BankTransaction|Statement|StatementContent)\(input|^Query\.(invoicePreview|matchSuggestions|invoices\(filter\.dealId)|^(POST|PATCH|DELETE) \/v1\/(invoices|payments)|^GET \/v1\/(invoices\?filter\[deal_id\]|accounting\/accounts\/\{id\}\/ledger|payments\/bank-transactions\/\{id\}\/suggestions)/;

/** Takes the id of a line that the same draft has; lines of drafts are rows of no table. */
export const ofDraftLine = /nvoice\w*\(input\.lines\.id\)/;

/** Names a record of a module that billing does not read: any id is stored, and leads to nothing outside the business. */
export const ofOtherModule =
  /nvoice\w*\(input\.(lines\.)?(dealId|productId|warehouseId)\)|\/v1\/invoices\S* (lines\.)?(deal|product|warehouse)_id$/;

/** Answers a file in base64, or needs what structured invoices need; their own tests show whom they reach. */
export const ofDocumentFile = /\.documentFile\(|\/einvoice\/\{format\}/;
