-- Statistics are counted in one pass: what became of the remedies of a version is beside how it is filed, for the days on which
-- it stood so.

alter table register.counted
  -- The kinds of remedy that were agreed, in order, each with what became of it where that is recorded: `apology`, `payment late`.
  add column agreed text[],
  -- What became of each remedy with the year in which that was recorded, in order: `2024 satisfied`, `2024 late`, `2025 not-satisfied`.
  add column outcomes text[],
  drop constraint counted_pkey,
  -- A version has a row for every day on which what is recorded of it changed.
  add primary key (reference, version, since);

-- Counts the current version of these decisions anew, with what is known of their remedies. Only under the lock on positions.
create function register.count_again(its_references text[]) returns void
language sql
set search_path = pg_catalog, pg_temp
as $$
  delete from register.counted c using register.listed l
    where c.reference = any (its_references) and l.reference = c.reference and l.version = c.version;
  insert into register.counted (reference, version, body, body_slug, category, category_slug, decision, year, since, until, agreed, outcomes)
  select
    d.reference, d.version, d.body, d.body_slug, d.category, d.category_slug, d.decision, extract(year from d.decided_on - interval '3 months'),
    change.day, lead(change.day) over (partition by d.reference order by change.day), kinds.agreed, recorded.outcomes
  from register.listed l
  join register.decision d on d.reference = l.reference and d.version = l.version
  cross join lateral (
    select d.published_on as day
    union
    select k.since from register.compliance k where k.reference = d.reference and k.since > d.published_on
  ) change
  cross join lateral (
    select array_agg(k.year || case when k.late then ' late' when k.satisfied then ' satisfied' else ' not-satisfied' end order by k.year, k.satisfied, k.late) as outcomes
    from register.compliance k
    where k.reference = d.reference and k.since <= change.day and (k.until is null or k.until > change.day)
  ) recorded
  cross join lateral (
    -- Of a kind that was agreed several times all must be done. What was recorded was agreed, whatever the words say.
    select array_agg(kind.remedy || case when kind.done and kind.late then ' late' when kind.done then ' done' when not kind.done then ' not-done' else '' end order by kind.remedy) as agreed
    from (
      select known.remedy, bool_and(known.satisfied) as done, bool_or(known.late) as late
      from (
        select r.remedy, null::boolean as satisfied, null::boolean as late from register.remedy r where r.reference = d.reference and r.version = d.version
        union all
        select k.remedy, k.satisfied, k.late from register.compliance k where k.reference = d.reference and k.since <= change.day and (k.until is null or k.until > change.day)
      ) known
      group by known.remedy
    ) kind
  ) kinds
  where l.reference = any (its_references)
$$;

-- As before, and: what is recorded of a decision goes on with its new version.
create or replace function register.count_published() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update register.counted c set until = p.published_on
    from published p
    where p.version > 1 and c.reference = p.reference and c.version < p.version and (c.until is null or c.until > p.published_on);
  insert into register.counted (reference, version, body, body_slug, category, category_slug, decision, year, since)
    select p.reference, p.version, p.body, p.body_slug, p.category, p.category_slug, p.decision, extract(year from p.decided_on - interval '3 months'), p.published_on
    from published p;
  perform register.count_again(array(select p.reference from published p where p.version > 1 and exists (select from register.compliance k where k.reference = p.reference)));
  return null;
end
$$;
drop function register.count_until(text[]);

create or replace function register.note_remedies(its_references text[], its_versions integer[], its_remedies text[]) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if coalesce(current_setting('redress.side', true), '') not in ('office', 'system') then
    raise exception 'only the office and its own programs publish' using errcode = 'insufficient_privilege';
  end if;
  insert into register.remedy (reference, version, remedy)
    select * from unnest(its_references, its_versions, its_remedies)
    on conflict do nothing;
  update register.counted c set agreed = noted.agreed
    from (
      select n.reference, n.version, array_agg(n.remedy order by n.remedy) as agreed
      from unnest(its_references, its_versions, its_remedies) as n (reference, version, remedy) group by n.reference, n.version
    ) noted
    where c.reference = noted.reference and c.version = noted.version;
  perform register.count_again(array(select distinct k.reference from register.compliance k where k.reference = any (its_references)));
end
$$;

-- As before, under the lock on positions, and counted at once.
create or replace function register.record_compliance(outcomes json) returns table (outcome text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if coalesce(current_setting('redress.side', true), '') not in ('office', 'system') then
    raise exception 'only the office and its own programs record what was done' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('redress.register.position', 0));

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
  perform register.count_again(array(select distinct g.reference from json_to_recordset(outcomes) as g (reference text)));
end
$$;

-- What stood on a day, in one pass: how many are alike by body, by category and year, and by what was agreed. There are few who are
-- alike in none, but that is not foreseen, and sorting them all instead takes twenty times as long.
create function register.alike(as_at date, its_category text, its_bodies text[])
returns table (by_body boolean, by_category boolean, by_agreed boolean, body text, body_slug text, category text, category_slug text, decision text, year integer, agreed text[], outcomes text[], decisions bigint)
language sql stable
set search_path = pg_catalog, pg_temp
set work_mem = '64MB'
as $$
  select
    grouping(c.body_slug) = 0, grouping(c.category_slug) = 0, grouping(c.agreed) = 0,
    min(c.body), c.body_slug, min(c.category), c.category_slug, c.decision, c.year, c.agreed, c.outcomes, count(*)
  from register.counted c
  where c.since <= as_at and (c.until is null or c.until > as_at)
    and (its_category is null or c.category_slug = its_category) and (its_bodies is null or c.body_slug = any (its_bodies))
  group by grouping sets ((c.body_slug, c.decision, c.outcomes), (c.category_slug, c.decision, c.year, c.outcomes), (c.decision, c.agreed))
$$;

revoke all on function register.count_again(text[]), register.alike(date, text, text[]) from public;
grant execute on function register.alike(date, text, text[]) to redress_app, redress_jobs, redress_public;

update register.counted c set agreed = (select array_agg(r.remedy order by r.remedy) from register.remedy r where r.reference = c.reference and r.version = c.version)
  where exists (select from register.remedy r where r.reference = c.reference and r.version = c.version);
select register.count_again(array(select distinct k.reference from register.compliance k));
