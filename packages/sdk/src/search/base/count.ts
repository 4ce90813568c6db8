/** Whether a program passed a number of things there can be. */
export const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;
