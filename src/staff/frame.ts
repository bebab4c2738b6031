import { initialsOf } from '../html/initials.ts';
import { paths } from '../paths.ts';
import { type Face, type Right, rightsOf, type Viewer } from '../route.ts';
import type { Language, Texts } from '../texts/texts.ts';

const sections: readonly { href: string; right: Right; label: (t: Texts) => string }[] = [
  { href: paths.staffHome, right: 'use-console', label: t => t.console.navHome },
  { href: paths.rosters, right: 'read-rosters', label: t => t.console.navRosters },
  { href: paths.correctionDesk, right: 'work-corrections', label: t => t.desk.nav },
  { href: paths.staffMembers, right: 'read-members', label: t => t.console.navMembers },
  { href: paths.support, right: 'look-up-people', label: t => t.support.title },
  { href: paths.contracts, right: 'read-contracts', label: t => t.console.navContracts },
  { href: paths.readinessReport, right: 'read-rosters', label: t => t.console.navReadiness },
  { href: paths.organizations, right: 'keep-house', label: t => t.console.navOrganizations },
  { href: paths.staffAccounts, right: 'keep-house', label: t => t.console.navAccounts },
  { href: paths.audit, right: 'keep-house', label: t => t.console.navAudit },
];

/** The bar of the console: the sections that the role may enter, and whose desk this is. */
export const staffFrame: Face['frame'] = (t, language, viewer, path) => {
  if (viewer.kind !== 'staff') return { homeHref: paths.staffHome, nav: [] };
  const rights = rightsOf[viewer.role];
  return {
    homeHref: paths.staffHome,
    nav: sections
      .filter(({ right }) => rights.includes(right))
      .map(({ href, label }) => ({ href, label: label(t), current: isWithin(path, href) })),
    viewer: account(t, language, viewer, path),
  };
};

function isWithin(path: string, href: string): boolean {
  return path === href || (href !== paths.staffHome && path.startsWith(`${href}/`));
}

function account(t: Texts, language: Language, viewer: Viewer & { kind: 'staff' }, path: string) {
  const name = viewer.name[language];
  return {
    kind: 'staff' as const,
    name,
    initials: initialsOf(name),
    note: viewer.organization[language],
    links: [
      {
        href: paths.staffPreferences,
        label: t.preferences.staffTitle,
        current: isWithin(path, paths.staffPreferences),
      },
    ],
    signOutHref: paths.signOut,
    // The database has counted the end from its own clock, which is this moment's.
    endsInSeconds: Math.max(0, Math.round((viewer.endsAt.getTime() - Date.now()) / 1000)),
  };
}
