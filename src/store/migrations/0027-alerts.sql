-- Who wants to be mailed about new decisions. A place of its own: nothing here points at a case or a person, and only the role
-- that sends reaches it. Addresses are sealed with the installation's key, which is not in the database.
create schema alerts;
revoke all on schema alerts from public;
grant usage on schema alerts to redress_jobs;

create table alerts.follower (
  id text collate "C" primary key,
  address text not null,
  -- By which an address is known again; only this installation can work it out.
  address_stamp text collate "C" not null unique,
  -- While somebody writes to them, nobody else does.
  taken_until timestamptz
);

create table alerts.alert (
  id text collate "C" primary key,
  follower text collate "C" not null references alerts.follower on delete cascade,
  -- The parameters of the search's address; empty for everything.
  search text not null,
  every text not null check (every in ('day', 'week')),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  -- The position of the register up to which they were told, and the day.
  told_to bigint,
  told_on date,
  check ((confirmed_at is null) = (told_to is null) and (confirmed_at is null) = (told_on is null))
);
create index on alerts.alert (follower);

alter table alerts.follower enable row level security, force row level security;
alter table alerts.alert enable row level security, force row level security;
create policy the_program_itself on alerts.follower to redress_jobs using (true);
create policy the_program_itself on alerts.alert to redress_jobs using (true);
grant select, insert, update (address_stamp, taken_until), delete on alerts.follower to redress_jobs;
grant select, insert, update (confirmed_at, told_to, told_on), delete on alerts.alert to redress_jobs;
