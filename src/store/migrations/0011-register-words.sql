-- What a word is, for every implementation of the search alike; and a signal whenever something is published.

-- Letters and digits with a space for everything else: what the parser of full text reads, in documents and queries
-- alike. Left to itself it would take `worker/police` for the name of a file, `end.Next` for that of a computer, `-24` for a
-- number below nought, and make three words of `top-up`. The letters are given by their numbers, since what a letter
-- is would otherwise depend on the locale of the database.
create or replace function register.words(words text) returns text
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
  select regexp_replace(words, '[^0-9A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u1FFF\u2C00-\u2DFF\u3040-\uD7FF\uF900-\uFDFF\U00010000-\U0001EFFF\U00020000-\U0003FFFF]+', ' ', 'g')
$$;

-- Small ASCII letters and digits, a space between words and at both ends: for finding a name or an expression as such.
create function register.plain_words(words text) returns text
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
  select ' ' || trim(regexp_replace(translate(words, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'), '[^a-z0-9]+', ' ', 'g')) || ' '
$$;

revoke all on function register.plain_words(text) from public;
grant execute on function register.plain_words(text) to redress_app, redress_jobs, redress_public;

-- A phrase must not reach from the end of the summary into the headings, or from there into the text: words too common
-- to be looked for keep them apart.
alter table register.listed drop column search;
alter table register.listed add column search tsvector not null generated always as (
  setweight(to_tsvector('pg_catalog.english'::regconfig, register.words(coalesce(summary, ''))), 'A')
  || setweight(
    to_tsvector(
      'pg_catalog.english'::regconfig,
      'the the the the ' || register.words(headings || ' ' || reference || ' ' || body || ' ' || coalesce(category, '') || ' ' || coalesce(subcategory, ''))
    ),
    'B'
  )
  || setweight(to_tsvector('pg_catalog.english'::regconfig, 'the the the the ' || register.words(text)), 'D')
) stored;
create index listed_search on register.listed using gin (search);

-- Whoever keeps an index of the register hears that there is something to read; what it is stands in register.decision.
create function register.say_published() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_notify('redress_register', '');
  return null;
end
$$;

create trigger publication_is_said after insert on register.decision
  for each statement execute function register.say_published();
