import { create } from 'qrcode';
import { type Html, html } from '../../html/tag.ts';

/** Modules of quiet around the code, as the standard asks. */
const quiet = 4;

/** A QR code drawn as one path; black on white in dark pages too, because readers expect it. */
export function qrCode(text: string, alternative: string): Html {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const whole = size + 2 * quiet;
  let path = '';
  for (const [at, dark] of data.entries()) {
    if (dark) path += `M${(at % size) + quiet} ${Math.floor(at / size) + quiet}h1v1h-1z`;
  }
  return html`<svg class="qr" role="img" aria-label="${alternative}" viewBox="0 0 ${whole} ${whole}" width="240" height="240" shape-rendering="crispEdges"><rect width="${whole}" height="${whole}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}
