import { activation } from './en/activation.ts';
import { challenge } from './en/challenge.ts';
import { claims } from './en/claims.ts';
import { common } from './en/common.ts';
import { demo } from './en/demo.ts';
import { errors } from './en/errors.ts';
import { flash } from './en/flash.ts';
import { form } from './en/form.ts';
import { guides } from './en/guides.ts';
import { home } from './en/home.ts';
import { layout } from './en/layout.ts';
import { member } from './en/member.ts';
import { messages } from './en/messages.ts';
import { portal } from './en/portal.ts';
import { profile } from './en/profile.ts';
import { recovery } from './en/recovery.ts';
import { relations } from './en/relations.ts';
import { signIn } from './en/sign-in.ts';
import { staffSignIn } from './en/staff-sign-in.ts';
import type { Texts } from './fa.ts';

export const en: Texts = {
  activation,
  challenge,
  claims,
  common,
  demo,
  errors,
  flash,
  form,
  guides,
  home,
  layout,
  member,
  messages,
  portal,
  profile,
  recovery,
  relations,
  signIn,
  staffSignIn,
};
