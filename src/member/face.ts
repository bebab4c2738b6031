import { initialsOf } from '../html/initials.ts';
import { paths } from '../paths.ts';
import type { Face, Viewer } from '../route.ts';
import type { Texts } from '../texts/texts.ts';
import { claimRoutes } from './claim/page.ts';
import { claimsRoutes } from './claims/page.ts';
import { consentRoutes } from './consent/routes.ts';
import { memberAttachmentRoutes } from './corrections/attachments.ts';
import { correctionRoutes } from './corrections/routes.ts';
import { homeRoutes } from './home/page.ts';
import { lookupRoutes } from './lookups/page.ts';
import { mobileRoutes } from './mobile/routes.ts';
import { notificationRoutes } from './notifications/page.ts';
import { profileRoutes } from './profile/page.ts';

/** What a signed-in member sees: her family, her cover, her claims. */
export const memberFace: Face = {
  name: 'member',
  routes: [
    ...homeRoutes,
    ...claimsRoutes,
    ...claimRoutes,
    ...profileRoutes,
    ...mobileRoutes,
    ...lookupRoutes,
    ...correctionRoutes,
    ...consentRoutes,
    ...notificationRoutes,
    ...memberAttachmentRoutes,
  ],
  frame: (t, _language, viewer, path) => ({
    homeHref: paths.memberHome,
    nav: [
      { href: paths.memberHome, label: t.member.navHome, current: path === paths.memberHome },
      {
        href: paths.claims,
        label: t.member.navClaims,
        current: path === paths.claims || path.startsWith(`${paths.claims}/`),
      },
    ],
    ...(viewer.kind === 'member' ? { viewer: account(t, viewer, path) } : {}),
  }),
};

function account(t: Texts, viewer: Viewer & { kind: 'member' }, path: string) {
  return {
    kind: 'member' as const,
    name: viewer.name,
    initials: initialsOf(viewer.name),
    links: [
      { href: paths.profile, label: t.member.navProfile },
      { href: paths.memberCorrections, label: t.memberCases.title },
    ].map(link => ({ ...link, current: path === link.href || path.startsWith(`${link.href}/`) })),
    signOutHref: paths.signOut,
    // The database has counted the end from its own clock, which is this moment's.
    endsInSeconds: Math.max(0, Math.round((viewer.endsAt.getTime() - Date.now()) / 1000)),
  };
}
