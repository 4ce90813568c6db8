/** How much an RFQ may hold: characters of texts, numbers of things. Generous for people, small for a store. */
export const RFQ_LIMITS = {
  /** Characters of what is wanted. */
  description: 10_000,
  /** Characters of a purpose, a history, a note or a consent's words. */
  text: 2000,
  /** Characters of a name of a person, company, department or address. */
  name: 200,
  /** Characters of any other single line: a size in words, a search, a process. */
  line: 200,
  /** Characters of a file's name; file systems hold 255 bytes, which the receiver cuts itself. */
  fileName: 200,
  /** Characters of a mail address (RFC 5321). */
  email: 254,
  /** Characters of a telephone or FAX number. */
  phone: 40,
  /** Characters of an id. */
  id: 100,
  processes: 20,
  materials: 20,
  finish: 10,
  quantities: 10,
  recipients: 100,
  consents: 10,
  attachments: 20,
} as const;
