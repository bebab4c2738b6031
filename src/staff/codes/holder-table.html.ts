import type { CodeHolder } from '../../domain/activation/list-code-holders.ts';
import { formatDay } from '../../html/day.ts';
import { identifier, properName } from '../../html/identifier.ts';
import type { Shell } from '../../html/shell.ts';
import { type Column, table } from '../../html/table.ts';
import { attributes, type Html, html } from '../../html/tag.ts';
import { timeZone } from '../../platform/clock.ts';

type HolderTable = { people: readonly CodeHolder[]; choose: boolean };

/** Members with what they have: a mobile, an account, a code. Those with an account cannot be chosen. */
export function holderTable(shell: Shell, { people, choose }: HolderTable): Html {
  const { t } = shell;
  const { codes } = t;
  const relations: Readonly<Record<string, string>> = t.columns.relations;
  const pick: Column<CodeHolder> = {
    key: 'pick',
    header: codes.choose,
    cell: holder => pickBox(shell, holder),
  };
  const columns: Column<CodeHolder>[] = [
    { key: 'name', header: codes.name, names: true, cell: nameOf },
    { key: 'id', header: codes.nationalId, numeric: true, cell: ({ idValue }) => identifier(idValue) },
    { key: 'relation', header: codes.relation, cell: ({ relation }) => relations[relation] ?? '' },
    {
      key: 'mobile',
      header: codes.mobile,
      cell: ({ hasMobile }) => (hasMobile ? codes.hasMobile : codes.noMobile),
    },
    {
      key: 'account',
      header: codes.account,
      cell: ({ hasAccount }) => (hasAccount ? codes.hasAccount : codes.noAccount),
    },
    { key: 'code', header: codes.code, cell: holder => codeState(shell, holder) },
  ];
  return table(t, {
    caption: codes.title,
    columns: choose ? [pick, ...columns] : columns,
    rows: people,
    onPhones: 'cards',
  });
}

const nameOf = ({ firstName, lastName }: CodeHolder): Html => properName(`${firstName} ${lastName}`);

function pickBox(
  { t }: Shell,
  { membershipId, firstName, lastName, hasAccount }: CodeHolder,
): Html | undefined {
  if (hasAccount) return undefined;
  const list = {
    class: 'pick-box',
    type: 'checkbox',
    name: 'member',
    value: membershipId,
    'aria-label': t.codes.chooseOf(`${firstName} ${lastName}`),
  };
  return html`<input ${attributes(list)}>`;
}

function codeState({ t, language }: Shell, { issuedAt, usedAt }: CodeHolder): string {
  const day = (at: Date) =>
    formatDay(language, at.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate());
  if (usedAt) return t.codes.usedOn(day(usedAt));
  return issuedAt ? t.codes.issuedOn(day(issuedAt)) : t.codes.noCode;
}
