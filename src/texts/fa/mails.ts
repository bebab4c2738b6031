import type { MessageWords } from '../message-words.ts';

const latin = (code: string) => `\u200E${code}`;
const follow = 'دیدن درخواست';

/** What is sent by e-mail. `action` is the word on the link, where the mail has one. */
export const mails = {
  greeting: 'سلام،',
  linkBelow: 'اگر دکمه کار نمی‌کند، این نشانی را در مرورگر باز کنید:',
  memberFooter:
    'این ایمیل خودکار است و کسی پاسخ آن را نمی‌خواند. در پرتال، بخش «مشخصات من»، می‌توانید بگویید چگونه از درخواست‌هایتان باخبر شوید.',
  staffFooter:
    'این ایمیل خودکار است و کسی پاسخ آن را نمی‌خواند. در میز کار، بخش «خبررسانی»، می‌توانید بگویید چه زمانی باخبر شوید.',
  confirmationFooter:
    'اگر شما این نشانی را نداده‌اید، لازم نیست کاری بکنید. تا کسی پیوند را باز و نشانی را تأیید نکند، ایمیل دیگری نمی‌آید.',
  texts: {
    'case-received': {
      subject: () => 'درخواست اصلاح شما ثبت شد',
      text: ({ trackingCode }: MessageWords) =>
        `درخواست اصلاح شما ثبت شد. کد پیگیری آن ${latin(trackingCode)} است؛ آن را نگه دارید.\nهر بار که نوبت شما شود، باخبر می‌شوید.`,
      action: follow,
    },
    'case-question': {
      subject: () => 'به پاسخ شما نیاز است',
      text: ({ trackingCode, day }: MessageWords) =>
        `برای ادامهٔ درخواست ${latin(trackingCode)} از شما پرسشی شده است. لطفاً تا ${day} در پرتال پاسخ دهید.`,
      action: 'دیدن پرسش',
    },
    'case-consent': {
      subject: () => 'به رضایت شما نیاز است',
      text: ({ trackingCode, day }: MessageWords) =>
        `درخواست ${latin(trackingCode)} پیوند خانوادگی شما را تغییر می‌دهد و تنها با رضایت شما انجام می‌شود. لطفاً تا ${day} پاسخ دهید؛ می‌توانید نپذیرید.`,
      action: 'دیدن و پاسخ دادن',
    },
    'case-reminder': {
      subject: () => 'یادآوری: درخواستی در انتظار پاسخ شماست',
      text: ({ trackingCode, day }: MessageWords) =>
        `درخواست ${latin(trackingCode)} هنوز در انتظار پاسخ شماست. مهلت آن تا ${day} است.`,
      action: follow,
    },
    'case-approved': {
      subject: () => 'درخواست شما تأیید شد',
      text: ({ trackingCode, day }: MessageWords) =>
        `درخواست ${latin(trackingCode)} تأیید شد و از ${day} انجام می‌شود. پس از آن دوباره باخبر می‌شوید.`,
      action: undefined,
    },
    'case-stopped': {
      subject: () => 'درخواست شما دوباره بررسی می‌شود',
      text: ({ trackingCode }: MessageWords) =>
        `درخواست ${latin(trackingCode)} پیش از انجام نگه داشته شد تا دوباره بررسی شود. اکنون کاری از شما لازم نیست.`,
      action: follow,
    },
    'case-rejected': {
      subject: () => 'درخواست شما پذیرفته نشد',
      text: ({ trackingCode }: MessageWords) =>
        `درخواست ${latin(trackingCode)} پذیرفته نشد. دلیل آن را در پرتال ببینید؛ اگر آن را درست نمی‌دانید، همان‌جا می‌توانید اعتراض کنید.`,
      action: 'دیدن دلیل',
    },
    'case-solved': {
      subject: () => 'درخواست شما به پایان رسید',
      text: ({ trackingCode }: MessageWords) =>
        `درخواست ${latin(trackingCode)} به پایان رسید. نتیجه را در پرتال ببینید.`,
      action: 'دیدن نتیجه',
    },
    'case-withdrawn': {
      subject: () => 'درخواست پس گرفته شد',
      text: ({ trackingCode }: MessageWords) =>
        `درخواست ${latin(trackingCode)} پس گرفته شد. اگر شما پس نگرفته‌اید، با پشتیبانی تماس بگیرید.`,
      action: undefined,
    },
    'mobile-changing': {
      subject: () => 'تلفن همراه شما در حال تغییر است',
      text: ({ trackingCode, phone, time, day }: MessageWords) =>
        `در ساعت ${time} روز ${day} شمارهٔ دیگری به‌جای تلفن همراه ثبت‌شدهٔ شما می‌نشیند.\nاگر شما نخواسته‌اید، پیش از آن با ${phone} تماس بگیرید و کد پیگیری ${latin(trackingCode)} را بگویید تا نگه داشته شود.`,
      action: undefined,
    },
    'family-changed': {
      subject: () => 'پیوند خانوادگی تغییر کرد',
      text: ({ day }: MessageWords) =>
        `در ${day} پیوند خانوادگی در عضویت شما تغییر کرد. افراد تحت پوشش خود را در پرتال ببینید و اگر درست نیست، با پشتیبانی تماس بگیرید.`,
      action: undefined,
    },
    'email-confirmation': {
      subject: () => 'نشانی ایمیل خود را تأیید کنید',
      text: () =>
        'این نشانی برای خبررسانی پرتال اعضا داده شده است. با باز کردن پیوند زیر و زدن دکمهٔ تأیید، از این پس ایمیل‌ها به آن فرستاده می‌شود. پیوند تا یک روز معتبر است.',
      action: 'تأیید نشانی',
    },
    'staff-turn': {
      subject: () => 'درخواستی در نوبت شماست',
      text: () => 'یک درخواست اصلاح در نوبت شماست. آن را در میز کار ببینید.',
      action: follow,
    },
    'staff-summary': {
      subject: ({ count }: MessageWords) => `${count} درخواست در نوبت شماست`,
      text: ({ count, due }: MessageWords) =>
        `${count} درخواست اصلاح در نوبت شماست و مهلت ${due} تا از آن‌ها تا پایان امروز است یا گذشته است.`,
      action: 'باز کردن میز اصلاحات',
    },
  },
};
