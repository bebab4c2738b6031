import type { Client } from 'pg';

type Column = {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  generated: boolean;
  always: boolean;
  allowed: string | null;
};

const columnsQuery = `
  select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
    not a.attnotnull as nullable, a.atthasdef or a.attidentity <> '' as generated,
    a.attidentity = 'a' or a.attgenerated <> '' as always,
    (select min(pg_get_constraintdef(k.oid)) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ '= ANY|^CHECK \\(\\([a-z_]+ = ''') as allowed
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
  order by c.relname, a.attnum`;

/** Writes the TypeScript of `src/platform/database-types.ts` from the tables as they are. */
export async function describeTypes(client: Client): Promise<string> {
  const { rows } = await client.query<Column>(columnsQuery);
  const tables = Map.groupBy(rows, row => row.table);
  const types = [...tables].map(([table, columns]) => describeTable(table, columns));
  const list = [...tables.keys()].map(table => `  ${table}: ${typeName(table)};`);
  const body = [...types, `export type DB = {\n${list.join('\n')}\n};`].join('\n\n');
  const used = ['ColumnType', 'Generated', 'GeneratedAlways'].filter(name =>
    new RegExp(`\\b${name}<`).test(body),
  );
  return `// Written by "npm run database" from the migrations; a test compares.\nimport type { ${used.join(', ')} } from 'kysely';\n\n${body}\n`;
}

function describeTable(table: string, columns: Column[]): string {
  return `export type ${typeName(table)} = {\n${columns.map(describeColumn).join('\n')}\n};`;
}

function describeColumn({ column, nullable, generated, always, ...rest }: Column): string {
  const read = tsType(rest);
  const wider = written.get(read);
  const none = nullable ? ' | null' : '';
  if (wider) {
    const optional = generated || nullable ? ' | undefined' : '';
    return `  ${column}: ColumnType<${read}${none}, ${wider}${none}${optional}, ${wider}${none}>;`;
  }
  if (always) return `  ${column}: GeneratedAlways<${read}${none}>;`;
  return `  ${column}: ${generated ? `Generated<${read}${none}>` : `${read}${none}`};`;
}

/** A check like `state in ('open', 'closed')` becomes the union of its words. */
function tsType({ type, allowed }: Pick<Column, 'type' | 'allowed'>): string {
  const words =
    type === 'text' && allowed
      ? [...allowed.matchAll(/'([^']+)'::text/g)].map(([, word]) => `'${word}'`)
      : [];
  if (words.length > 0) return words.join(' | ');
  if (type.endsWith('[]')) return `${scalar(type.slice(0, -2))}[]`;
  return scalar(type);
}

/** As `src/platform/database.ts` parses them: whole numbers are safe, days stay text. */
function scalar(type: string): string {
  const known = scalars.get(type);
  if (!known) throw new Error(`the column type ${type} has no TypeScript type yet`);
  return known;
}

const scalars = new Map([
  ['bigint', 'number'],
  ['integer', 'number'],
  ['smallint', 'number'],
  ['double precision', 'number'],
  ['real', 'number'],
  ['numeric', 'string'],
  ['text', 'string'],
  ['character varying', 'string'],
  ['uuid', 'string'],
  ['inet', 'string'],
  ['date', 'string'],
  ['boolean', 'boolean'],
  ['bytea', 'Buffer'],
  ['timestamp with time zone', 'Date'],
  ['jsonb', 'unknown'],
  ['json', 'unknown'],
]);

/** What may be written where it is not what is read. JSON is written as text: pg would make a PostgreSQL array of an array. */
const written = new Map([
  ['Date', 'Date | string'],
  ['unknown', 'string'],
]);

const typeName = (table: string): string =>
  table
    .split('_')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
