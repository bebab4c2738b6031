/** What is sent. The same texts are registered with the provider, with its own mark for the gap. */
export const messages = {
  activationCode: (code: string) => `کد فعال‌سازی پرتال اعضا: ${code}\nاین کد را به هیچ‌کس ندهید.`,
  accountActivated: (day: string) =>
    `حساب پرتال اعضای شما در ${day} فعال شد. اگر شما نبودید، با پشتیبانی تماس بگیرید.`,
  activationTried: (day: string) =>
    `در ${day} کسی خواست عضویت شما را دوباره فعال کند. حساب شما تغییری نکرد و لازم نیست کاری بکنید.`,
  signInCode: (code: string) => `کد ورود به پرتال اعضا: ${code}\nاین کد را به هیچ‌کس ندهید.`,
  recoveryCode: (code: string) => `کد بازیابی رمز پرتال اعضا: ${code}\nاین کد را به هیچ‌کس ندهید.`,
  passwordChanged: (day: string) =>
    `رمز عبور پرتال اعضای شما در ${day} عوض شد. اگر شما نبودید، بی‌درنگ با پشتیبانی تماس بگیرید.`,
  mobileCode: (code: string) => `کد تأیید تلفن همراه در پرتال اعضا: ${code}\nاین کد را به هیچ‌کس ندهید.`,
  mobileChanged: (day: string) =>
    `تلفن همراه حساب پرتال اعضای شما در ${day} عوض شد. اگر شما نبودید، بی‌درنگ با پشتیبانی تماس بگیرید.`,
};
