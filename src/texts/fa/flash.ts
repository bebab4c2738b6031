/** One sentence after a redirect. Keys are named in `redirect(…, { flash })`. */
export const flash = {
  sessionEnded: 'نشست شما پایان یافته است. لطفاً دوباره وارد شوید.',
  signedOut: 'از پرتال خارج شدید.',
  codeEnded: 'زمان این مرحله گذشته است. از نو آغاز کنید.',
  codeSent: 'اگر هنوز مجاز باشد، کد تازه‌ای فرستاده شد.',
  passwordRecovered: 'رمز عبور تازه ثبت شد. اکنون با آن وارد شوید.',
  profileSaved: 'مشخصات شما ذخیره شد.',
  activationEnded: 'زمان این فعال‌سازی به پایان رسیده است. لطفاً دوباره شروع کنید.',
};
