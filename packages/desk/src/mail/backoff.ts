/** Seconds before the next try, by the tries made; the last one repeats. */
const WAITS = [10, 30, 60, 120, 300, 900, 1800, 3600, 7200];
/** After so many tries (about five days) a mail is stuck and waits for the office. */
const TRIES = 66;

/** What an SMTP failure means for the mail. */
export type Failure = { readonly state: 'bounced' | 'stuck' } | { readonly state: 'waiting'; readonly seconds: number };

/** Refused for good, to be tried again, or given up. `attempts` counts the try that has just failed. */
export function afterFailure(error: unknown, attempts: number): Failure {
  if (isRefusedForGood(error)) return { state: 'bounced' };
  if (attempts >= TRIES) return { state: 'stuck' };
  return { state: 'waiting', seconds: WAITS[Math.min(attempts, WAITS.length) - 1] ?? 10 };
}

interface SmtpError { readonly responseCode?: number; readonly command?: string; readonly code?: string }

/**
 * Only what concerns this recipient or this message: a wrong password or a server that wants no mail at all is a fault
 * of the set-up, and the mail must wait until it is mended.
 */
function isRefusedForGood(error: unknown): boolean {
  const { responseCode = 0, command = '', code = '' } = error as SmtpError;
  if (code === 'EAUTH' || responseCode === 530 || responseCode === 535) return false;
  return responseCode >= 500 && responseCode < 600 && /^(RCPT TO|DATA)/.test(command);
}

/** What is kept of an error: code and server's number, no words, which may hold addresses. */
export function errorCode(error: unknown): string {
  const { responseCode, code, command } = error as SmtpError;
  return [code, responseCode, command?.split(' ')[0]].filter((part) => part !== undefined && part !== '').join(' ') || 'unknown';
}
