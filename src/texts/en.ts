import { challenge } from './en/challenge.ts';
import { common } from './en/common.ts';
import { errors } from './en/errors.ts';
import { flash } from './en/flash.ts';
import { form } from './en/form.ts';
import { guides } from './en/guides.ts';
import { home } from './en/home.ts';
import { layout } from './en/layout.ts';
import { portal } from './en/portal.ts';
import type { Texts } from './fa.ts';

export const en: Texts = { challenge, common, errors, flash, form, guides, home, layout, portal };
