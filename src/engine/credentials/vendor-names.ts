/**
 * The vendor's names as a part of an expression without case. Not OpenToken: that is a variable's name, and another
 * product; nor nexmon and NexMove.
 */
export const VENDOR_NAMES = 'nexmo(?!n(?:[^a-z]|$)|ve(?!r))|vonage|opentok(?!en)|tokbox';

/** The vendor or one of its products, by the names that a section or an entry can have. */
export const VENDOR_OR_PRODUCT: RegExp = new RegExp(
  String.raw`${VENDOR_NAMES}|open[_-]tok|newvoicemedia|vgai|\bneru\b|\bvcr\b|\bvbc\b`,
  'i',
);
