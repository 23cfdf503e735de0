/** The vendor's names as a part of an expression without case. Not OpenToken: that is a variable's name, and another product. */
export const VENDOR_NAMES = 'nexmo|vonage|opentok(?!en)|tokbox';
