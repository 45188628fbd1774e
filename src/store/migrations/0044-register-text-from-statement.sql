-- The words that a reader reads are read from the statement, and not stored beside it once more.

-- What a reader of a statement reads below its header, a line for each summary, heading, paragraph and item, as
-- `src/register/readable-text.ts` has it: a test holds them together.
create function register.readable_text(statement jsonb) returns text
language sql immutable parallel safe
return (
  select coalesce(string_agg(line, E'\n'), '') from (
    select statement ->> 'summary'
    union all
    select of_section.line from jsonb_array_elements(statement -> 'sections') as section, lateral (
      select section ->> 'heading'
      union all
      select of_paragraph.line from jsonb_array_elements(section -> 'paragraphs') as paragraph, lateral (
        select sub ->> 'heading' from jsonb_array_elements(section -> 'subheadings') as sub where sub -> 'before' = paragraph -> 'number'
        union all
        select paragraph ->> 'text'
        union all
        select item ->> 'text' from jsonb_array_elements(paragraph -> 'items') as item
        union all
        select cited ->> 'text' from jsonb_array_elements(paragraph -> 'citations') as cited where (cited -> 'standsAlone')::boolean
      ) as of_paragraph (line)
    ) as of_section (line)
    union all
    select statement ->> 'signOff'
  ) as read (line)
  where btrim(line, U&'\0009\000A\000B\000C\000D\0020\00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\2028\2029\202F\205F\3000\FEFF') <> ''
);

-- As before, from the statement.
create or replace function register.words_of(listed register.listed) returns tsvector
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select
    setweight(to_tsvector('pg_catalog.english'::regconfig, register.words(coalesce(listed.summary, ''))), 'A')
    || setweight(
      to_tsvector(
        'pg_catalog.english'::regconfig,
        'the the the the ' || register.words(listed.headings || ' ' || listed.reference || ' ' || listed.body || ' ' || coalesce(listed.category, '') || ' ' || coalesce(listed.subcategory, ''))
      ),
      'B'
    )
    || setweight(to_tsvector('pg_catalog.english'::regconfig, 'the the the the ' || register.words(register.readable_text(d.statement::jsonb))), 'D')
  from register.decision d
  where d.reference = listed.reference and d.version = listed.version
$$;

-- Publishes entries in their order, each decision at most once: adds it, or a new version where the words or the filing of
-- its reference have changed. The texts and the statements are beside the rest of the entries, in the same order; of a text
-- only the digest is kept. Positions have no gaps and commit in order, because the lock is held until the transaction ends; they
-- and the versions go on behind what was taken down. The lists are the parameters of one plan: a plan made for them would hold
-- copies of all that they contain.
create or replace function register.publish(entries json, texts text[], statements text[], deliberately boolean)
returns table ("position" bigint, version integer, outcome text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set work_mem = '32MB'
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  first_position bigint;
begin
  -- The app's role also serves complainants and bodies, who publish nothing.
  if coalesce(current_setting('redress.side', true), '') not in ('office', 'system') then
    raise exception 'only the office and its own programs publish' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('redress.register.position', 0));
  first_position := register.next_position();

  return query
  -- What has length, the text and the statement, is taken from its list by its place where it is needed, and copied nowhere before.
  with entry as materialized (
    select
      e.*,
      sha256(convert_to(json_build_array(e.body, e.category, e.subcategory, e.decision, e.date, e.kind, e.summary, texts[e.place])::text, 'UTF8')) as digest,
      -- What somebody decided to publish is no capture of anything.
      e.origin = 'import' and not deliberately as captured
    from rows from (
      json_to_recordset(entries) as (
        reference text, body text, "bodySlug" text, category text, "categorySlug" text, subcategory text, "subcategorySlug" text,
        decision text, "decisionSlug" text, date text, kind text, summary text, headings text, "publishedOn" date, origin text
      )
    ) with ordinality as e (
      reference, body, body_slug, category, category_slug, subcategory, subcategory_slug,
      decision, decision_slug, date, kind, summary, headings, published_on, origin, place
    )
  ),
  settled as materialized (
    select
      e.*,
      coalesce(same.position, gone.position) as known_position,
      coalesce(same.version, gone.version) as known_version,
      case when same.version is not null then 'unchanged' when gone.version is not null then 'removed' end as known_outcome,
      greatest(standing.version, (select max(r.version) from register.removed_version r where r.reference = e.reference), 0) + 1 as next_version
    from entry e
    left join lateral (
      select d.version from register.decision d where d.reference = e.reference order by d.version desc limit 1
    ) standing on true
    -- A capture of an older version is no news: an import that holds two versions may be run again and changes nothing.
    left join lateral (
      select d.position, d.version from register.decision d
      where d.reference = e.reference and d.digest = e.digest and (e.captured or d.version = standing.version)
      order by d.version desc limit 1
    ) same on true
    -- An import does not bring back what was taken down: neither a decision, in any text, nor a text that was replaced.
    left join lateral (
      select max(r.position) as position, max(v.version) as version
      from register.removed_version v join register.removal r on r.reference = v.reference and v.version = any (r.versions)
      where v.reference = e.reference and (standing.version is null or v.digest = e.digest)
    ) gone on e.captured and same.version is null
  ),
  placed as materialized (
    select
      s.*,
      case when s.known_outcome is null then first_position - 1 + count(*) filter (where s.known_outcome is null) over (order by s.place) end as new_position
    from settled s
  ),
  published as (
    insert into register.decision (
      reference, version, position, body, body_slug, category, category_slug, subcategory, subcategory_slug,
      decision, decided_on, kind, summary, statement, digest, published_on, origin
    )
    select
      p.reference, p.next_version, p.new_position, p.body, p.body_slug, p.category, p.category_slug, p.subcategory, p.subcategory_slug,
      p.decision, p.date::date, p.kind, p.summary, statements[p.place], p.digest, p.published_on, p.origin
    from placed p
    where p.known_outcome is null
    order by p.place
  ),
  listed as (
    insert into register.listed (
      reference, version, body, body_slug, category, category_slug, subcategory, subcategory_slug,
      decision, decision_slug, decided_on, summary, headings
    )
    select
      p.reference, p.next_version, p.body, p.body_slug, p.category, p.category_slug, p.subcategory, p.subcategory_slug,
      p.decision, p.decision_slug, p.date::date, p.summary, p.headings
    from placed p
    where p.known_outcome is null
    on conflict (reference) do update set
      version = excluded.version, body = excluded.body, body_slug = excluded.body_slug,
      category = excluded.category, category_slug = excluded.category_slug,
      subcategory = excluded.subcategory, subcategory_slug = excluded.subcategory_slug,
      decision = excluded.decision, decision_slug = excluded.decision_slug, decided_on = excluded.decided_on,
      summary = excluded.summary, headings = excluded.headings, search = null
  )
  select
    coalesce(p.new_position, p.known_position),
    case when p.known_outcome is null then p.next_version else p.known_version end,
    coalesce(p.known_outcome, case when p.next_version = 1 then 'added' else 'new-version' end)
  from placed p
  order by p.place;
end
$$;

alter table register.decision drop column text;
-- Long statements are only added to and looked up by their number: going through them after an import, to note that nothing of them is
-- out of date, would write as much again.
alter table register.decision set (toast.autovacuum_vacuum_insert_threshold = -1);

revoke all on function register.readable_text(jsonb) from public;
grant execute on function register.readable_text(jsonb) to redress_app, redress_jobs, redress_public;
