export { headerName, isHeaderSafe, isMailAddress } from './addresses.js';
export { mailLanguage, paragraphs, quoted, signature, type MailLanguage } from './compose.js';
export { createMailer, type Mailer } from './mailer.js';
export { createMailQueue, UnsafeMail, type MailDraft, type MailQueue } from './queue.js';
export { createSender, type Sender } from './sender.js';
