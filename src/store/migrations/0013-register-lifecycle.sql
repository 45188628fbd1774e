-- A published decision can be taken down: its text is destroyed, and a list says that it was there.

-- What was taken down, for everybody: pages answer from it, indexes replay it, and those who copied the register follow
-- it. Positions are those of publication, so both are replayed in one order. Nothing here says who or what it was about.
create table register.removal (
  position bigint primary key check (position >= 1),
  reference text not null check (reference ~ '^[0-9]{2} [0-9]{3} [0-9]{3}[a-z]?$'),
  versions integer[] not null check (cardinality(versions) >= 1),
  -- The decision itself, not only versions that were replaced.
  whole boolean not null,
  why text not null check (why in ('to-protect-someone', 'published-in-error', 'period-ended')),
  removed_on date not null
);
create index on register.removal (reference);
grant select on register.removal to redress_app, redress_jobs, redress_public;

-- By which a text that was taken down is known again when an import brings it. Nobody reads it but the functions here: by
-- the digest of a text with a name in it, names could be guessed.
create table register.removed_version (
  reference text not null,
  version integer not null,
  digest bytea not null,
  published_on date not null,
  primary key (reference, version)
);

create function register.refuse_change_of_removal() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'what was taken down stays on the list' using errcode = 'restrict_violation';
end
$$;

create trigger the_list_is_only_added_to before update or delete on register.removal
  for each row execute function register.refuse_change_of_removal();
create trigger the_list_is_never_emptied before truncate on register.removal
  for each statement execute function register.refuse_change_of_removal();
create trigger removal_is_said after insert on register.removal
  for each statement execute function register.say_published();

-- A version may go inside register.remove(), which alone sets this for its transaction; it is never changed. No other role
-- than the owner may delete at all.
create or replace function register.refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'DELETE' and current_setting('redress.register_removes', true) = old.reference then
    return old;
  end if;
  raise exception 'a published version is never changed: publish a new one' using errcode = 'restrict_violation';
end
$$;

-- Takes down a decision, or the versions before its current one, and says so on the list. No row where there is nothing
-- to take down.
create function register.remove(its_reference text, its_versions text, its_why text, today date)
returns setof register.removal
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  gone integer[];
  its_position bigint;
begin
  if coalesce(current_setting('redress.side', true), '') not in ('office', 'system') then
    raise exception 'only the office and its own programs take a decision down' using errcode = 'insufficient_privilege';
  end if;
  if its_versions not in ('all', 'older') then
    raise exception 'all versions, or the older ones' using errcode = 'invalid_parameter_value';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('redress.register.position', 0));
  select array_agg(d.version order by d.version) into gone from register.decision d
  where d.reference = its_reference
    and (its_versions = 'all' or d.version < (select max(c.version) from register.decision c where c.reference = its_reference));
  if gone is null then
    return;
  end if;
  -- Before anything is deleted: whoever has read what goes must find this behind it.
  its_position := register.next_position();
  insert into register.removed_version (reference, version, digest, published_on)
    select d.reference, d.version, d.digest, d.published_on from register.decision d where d.reference = its_reference and d.version = any (gone);
  delete from register.listed l where l.reference = its_reference and l.version = any (gone);
  perform set_config('redress.register_removes', its_reference, true);
  delete from register.decision d where d.reference = its_reference and d.version = any (gone);
  perform set_config('redress.register_removes', '', true);
  return query insert into register.removal (position, reference, versions, whole, why, removed_on)
    values (its_position, its_reference, gone, its_versions = 'all', its_why, today) returning *;
end
$$;

-- Behind everything that was published or taken down. Only under the lock.
create function register.next_position() returns bigint
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select greatest((select max(d.position) from register.decision d), (select max(r.position) from register.removal r), 0) + 1
$$;

