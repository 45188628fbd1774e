-- The register of published decisions: a place of its own. Nothing here points at a case or a person, everybody may
-- read it, and the one way in is register.publish().

create schema register;
revoke all on schema register from public;
grant usage on schema register to redress_app, redress_jobs, redress_public;

-- A statement holds the fields of a statement and no others, at every level, so that an identifier or a name kept
-- beside a draft cannot be published with it.
create function register.is_bare_statement(statement json) returns boolean
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
  select not exists (
    select from (values
      ('$', 'type|kind|header|summary|sections|citations|signOff|doubts'),
      ('$.header', 'body|reference|category|subcategory|decision|date'),
      ('$.sections[*]', 'heading|role|paragraphs|subheadings'),
      ('$.sections[*].subheadings[*]', 'heading|before'),
      ('$.sections[*].paragraphs[*]', 'number|text|items|citations'),
      ('$.sections[*].paragraphs[*].items[*]', 'mark|text'),
      ('$.sections[*].paragraphs[*].citations[*]', 'text|provisions|standsAlone|number'),
      ('$.citations[*]', 'text|provisions|standsAlone|number'),
      ('$.doubts[*]', 'line|text|why')
    ) as allowed (place, fields)
    where jsonb_path_exists(
      statement::jsonb,
      format('%s.keyvalue() ? (!(@.key like_regex "^(%s)$"))', place, fields)::jsonpath
    )
  )
$$;

-- Every version of every decision, for as long as it is published.
create table register.decision (
  reference text not null check (reference ~ '^[0-9]{2} [0-9]{3} [0-9]{3}[a-z]?$'),
  version integer not null check (version >= 1),
  position bigint not null unique check (position >= 1),
  body text not null check (body <> ''),
  body_slug text not null check (body_slug <> ''),
  category text,
  category_slug text,
  subcategory text,
  subcategory_slug text,
  decision text,
  decided_on date,
  kind text not null check (kind in ('Statement', 'Report')),
  summary text,
  text text not null,
  statement json not null check (register.is_bare_statement(statement)),
  -- Over what a reader reads, so that the same words in another layout are the same version.
  digest bytea not null,
  published_on date not null,
  origin text not null check (origin in ('casework', 'import')),
  primary key (reference, version)
);

create function register.refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'a published version is never changed: publish a new one' using errcode = 'restrict_violation';
end
$$;

create trigger a_version_is_never_changed before update or delete on register.decision
  for each row execute function register.refuse_change();
create trigger versions_are_never_emptied before truncate on register.decision
  for each statement execute function register.refuse_change();

-- Quotation marks and dashes in their plain form. Where a database's character type is C, the parser of full text takes
-- every other sign for a letter, and “visit” would be another word than visit.
create function register.plain_marks(words text) returns text
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
  select translate(words, U&'\2018\2019\201A\201B\2032\02BC\201C\201D\201E\201F\2033\2010\2011\2012\2013\2014\2015\2212\2026\00A0\202F', '''''''''''''"""""-------.  ')
$$;

-- The same with dashes and other common signs as spaces: what the parser of full text reads, in documents and queries
-- alike. Without it `worker/police` would be the name of a file, `end.Next` that of a computer, `<b>` nothing at all, and
-- the second half of `2023-24` a number below nought. A dash does not make one word of two, as a hyphen does.
create function register.words(words text) returns text
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
  select regexp_replace(register.plain_marks(translate(words, U&'/<>@_.\2012\2013\2014\2015\2212\00A3\20AC\00A7\00B6\2022\00B7\25CF\25AA\00AB\00BB\2039\203A\2192\00D7\00B0', repeat(' ', 26))), '(?<=\d)-(?=\d)', ' ', 'g')
$$;

-- The current version of each decision, as it is searched. Derived from register.decision.
create table register.listed (
  reference text primary key,
  version integer not null,
  body text not null,
  body_slug text not null,
  category text,
  category_slug text,
  subcategory text,
  subcategory_slug text,
  decision text,
  decision_slug text,
  decided_on date,
  decided_year integer generated always as (extract(year from decided_on)::integer) stored,
  summary text,
  headings text not null,
  text text not null,
  search tsvector not null generated always as (
    setweight(to_tsvector('pg_catalog.english'::regconfig, register.words(coalesce(summary, ''))), 'A')
    || setweight(
      to_tsvector(
        'pg_catalog.english'::regconfig,
        register.words(headings || ' ' || reference || ' ' || body || ' ' || coalesce(category, '') || ' ' || coalesce(subcategory, ''))
      ),
      'B'
    )
    || setweight(to_tsvector('pg_catalog.english'::regconfig, register.words(text)), 'D')
  ) stored,
  foreign key (reference, version) references register.decision (reference, version)
);

create index listed_search on register.listed using gin (search);
create index listed_newest on register.listed (decided_on desc nulls last, reference desc);
create index listed_body on register.listed (body_slug);
create index listed_category on register.listed (category_slug, subcategory_slug);
create index listed_decision on register.listed (decision_slug);

-- Adds an entry, or a new version where the words or the filing of a reference have changed. Positions have no gaps and
-- commit in order, because the lock is held until the transaction ends.
create function register.publish(entry json)
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
  -- A capture of an older version is no news: an import that holds two versions may be run again and changes nothing.
  if entry ->> 'origin' = 'import' then
    return query select d.position, d.version, 'unchanged'::text from register.decision d
      where d.reference = its_reference and d.digest = its_digest order by d.version desc limit 1;
    if found then
      return;
    end if;
  end if;

  select coalesce(max(d.position), 0) + 1 into next_position from register.decision d;
  next_version := coalesce(current_one.version, 0) + 1;

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

revoke all on function register.publish(json) from public;
revoke all on function register.plain_marks(text), register.words(text) from public;
grant execute on function register.plain_marks(text), register.words(text) to redress_app, redress_jobs, redress_public;
grant execute on function register.publish(json) to redress_app, redress_jobs;
grant select on register.decision, register.listed to redress_app, redress_jobs, redress_public;
