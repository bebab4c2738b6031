import { card } from '../../../html/card.ts';
import { selectField } from '../../../html/choice-fields.ts';
import { form } from '../../../html/form.ts';
import { properName } from '../../../html/identifier.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { staffName } from '../moment.ts';
import type { RowPage } from './page.html.ts';

/** Whose turn it is with a row that waits, and handing it to somebody by name. */
export function ownerCard(
  shell: Shell,
  { roster, row, owner, owners, mayEdit, state }: RowPage,
): Html | undefined {
  if (!owner) return undefined;
  const { t, language } = shell;
  const { rosterHeld: texts } = t;
  const { handedTo, side } = owner;
  const who = handedTo ? texts.handedTo(staffName(shell, handedTo)) : texts.sides[side];
  const values = { owner: handedTo ? String(handedTo.id) : '' };
  const choose = selectField(
    shell,
    { values, errors: { owner: state.errors['owner'] } },
    {
      name: 'owner',
      label: texts.hand,
      empty: texts.nobody,
      options: owners.map(({ id, name, organization }) => ({
        value: String(id),
        label: texts.person(name[language], organization[language]),
      })),
    },
  );
  return card({
    title: texts.ownerTitle,
    body: html`<p>${properName(who)}</p>${
      mayEdit &&
      form(shell, {
        action: to(paths.rosterRowOwner, { rosterId: roster.id, row: row.rowNumber }),
        submit: texts.submit,
        submitKind: 'quiet',
        body: choose,
      })
    }`,
  });
}
