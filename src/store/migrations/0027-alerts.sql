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

-- As before, and with the tasks of alerts.
grant create on schema casework to redress_jobs;
set local role redress_jobs;
create or replace function casework.enqueue(jobs json) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  wrong record;
begin
  select * into wrong from (
    select j.task,
      j.task is null or j.task not in ('send-mail', 'clock-falls-due', 'index-entry', 'carry-handover', 'confirm-alert', 'send-alerts') as no_task,
      json_typeof(j.payload) is distinct from 'object' or exists (
        select from json_each(j.payload) as member
        cross join lateral (select member.value #>> '{}' as text) as said
        where member.key !~ '^[a-z][A-Za-z]*$' or length(member.key) > 31
          or case json_typeof(member.value)
            when 'number' then said.text !~ '^[0-9]+$' or length(said.text) > 12
            when 'string' then (said.text !~ '^[A-Za-z0-9][A-Za-z0-9._:-]*$' or length(said.text) > 80) and said.text !~ '^[0-9][0-9] [0-9][0-9][0-9] [0-9][0-9][0-9][A-Z]?$'
            else true end
      ) as talkative,
      j.key !~ '^[A-Za-z0-9._:-]*$' or length(j.key) > 160 as misnamed,
      -- Asked of each by its key: as a question whether one exists, every case would be looked at.
      j.payload ->> 'case' is not null and (select casework.reaches(s.case_id, s.office, s.body) from casework.stream s where s.case_id = j.payload ->> 'case') is not true
        or j.payload ->> 'mail' is not null and (select standing.side() <> 'office' or m.office = standing.office() from casework.mail m where m.id = j.payload ->> 'mail') is not true as beyond
    from json_to_recordset(jobs) as j (task text, payload json, key text)
  ) as found where found.no_task or found.talkative or found.misnamed or found.beyond limit 1;
  if wrong.no_task then raise exception 'there is no task named %', wrong.task using errcode = 'invalid_parameter_value'; end if;
  if wrong.talkative then raise exception 'a job names what it is about by identifiers only' using errcode = 'invalid_parameter_value'; end if;
  if wrong.misnamed then raise exception 'the key of a job is made of identifiers only' using errcode = 'invalid_parameter_value'; end if;
  if wrong.beyond then raise exception 'a job is about something that the one who asks can reach' using errcode = 'insufficient_privilege'; end if;

  insert into casework.agenda as a (key, task, payload, run_at)
    select distinct on (named.key) named.key, named.task, named.payload, coalesce(named.run_at, now())
    from (
      select coalesce(j.key, gen_random_uuid()::text) as key, j.task, j.payload, j."runAt" as run_at, j.ordinality
      from rows from (json_to_recordset(jobs) as (task text, payload json, "runAt" timestamptz, key text)) with ordinality as j (task, payload, "runAt", key, ordinality)
    ) as named
    order by named.key, named.ordinality desc
    on conflict (key) do update set task = excluded.task, payload = excluded.payload, run_at = excluded.run_at;
end $$;
set local role redress_owner;
revoke create on schema casework from redress_jobs;
