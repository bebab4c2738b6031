export { countClaims } from './read-claims.store.ts';
