-- What became of the remedies that published decisions agreed to, as far as an office says. Codes and days: there is no place
-- for words.

create table register.compliance (
  position bigint generated always as identity primary key,
  -- What is taken down takes its outcomes with it.
  reference text not null references register.listed (reference) on delete cascade,
  remedy text not null check (remedy in ('apology', 'payment', 'refund', 'provision', 'new-decision', 'records', 'training', 'procedure')),
  number integer not null check (number between 1 and 99),
  due_on date,
  satisfied boolean not null,
  done_on date,
  late boolean not null,
  recorded_on date not null,
  -- The calendar year in which the year of the record began, 1 April to 31 March.
  year integer not null generated always as (extract(year from recorded_on - interval '3 months')::integer) stored,
  -- The days on which it stood here: from the first, until another of the same remedy.
  since date not null,
  until date,
  check (satisfied or (done_on is null and not late)),
  check (done_on is null or (done_on <= recorded_on and (late or due_on is null or done_on <= due_on)))
);
create index compliance_remedy on register.compliance (reference, remedy, number);
grant select on register.compliance to redress_app, redress_jobs, redress_public;

-- Records outcomes in their order, each remedy at most once, and says what that did.
create function register.record_compliance(outcomes json) returns table (outcome text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if coalesce(current_setting('redress.side', true), '') not in ('office', 'system') then
    raise exception 'only the office and its own programs record what was done' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('redress.register.compliance', 0));

  return query
  with given as materialized (
    select g.* from rows from (
      json_to_recordset(outcomes) as (reference text, remedy text, number integer, "dueOn" date, satisfied boolean, "doneOn" date, late boolean, "recordedOn" date, "publishedOn" date)
    ) with ordinality as g (reference, remedy, number, due_on, satisfied, done_on, late, recorded_on, since, place)
  ),
  settled as materialized (
    select
      g.*,
      standing.position as standing_position,
      case
        when l.reference is null then 'no-decision'
        when l.decision_slug is distinct from 'upheld' then 'not-upheld'
        when (standing.due_on, standing.satisfied, standing.done_on, standing.late, standing.recorded_on) is not distinct from (g.due_on, g.satisfied, g.done_on, g.late, g.recorded_on) then 'unchanged'
        when standing.recorded_on > g.recorded_on then 'outdated'
        else 'recorded'
      end as outcome
    from given g
    left join register.listed l on l.reference = g.reference
    left join register.compliance standing on standing.reference = g.reference and standing.remedy = g.remedy and standing.number = g.number and standing.until is null
  ),
  replaced as (
    update register.compliance c set until = s.since from settled s where s.outcome = 'recorded' and c.position = s.standing_position
  ),
  kept as (
    insert into register.compliance (reference, remedy, number, due_on, satisfied, done_on, late, recorded_on, since)
    select s.reference, s.remedy, s.number, s.due_on, s.satisfied, s.done_on, s.late, s.recorded_on, s.since
    from settled s where s.outcome = 'recorded' order by s.place
  )
  select s.outcome from settled s order by s.place;
end
$$;

revoke all on function register.record_compliance(json) from public;
grant execute on function register.record_compliance(json) to redress_app, redress_jobs;

-- Pages that were made before it was recorded are made again.
create trigger compliance_is_said after insert on register.compliance
  for each statement execute function register.say_published();
