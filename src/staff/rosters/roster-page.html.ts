import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { type AskedRoster, trailOf } from './asked-roster.ts';
import { stateBadge } from './state-badge.ts';

/** A page about one roster, under its name: where it stands in the console, and where the roster stands. */
export function rosterPage(
  shell: Shell,
  asked: AskedRoster,
  { title, lead, main }: { title: string; lead: string; main: Html },
): Html {
  const { roster } = asked;
  return document(shell, {
    face: 'staff',
    title: `${title} · ${roster.file.name}`,
    width: 'wide',
    main: html`${pageHead(shell.t, {
      title,
      lead,
      state: stateBadge(shell.t, roster.state),
      trail: trailOf(shell, asked),
    })}
${main}`,
  });
}
