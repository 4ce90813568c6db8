/** A value as the store keeps it; `undefined` and `null` are null. */
export const toJson = (value: unknown): string | null => (value == null ? null : JSON.stringify(value));
/** The value of a stored text. */
export const fromJson = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
