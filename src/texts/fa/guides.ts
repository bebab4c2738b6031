import { activationGuide } from './guide-activation.ts';
import { useGuide } from './guide-use.ts';

export const guides = {
  title: 'راهنماها',
  lead: 'دو راهنمای کوتاه. اگر نخستین بار است، از آموزش فعال‌سازی شروع کنید.',
  read: 'خواندن راهنما',
  contents: 'در این راهنما',
  activation: activationGuide,
  use: useGuide,
};
