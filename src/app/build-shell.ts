import type { Config } from '../config.ts';
import type { Assets, Flash, Shell } from '../html/shell.ts';
import { paths, to, withQuery } from '../paths.ts';
import type { Face, FlashKey, FlashKind, Viewer } from '../route.ts';
import { type Language, type Texts, textsOf } from '../texts/texts.ts';

type Frame = {
  config: Config;
  assets: Assets;
  face: Face;
  viewer: Viewer;
  language: Language;
  /** Path and query of this page. */
  url: string;
  csrfToken: string;
  flash: string | undefined;
};

/** Everything around a page's own content. */
export function buildShell({ config, assets, face, viewer, language, url, csrfToken, flash }: Frame): Shell {
  const t = textsOf(language);
  const other = language === 'fa' ? 'en' : 'fa';
  const shown = readFlash(t, flash);
  return {
    language,
    t,
    brand: brandIn(config, language, t),
    assets,
    languageHref: withQuery(to(paths.language, { language: other }), { back: url }),
    csrfToken,
    ...(shown ? { flash: shown } : {}),
    ...face.frame(t, language, viewer, url.split('?')[0] ?? url),
  };
}

function brandIn({ brand }: Config, language: Language, t: Texts): Shell['brand'] {
  return {
    name: brand.name[language],
    insurer: brand.insurer[language],
    administrator: brand.administrator[language],
    agencyCode: brand.agencyCode,
    support: [
      {
        title: t.layout.supportTitle,
        number: brand.supportPhone,
        ...(brand.supportExtension ? { extension: brand.supportExtension } : {}),
      },
    ],
  };
}

const kinds: readonly string[] = ['good', 'warn', 'bad', 'info'];

function readFlash(t: Texts, cookie: string | undefined): Flash | undefined {
  const [kind, key] = cookie?.split('.') ?? [];
  if (!kind || !key || !kinds.includes(kind) || !Object.hasOwn(t.flash, key)) return undefined;
  return { kind: kind as FlashKind, text: t.flash[key as FlashKey] };
}
