/** Whether a text may stand in a header: no control character, in particular no line break. */
export const isHeaderSafe = (text: string): boolean => !/[\u0000-\u001f\u007f\u0085\u2028\u2029]/.test(text);

/** A name as it may stand beside an address; what could break a header becomes a space. */
export const headerName = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069<>"]+/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 100);
