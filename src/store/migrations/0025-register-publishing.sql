-- Publishing many at once, by the one rule of publishing. A statement is stored once, and what only the search of the
-- database needs is made after the publication and not in it.

-- As it was, at a tenth of the cost: the statement is read once, and no key is matched against an expression.
alter table register.decision drop constraint decision_statement_check;
drop function register.is_bare_statement(json);
create function register.is_bare_statement(statement jsonb) returns boolean
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
  select not exists (
    select from (values
      ('$'::jsonpath, '{type,kind,header,summary,sections,citations,signOff,doubts}'::text[]),
      ('$.header', '{body,reference,category,subcategory,decision,date}'),
      ('$.sections[*]', '{heading,role,paragraphs,subheadings}'),
      ('$.sections[*].subheadings[*]', '{heading,before}'),
      ('$.sections[*].paragraphs[*]', '{number,text,items,citations}'),
      ('$.sections[*].paragraphs[*].items[*]', '{mark,text}'),
      ('$.sections[*].paragraphs[*].citations[*]', '{text,provisions,standsAlone,number}'),
      ('$.citations[*]', '{text,provisions,standsAlone,number}'),
      ('$.doubts[*]', '{line,text,why}')
    ) as allowed (place, fields), jsonb_path_query(statement, place) as part
    where part - fields <> '{}'
  )
$$;
alter table register.decision add constraint decision_statement_check check (register.is_bare_statement(statement::jsonb));

-- The text stands in register.decision; its words are gathered after the publication, which would otherwise take several
-- times as long. Until then they are found in the text itself: what is found is the same.
alter table register.listed drop column search;
alter table register.listed drop column text;
-- Every row is of a decision that the same statement wrote. Looking each up again would take a fifth of the time.
alter table register.listed drop constraint listed_reference_version_fkey;
alter table register.listed add column search tsvector;
create index listed_search on register.listed using gin (search) where search is not null;
create index listed_without_words on register.listed (reference) where search is null;

-- The words of a listed decision. A phrase must not reach from the end of the summary into the headings, or from there into
-- the text: words too common to be looked for keep them apart.
create function register.words_of(listed register.listed) returns tsvector
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
    || setweight(to_tsvector('pg_catalog.english'::regconfig, 'the the the the ' || register.words(d.text)), 'D')
  from register.decision d
  where d.reference = listed.reference and d.version = listed.version
$$;

-- Gathers the words of so many decisions that lack them; says of how many. Two at once take different ones.
create function register.gather_words(at_most integer) returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  gathered integer;
begin
  with lacking as (
    select l.reference from register.listed l where l.search is null order by l.reference limit at_most for update skip locked
  )
  update register.listed l set search = register.words_of(l) from lacking where l.reference = lacking.reference;
  get diagnostics gathered = row_count;
  return gathered;
end
$$;

drop function register.publish(json);

-- Publishes entries in their order, each decision at most once: adds it, or a new version where the words or the filing of
-- its reference have changed. The texts and the statements are beside the rest of the entries, in the same order. Positions
-- have no gaps and commit in order, because the lock is held until the transaction ends; they and the versions go on
-- behind what was taken down.
create function register.publish(entries json, texts text[], statements json[], deliberately boolean)
returns table ("position" bigint, version integer, outcome text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set work_mem = '32MB'
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
  with entry as materialized (
    select
      e.*,
      sha256(convert_to(json_build_array(e.body, e.category, e.subcategory, e.decision, e.date, e.kind, e.summary, e.text)::text, 'UTF8')) as digest,
      -- What somebody decided to publish is no capture of anything.
      e.origin = 'import' and not deliberately as captured
    from rows from (
      json_to_recordset(entries) as (
        reference text, body text, "bodySlug" text, category text, "categorySlug" text, subcategory text, "subcategorySlug" text,
        decision text, "decisionSlug" text, date text, kind text, summary text, headings text, "publishedOn" date, origin text
      ),
      unnest(texts),
      unnest(statements)
    ) with ordinality as e (
      reference, body, body_slug, category, category_slug, subcategory, subcategory_slug,
      decision, decision_slug, date, kind, summary, headings, published_on, origin, text, statement, place
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
      decision, decided_on, kind, summary, text, statement, digest, published_on, origin
    )
    select
      p.reference, p.next_version, p.new_position, p.body, p.body_slug, p.category, p.category_slug, p.subcategory, p.subcategory_slug,
      p.decision, p.date::date, p.kind, p.summary, p.text, p.statement, p.digest, p.published_on, p.origin
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

revoke all on function register.publish(json, text[], json[], boolean), register.gather_words(integer), register.words_of(register.listed) from public;
grant execute on function register.publish(json, text[], json[], boolean), register.gather_words(integer) to redress_app, redress_jobs;
grant execute on function register.words_of(register.listed) to redress_app, redress_jobs, redress_public;
