import type { Texts } from '../fa.ts';
import { activationGuide } from './guide-activation.ts';
import { useGuide } from './guide-use.ts';

export const guides: Texts['guides'] = {
  title: 'Guides',
  lead: 'Two short guides. If this is your first time, start with how to activate.',
  read: 'Read the guide',
  contents: 'In this guide',
  activation: activationGuide,
  use: useGuide,
};
