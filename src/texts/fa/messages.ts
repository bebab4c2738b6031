import type { MessageWords } from '../message-words.ts';

/** A code of letters and digits keeps its order among Persian words. */
const latin = (code: string) => `\u200E${code}`;

/** What is sent to phones. The same texts are registered with the provider, with its own marks for the gaps. */
export const messages = {
  'activation-code': ({ code }: MessageWords) => `کد فعال‌سازی پرتال اعضا: ${code}\nاین کد را به هیچ‌کس ندهید.`,
  'account-activated': ({ day }: MessageWords) =>
    `حساب پرتال اعضای شما در ${day} فعال شد. اگر شما نبودید، با پشتیبانی تماس بگیرید.`,
  'activation-tried': ({ day }: MessageWords) =>
    `در ${day} کسی خواست عضویت شما را دوباره فعال کند. حساب شما تغییری نکرد و لازم نیست کاری بکنید.`,
  'sign-in-code': ({ code }: MessageWords) => `کد ورود به پرتال اعضا: ${code}\nاین کد را به هیچ‌کس ندهید.`,
  'recovery-code': ({ code }: MessageWords) =>
    `کد بازیابی رمز پرتال اعضا: ${code}\nاین کد را به هیچ‌کس ندهید.`,
  'password-changed': ({ day }: MessageWords) =>
    `رمز عبور پرتال اعضای شما در ${day} عوض شد. اگر شما نبودید، بی‌درنگ با پشتیبانی تماس بگیرید.`,
  'mobile-code': ({ code }: MessageWords) =>
    `کد تأیید تلفن همراه در پرتال اعضا: ${code}\nاین کد را به هیچ‌کس ندهید.`,
  'mobile-changed': ({ day }: MessageWords) =>
    `تلفن همراه حساب پرتال اعضای شما در ${day} عوض شد. اگر شما نبودید، بی‌درنگ با پشتیبانی تماس بگیرید.`,
  'file-seen': ({ day }: MessageWords) =>
    `در ${day} پروندهٔ شما دیده شد. در پرتال اعضا، «چه کسی پروندهٔ مرا دید»، می‌بینید کدام سازمان و چرا.`,

  'consent-code': ({ code }: MessageWords) =>
    `کد اعلام رضایت در پرتال اعضا: ${code}\nتنها اگر با تغییر پیوند خانوادگی خود موافقید آن را وارد کنید و به هیچ‌کس ندهید.`,
  'correction-code': ({ code }: MessageWords) => `کد دیدن درخواست اصلاح: ${code}\nاین کد را به هیچ‌کس ندهید.`,
  'case-received': ({ trackingCode, link }: MessageWords) =>
    `درخواست اصلاح شما ثبت شد.\nکد پیگیری: ${latin(trackingCode)}\n${link}`,
  'case-question': ({ trackingCode, day, link }: MessageWords) =>
    `درخواست ${latin(trackingCode)} برای ادامه به پاسخ شما نیاز دارد. مهلت: ${day}\n${link}`,
  'case-consent': ({ trackingCode, day, link }: MessageWords) =>
    `درخواست ${latin(trackingCode)} دربارهٔ پیوند خانوادگی به رضایت شما نیاز دارد. مهلت: ${day}\n${link}`,
  'case-reminder': ({ trackingCode, day, link }: MessageWords) =>
    `درخواست ${latin(trackingCode)} هنوز در انتظار پاسخ شماست. مهلت: ${day}\n${link}`,
  'case-approved': ({ trackingCode, day }: MessageWords) =>
    `درخواست ${latin(trackingCode)} تأیید شد و از ${day} انجام می‌شود.`,
  'case-stopped': ({ trackingCode, link }: MessageWords) =>
    `درخواست ${latin(trackingCode)} پیش از انجام، برای بررسی دوباره نگه داشته شد.\n${link}`,
  'case-rejected': ({ trackingCode, link }: MessageWords) =>
    `درخواست ${latin(trackingCode)} پذیرفته نشد. دلیل و راه اعتراض:\n${link}`,
  'case-solved': ({ trackingCode, link }: MessageWords) =>
    `درخواست ${latin(trackingCode)} به پایان رسید. نتیجه:\n${link}`,
  'case-resume': ({ link }: MessageWords) =>
    `درخواست شما به پایان رسید. فعال‌سازی را از همان‌جا ادامه دهید:\n${link}`,
  'case-withdrawn': ({ trackingCode }: MessageWords) =>
    `درخواست ${latin(trackingCode)} پس گرفته شد. اگر شما پس نگرفته‌اید، با پشتیبانی تماس بگیرید.`,
  'mobile-changing': ({ trackingCode, phone, time, day }: MessageWords) =>
    `در ${day} ساعت ${time} شمارهٔ دیگری به‌جای این تلفن ثبت می‌شود. اگر نخواسته‌اید، زودتر با ${phone} تماس بگیرید؛ کد ${latin(trackingCode)}`,
  'family-changed': ({ day }: MessageWords) =>
    `در ${day} پیوند خانوادگی در عضویت شما تغییر کرد. اگر درست نیست، با پشتیبانی تماس بگیرید.`,
};
