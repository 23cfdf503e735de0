/**
 * The vendor's names as a part of an expression without case. Not OpenToken: that is a variable's name, and another
 * product; nor nexmon and NexMove.
 */
export const VENDOR_NAMES = 'nexmo(?!n(?:[^a-z]|$)|ve(?!r))|vonage|opentok(?!en)|tokbox';
