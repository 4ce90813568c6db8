export { mailLanguage, paragraphs, quoted, signature, type MailLanguage } from './compose.js';
export { createMailer, type Mailer } from './mailer.js';
export { MAX_REPORT, readBounce } from './bounce.js';
export { createMailQueue, furtherKey, UnsafeMail, type MailDraft, type MailQueue } from './queue.js';
export { createSender } from './sender.js';