-- Decisions of a kind that were first published on or before a day, the longest published first.
create function register.published_by(its_kind text, day date, at_most integer)
returns table (reference text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select d.reference
  from register.decision d
  left join register.removed_version r on r.reference = d.reference
  group by d.reference
  having (array_agg(d.kind order by d.version desc))[1] = its_kind and least(min(d.published_on), min(r.published_on)) <= day
  order by least(min(d.published_on), min(r.published_on)), d.reference
  limit at_most
$$;

-- As before, and: positions and versions go on behind what was taken down; and an import does not bring back what was.
create or replace function register.publish(entry json)
returns table ("position" bigint, version integer, outcome text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  its_reference constant text := entry ->> 'reference';
  its_digest constant bytea := sha256(convert_to(json_build_array(
    entry ->> 'body', entry ->> 'category', entry ->> 'subcategory', entry ->> 'decision', entry ->> 'date',
    entry ->> 'kind', entry ->> 'summary', entry ->> 'text'
  )::text, 'UTF8'));
  current_one register.decision;
  next_position bigint;
  next_version integer;
begin
  -- The app's role also serves complainants and bodies, who publish nothing.
  if coalesce(current_setting('redress.side', true), '') not in ('office', 'system') then
    raise exception 'only the office and its own programs publish' using errcode = 'insufficient_privilege';
  end if;

  perform pg_advisory_xact_lock(hashtextextended('redress.register.position', 0));

  select d.* into current_one from register.decision d
  where d.reference = its_reference order by d.version desc limit 1;
  if current_one.digest = its_digest then
    return query select current_one.position, current_one.version, 'unchanged'::text;
    return;
  end if;
  -- What somebody decided to publish is no capture of anything.
  if entry ->> 'origin' = 'import' and not coalesce((entry ->> 'deliberately')::boolean, false) then
    -- A capture of an older version is no news: an import that holds two versions may be run again and changes nothing.
    return query select d.position, d.version, 'unchanged'::text from register.decision d
      where d.reference = its_reference and d.digest = its_digest order by d.version desc limit 1;
    if found then
      return;
    end if;
    return query select max(r.position), max(v.version), 'removed'::text
      from register.removed_version v join register.removal r on r.reference = v.reference and v.version = any (r.versions)
      where v.reference = its_reference and (current_one.reference is null or v.digest = its_digest)
      having count(*) > 0;
    if found then
      return;
    end if;
  end if;

  next_position := register.next_position();
  next_version := greatest(
    current_one.version,
    (select max(v.version) from register.removed_version v where v.reference = its_reference),
    0
  ) + 1;

  insert into register.decision (
    reference, version, position, body, body_slug, category, category_slug, subcategory, subcategory_slug,
    decision, decided_on, kind, summary, text, statement, digest, published_on, origin
  ) values (
    its_reference, next_version, next_position, entry ->> 'body', entry ->> 'bodySlug',
    entry ->> 'category', entry ->> 'categorySlug', entry ->> 'subcategory', entry ->> 'subcategorySlug',
    entry ->> 'decision', (entry ->> 'date')::date, entry ->> 'kind', entry ->> 'summary', entry ->> 'text',
    entry -> 'statement', its_digest, (entry ->> 'publishedOn')::date, entry ->> 'origin'
  );

  delete from register.listed l where l.reference = its_reference;
  insert into register.listed (
    reference, version, body, body_slug, category, category_slug, subcategory, subcategory_slug,
    decision, decision_slug, decided_on, summary, headings, text
  ) values (
    its_reference, next_version, entry ->> 'body', entry ->> 'bodySlug',
    entry ->> 'category', entry ->> 'categorySlug', entry ->> 'subcategory', entry ->> 'subcategorySlug',
    entry ->> 'decision', entry ->> 'decisionSlug', (entry ->> 'date')::date, entry ->> 'summary',
    entry ->> 'headings', entry ->> 'text'
  );

  return query select next_position, next_version,
    case when next_version = 1 then 'added' else 'new-version' end;
end
$$;

revoke all on function register.remove(text, text, text, date), register.published_by(text, date, integer), register.next_position() from public;
grant execute on function register.remove(text, text, text, date) to redress_app, redress_jobs;
grant execute on function register.published_by(text, date, integer) to redress_jobs;
