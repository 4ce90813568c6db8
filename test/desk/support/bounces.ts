/** A report as Postfix writes it. */
export const report = (messageId: string, { action = 'failed', status = '5.1.1', headers = 'text/rfc822-headers' } = {}): Buffer => Buffer.from([
  'From: MAILER-DAEMON@mail.example.jp (Mail Delivery System)', 'To: desk@example.jp', 'Subject: Undelivered Mail Returned to Sender', 'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b"', '', '--b', 'Content-Type: text/plain; charset=us-ascii', '', 'This is the mail system.', '',
  '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mail.example.jp', '', 'Final-Recipient: rfc822; hanako@example.com', `Action: ${action}`, `Status: ${status}`, '',
  '--b', `Content-Type: ${headers}`, '', 'Return-Path: <desk@example.jp>', `Message-ID:\r\n ${messageId}`, 'Subject: x', '', 'Message-ID: <forged@example.jp>', '', '--b--', '',
].join('\r\n'));
