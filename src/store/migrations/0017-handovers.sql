-- Packages by which a case, or heads of it, go from one office to another. Written by the program alone, after both sides'
-- authorisation was checked; read by the office that sent it, the one that received it, and the person it is about.

create table casework.handover (
  id text collate "C" primary key,
  from_office text collate "C",
  from_case text collate "C" references casework.stream,
  to_office text collate "C",
  to_case text collate "C" references casework.stream,
  person text collate "C",
  to_name text not null,
  state text not null check (state in ('prepared', 'sent', 'arrived', 'accepted', 'declined', 'returned', 'withdrawn')),
  digest text not null,
  package bytea not null,
  made_at timestamptz not null,
  arrived_on date,
  -- An installation that is to be told what became of it, where it came from outside.
  answer_to text
);
create index on casework.handover (to_office, state, made_at desc);
create index on casework.handover (from_case);
create index on casework.handover (person);

alter table casework.handover enable row level security, force row level security;
create policy the_program_itself on casework.handover to redress_jobs using (true);
grant select, insert, update (state, to_case, arrived_on) on casework.handover to redress_jobs;
grant select on casework.handover to redress_app;
create policy both_offices_and_the_person on casework.handover for select to redress_app
  using (case (select standing.side())
    when 'office' then (select standing.office()) in (from_office, to_office)
    when 'person' then person = (select standing.person())
    else false end);

-- What was handed over stays as it was handed over.
create trigger never_deleted before delete on casework.handover for each row execute function casework.refuse();
create trigger never_deleted_whole before truncate on casework.handover execute function casework.refuse();
