-- What statistics count, apart from the texts: counting must not read them.

-- Each version by how it is filed and decided, and the days on which it stood: from its publication until a later version's.
create table register.counted (
  reference text not null,
  version integer not null,
  body text not null,
  body_slug text not null,
  category text,
  category_slug text,
  decision text,
  -- The calendar year in which the year of the decision began, 1 April to 31 March.
  year integer,
  since date not null,
  until date,
  primary key (reference, version),
  foreign key (reference, version) references register.decision (reference, version) on delete cascade
);
create index counted_body on register.counted (body_slug);
create index counted_category on register.counted (category_slug);

-- The kinds of remedy that the agreed actions of a version show: a reading of its words, made when it is published.
create table register.remedy (
  reference text not null,
  version integer not null,
  remedy text not null check (remedy <> ''),
  primary key (reference, version, remedy),
  foreign key (reference, version) references register.decision (reference, version) on delete cascade
);

grant select on register.counted, register.remedy to redress_app, redress_jobs, redress_public;

-- A version stands until a later one is published. What is taken down changes that of no other: it is all versions, or
-- those before the current one.
create function register.count_until(its_references text[]) returns void
language sql
set search_path = pg_catalog, pg_temp
as $$
  update register.counted c
  set until = (select min(later.since) from register.counted later where later.reference = c.reference and later.version > c.version)
  where c.reference = any (its_references)
$$;

create function register.count_published() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into register.counted (reference, version, body, body_slug, category, category_slug, decision, year, since)
    select p.reference, p.version, p.body, p.body_slug, p.category, p.category_slug, p.decision, extract(year from p.decided_on - interval '3 months'), p.published_on
    from published p;
  perform register.count_until(array(select p.reference from published p where p.version > 1));
  return null;
end
$$;

create trigger publication_is_counted after insert on register.decision
  referencing new table as published for each statement execute function register.count_published();

-- What was published before there was anything to count in. Its remedies are not read again.
insert into register.counted (reference, version, body, body_slug, category, category_slug, decision, year, since)
  select reference, version, body, body_slug, category, category_slug, decision, extract(year from decided_on - interval '3 months'), published_on
  from register.decision;
select register.count_until(array(select reference from register.decision where version > 1));

-- Notes the remedies of versions that were just published, a line for each of them: the three lists are of one length.
create function register.note_remedies(its_references text[], its_versions integer[], its_remedies text[]) returns void
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
end
$$;

revoke all on function register.count_until(text[]), register.count_published(), register.note_remedies(text[], integer[], text[]) from public;
grant execute on function register.note_remedies(text[], integer[], text[]) to redress_app, redress_jobs;
