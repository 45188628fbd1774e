-- An office publishes, changes and takes down the decisions of its own cases. One that was imported comes from no case here, and
-- any office of the installation looks after it.

grant create on schema register to redress_jobs;
set local role redress_jobs;

-- Refuses what is done on the office's side to a decision of another office's case.
create function register.is_of_the_office() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from touched t
    where not exists (select from casework.stream s where s.reference = t.reference and s.office = standing.office())
      and (exists (select from casework.stream s where s.reference = t.reference)
        or exists (select from register.decision d where d.reference = t.reference and d.origin = 'casework')
        -- What was taken down is no longer there to be asked, and lines of other tables do not say where they come from.
        or to_jsonb(t) ->> 'origin' = 'casework')
  ) then
    raise exception 'this decision is of a case of another office' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
revoke all on function register.is_of_the_office() from public;
grant execute on function register.is_of_the_office() to redress_owner;

set local role redress_owner;
revoke create on schema register from redress_jobs;

create trigger published_by_its_office after insert on register.decision
  referencing new table as touched for each statement when (standing.side() = 'office') execute function register.is_of_the_office();
create trigger removed_by_its_office after delete on register.decision
  referencing old table as touched for each statement when (standing.side() = 'office') execute function register.is_of_the_office();
create trigger remedies_by_its_office after insert on register.remedy
  referencing new table as touched for each statement when (standing.side() = 'office') execute function register.is_of_the_office();
