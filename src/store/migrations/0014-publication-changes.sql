-- What an office did to decisions after they were published, and why: for its own people only. A replacement that waits
-- for its second person keeps its text here until it is published or dropped, and no longer.
create table casework.publication_change (
  id text collate "C" primary key,
  office text collate "C" not null,
  reference text collate "C" not null,
  change text not null check (change in ('taken-down', 'filed-elsewhere', 'replacement-proposed', 'replaced', 'replacement-dropped')),
  person text collate "C" not null,
  reasons text not null,
  at timestamptz not null,
  -- Of a proposal: the statement as JSON, and whether what it replaces is to be destroyed.
  statement text,
  protects boolean,
  check ((statement is null) or (change = 'replacement-proposed'))
);
create index on casework.publication_change (reference, at);

alter table casework.publication_change enable row level security, force row level security;
create policy the_program_itself on casework.publication_change to redress_jobs using (true);
create policy office on casework.publication_change to redress_app using (standing.side() = 'office' and office = standing.office());
grant select, insert, update (statement) on casework.publication_change to redress_app;
grant select on casework.publication_change to redress_jobs;
