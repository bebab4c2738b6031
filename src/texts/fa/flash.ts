/** One sentence after a redirect. Keys are named in `redirect(…, { flash })`. */
export const flash = {
  sessionEnded: 'نشست شما پایان یافته است. لطفاً دوباره وارد شوید.',
};
