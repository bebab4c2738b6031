import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allRoutes } from '../src/app.ts';
import { audit } from '../src/texts/fa/audit.ts';

test('every action that a route audits has its sentence on the audit page', () => {
  const actions = allRoutes().map(({ route }) => route.audit);
  const known = Object.keys(audit.actions);
  assert.deepEqual(
    actions.filter(action => action !== 'none' && !known.includes(action)),
    [],
  );
});
