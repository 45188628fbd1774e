-- Whether an office looks after a decision is known before anything is tried.
grant create on schema register to redress_jobs;
set local role redress_jobs;

-- As the triggers of `is_of_the_office`: a decision of its own case, or one that comes from no case here.
create function register.belongs_to_office(its_reference text) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (select from casework.stream s where s.reference = its_reference and s.office = standing.office())
    or not exists (select from casework.stream s where s.reference = its_reference)
      and not exists (select from register.decision d where d.reference = its_reference and d.origin = 'casework')
$$;
revoke all on function register.belongs_to_office(text) from public;
grant execute on function register.belongs_to_office(text) to redress_app;

set local role redress_owner;
revoke create on schema register from redress_jobs;
