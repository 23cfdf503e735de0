// Stands in for string-width in the bundle: the width of text without emoji and colours is its length.
export default function stringWidth(text) {
  return text.length;
}
