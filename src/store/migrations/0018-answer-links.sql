-- Links by which somebody at a body answers one case without an account. Only the digest of what is in a link is kept.

create table identity.answer_link (
  token_digest text collate "C" primary key,
  case_id text collate "C" not null references casework.stream,
  reference text collate "C" not null,
  office text collate "C" not null,
  body text collate "C" not null,
  role text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index on identity.answer_link (case_id);

alter table identity.answer_link enable row level security, force row level security;
create policy the_program_itself on identity.answer_link to redress_jobs using (true);
grant select, insert, delete on identity.answer_link to redress_jobs;
grant insert on identity.answer_link to redress_app;
create policy office_makes on identity.answer_link for insert to redress_app
  with check (standing.side() = 'office' and office = standing.office() and exists (select from casework.stream s where (s.case_id, s.office, s.body, s.reference) = (answer_link.case_id, answer_link.office, answer_link.body, answer_link.reference)));
