export * from './fetch-document.js';
export * from './parse-document.js';
export { checkDocument } from '../model/check-document.js';
export * from './fetch-intake.js';
export * from './idempotency-key.js';
export { removeFile, uploadFile, type RfqFile, type StoredFile, type UploadOptions } from './upload-file.js';
export { submitRfq, type RfqCheck, type SubmitOptions, type SubmitProgress } from './submit-rfq.js';
export type { EndpointOptions } from './rfq-endpoint.js';
export type { RefusedField } from '../errors.js';
