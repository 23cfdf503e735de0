// Results of `inflate` below zero.

export const BAD_HEADER = -1;
export const BAD_BLOCK = -2;
export const BAD_CODE = -3;
export const BAD_DISTANCE = -4;
export const TOO_LONG = -5;
export const TRUNCATED = -6;
export const BAD_CHECKSUM = -7;
