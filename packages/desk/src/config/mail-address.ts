/** One plain address: no list, no display name, no comment, no quoting, nothing that could break a header; at most 254 characters (RFC 5321). */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>,;:"()[\]\\\u0000-\u001f\u007f]+@[^\s@<>,;:"()[\]\\\u0000-\u001f\u007f]+$/.test(text);
