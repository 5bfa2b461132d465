import UPNG from 'upng-js';

/**
 * Reduces a picture to a palette, which a picture of a user interface hardly shows: less than half the size.
 *
 * @param {Buffer} png
 * @param {number} colours
 * @returns {Buffer} The same picture, as PNG.
 */
export function smaller(png, colours = 64) {
  const image = UPNG.decode(png);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, colours));
}
