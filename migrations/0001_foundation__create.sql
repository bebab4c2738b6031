-- What everything else stands on: Persian order, Persian search, and who is looking.
--
-- Four roles. The owner (whoever runs the migrations) owns every table and serves no request. The others are made
-- before the migrations run and may only do what is granted to them by name:
--   daricheh_web   pages of signed-in people and of the public; sees personal rows only through a session token
--   daricheh_gate  activation, sign-in, recovery: the code that decides who somebody is; never sees a claim
--   daricheh_job   background work

create extension if not exists pg_trgm;
create collation if not exists persian (provider = icu, locale = 'fa-IR');

revoke create on schema public from public;
grant usage on schema public to daricheh_web, daricheh_gate, daricheh_job;

-- Nothing that the owner makes later is open to everybody by accident.
alter default privileges revoke execute on functions from public;
