-- Everything private: case histories, what lists and search need of them, mail, people and how they sign in.
-- Runs as redress_owner. Every table here is under row-level security, forced, so that its owner is bound by it too.
-- What a transaction is allowed rests on its role and on the settings redress.side, .office, .person, .body and .draft,
-- which are set for that transaction alone; after it a pooled connection gives an empty string for each, never null.

alter default privileges revoke execute on functions from public;

create schema standing;
create schema casework;
create schema identity;
grant usage on schema standing to redress_app, redress_jobs, redress_public;
grant usage on schema casework to redress_app, redress_jobs;
grant usage on schema identity to redress_app, redress_jobs, redress_public;

-- As whom the transaction runs. Plain enough for the planner to write them into each query.
create function standing.side() returns text language sql stable parallel safe return nullif(current_setting('redress.side', true), '');
create function standing.office() returns text language sql stable parallel safe return nullif(current_setting('redress.office', true), '');
create function standing.person() returns text language sql stable parallel safe return nullif(current_setting('redress.person', true), '');
create function standing.body() returns text language sql stable parallel safe return nullif(current_setting('redress.body', true), '');
create function standing.draft() returns text language sql stable parallel safe return nullif(current_setting('redress.draft', true), '');
grant execute on all functions in schema standing to redress_app, redress_jobs, redress_public;


-- Histories ---------------------------------------------------------------------------------------------------------

-- Version and digest of the last event, kept apart from the events so that a cut tail is seen.
-- Version 0 exists only inside the transaction that opens the case.
create table casework.stream (
  case_id text collate "C" primary key,
  office text collate "C" not null,
  scheme text not null,
  scheme_version text not null,
  reference text collate "C" not null,
  body text collate "C" not null,
  version integer not null check (version >= 0),
  digest text not null,
  unique (reference, office)
);

create table casework.event (
  case_id text collate "C" not null references casework.stream,
  version integer not null check (version > 0),
  type text not null,
  at timestamptz not null,
  text text not null,
  digest text not null,
  primary key (case_id, version)
);

-- The words behind an event and their nonce: destroyed together when their time is over, never changed.
create table casework.content (
  id text collate "C" primary key,
  case_id text collate "C" not null,
  version integer not null,
  nonce text not null,
  text text not null,
  shown_to text[] not null check (shown_to <@ '{person,body}'),
  foreign key (case_id, version) references casework.event
);
create index on casework.content (case_id, version);

-- Each office's openings are a chain too, so that a whole case cannot vanish from the middle unseen.
create table casework.opening (
  office text collate "C" not null,
  position integer not null,
  case_id text collate "C" not null unique references casework.stream,
  previous text not null,
  digest text not null,
  primary key (office, position)
);

-- The end of that chain. A transaction that opens a case holds this row only while it commits: see casework.link_opening.
create table casework.office_chain (
  office text collate "C" primary key,
  position integer not null,
  digest text not null
);

-- Who may reach a case as a party to it. Office and body stand here too: were the rules of this table to ask the stream,
-- whose rules ask this table, they would never end.
create table casework.party (
  case_id text collate "C" not null references casework.stream,
  person text collate "C" not null,
  role text not null,
  office text collate "C" not null,
  body text collate "C" not null,
  primary key (case_id, person, role)
);
create index on casework.party (person, case_id);


-- What lists and search need, folded from the history ---------------------------------------------------------------

create table casework.listed_case (
  case_id text collate "C" primary key references casework.stream,
  office text collate "C" not null,
  body text collate "C" not null,
  reference text collate "C" not null,
  scheme text not null,
  scheme_version text not null,
  stage text not null,
  closed boolean not null,
  turn text,
  assigned text collate "C",
  opened_on date not null,
  -- 'infinity' where nothing is due, so that one index gives the order of the lists.
  next_due date not null,
  next_clock text,
  category text,
  outcome text
);
create index on casework.listed_case (office, next_due, opened_on, case_id);
create index on casework.listed_case (assigned, next_due, opened_on, case_id) where assigned is not null;
create index on casework.listed_case (body, next_due, opened_on, case_id);
create index on casework.listed_case (office, stage);

-- How many cases of an office stand in each stage, so that nobody has to count them. Each connection of the database adds to
-- a slot of its own, so that two cases that move at once do not wait for each other; the slots of a stage are its count.
create table casework.stage_count (
  office text collate "C" not null,
  scheme text not null,
  stage text not null,
  slot smallint not null,
  count integer not null,
  primary key (office, scheme, stage, slot)
) with (fillfactor = 50);

-- What each side has been told, one row a side: a person's search must not find a case by a word that only the office knows.
create table casework.known_to (
  case_id text collate "C" not null references casework.stream,
  side text not null check (side in ('office', 'person', 'body')),
  office text collate "C" not null,
  body text collate "C" not null,
  complainant text,
  digest text not null,
  words tsvector not null,
  primary key (case_id, side)
);
-- Additions wait in a list that every search reads to its end, so it is kept short.
create index on casework.known_to using gin (words) with (gin_pending_list_limit = 256);


-- What is to be done later ------------------------------------------------------------------------------------------

-- Work that a transaction causes waits here until its time comes and is then handed to the queue, many at once: the queue's
-- own way of adding costs more than most of what is added, and would cost it inside somebody's request.
create table casework.agenda (
  -- Of two with one key the later counts.
  key text collate "C" primary key,
  task text not null,
  payload json not null,
  run_at timestamptz not null
);
create index on casework.agenda (run_at);


-- Mail --------------------------------------------------------------------------------------------------------------

create table casework.mail (
  id text collate "C" primary key,
  office text collate "C" not null,
  address text not null,
  subject text not null,
  text text not null,
  posted_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz,
  problem text
);
create index on casework.mail (office, posted_at desc);


-- People ------------------------------------------------------------------------------------------------------------

create table identity.office (
  id text collate "C" primary key,
  slug text not null unique,
  name text not null,
  phone text,
  address text,
  hours text,
  settings jsonb not null
);

create table identity.body (
  slug text collate "C" primary key,
  name text not null,
  kind text not null,
  called text not null
);

create table identity.person (
  id text collate "C" primary key,
  side text not null check (side in ('office', 'body', 'person')),
  office text collate "C",
  body text collate "C",
  name text not null,
  mail text,
  roles text[] not null,
  powers text[] not null
);
create index on identity.person (office) where office is not null;
create index on identity.person (body) where body is not null;

create table identity.credential (
  person text collate "C" primary key references identity.person on delete cascade,
  mail text not null,
  password_hash text not null,
  sealed_secret text,
  locked_until timestamptz,
  -- When each recent failure was, so that they are counted within a time.
  failures timestamptz[] not null default '{}',
  -- A time step of the second factor is good once, and none before it afterwards.
  last_step bigint
);
create unique index on identity.credential (lower(mail));

create table identity.session (
  token_digest text collate "C" primary key,
  person text collate "C" not null references identity.person on delete cascade,
  opened_at timestamptz not null,
  idle_until timestamptz not null,
  ends_at timestamptz not null,
  step text not null check (step in ('password', 'complete'))
);
create index on identity.session (person);

-- Codes stay after their use, so that it can be counted how many were made and seen who gave them.
create table identity.code (
  number bigint generated always as identity primary key,
  reference text collate "C" not null,
  person text collate "C" not null references identity.person on delete cascade,
  code_digest text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  tries_left integer not null,
  by text not null check (by in ('mail', 'letter', 'staff')),
  issued_by text,
  checks text[] not null,
  state text not null default 'open' check (state in ('open', 'used', 'replaced'))
);
create index on identity.code (reference, made_at);
create unique index on identity.code (reference, person, by) where state = 'open';

create table identity.draft (
  token_digest text collate "C" primary key,
  journey text not null,
  -- JSON kept as text: what was typed is kept as it was typed, even what no other column could hold.
  answers text not null,
  saved_at timestamptz not null,
  expires_at timestamptz not null,
  submitted_as text
);


-- What stays as it was written, whoever asks ------------------------------------------------------------------------

create function casework.refuse() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: what is recorded stays as it was recorded', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete on casework.event for each row execute function casework.refuse();
create trigger append_only_whole before truncate on casework.event execute function casework.refuse();
create trigger append_only before update or delete on casework.opening for each row execute function casework.refuse();
create trigger append_only_whole before truncate on casework.opening execute function casework.refuse();
create trigger never_deleted before delete on casework.stream for each row execute function casework.refuse();
create trigger never_deleted_whole before truncate on casework.stream execute function casework.refuse();
create trigger never_changed before update on casework.content for each row execute function casework.refuse();
create trigger never_changed_whole before truncate on casework.content execute function casework.refuse();
create trigger deleted_by_retention before delete on casework.content for each row when (current_user <> 'redress_jobs') execute function casework.refuse();
create trigger version_grows before update on casework.stream for each row
  when (new.version <= old.version or (new.case_id, new.office, new.scheme, new.scheme_version, new.reference, new.body)
    is distinct from (old.case_id, old.office, old.scheme, old.scheme_version, old.reference, old.body))
  execute function casework.refuse();


-- Who reaches which rows --------------------------------------------------------------------------------------------

do $$
declare it regclass;
begin
  for it in select oid::regclass from pg_class where relkind = 'r' and relnamespace in ('casework'::regnamespace, 'identity'::regnamespace) loop
    execute format('alter table %s enable row level security, force row level security', it);
    execute format('create policy the_program_itself on %s to redress_jobs using (true)', it);
  end loop;
end $$;

grant select, insert, update (version, digest) on casework.stream to redress_app, redress_jobs;
create policy office on casework.stream to redress_app using (standing.side() = 'office' and office = standing.office());
create policy person_reads on casework.stream for select to redress_app
  using (standing.side() = 'person' and (version = 0 or case_id in (select p.case_id from casework.party p where p.person = standing.person())));
create policy person_opens on casework.stream for insert to redress_app
  with check (standing.side() = 'person' and version = 0 and coalesce(standing.office(), office) = office);
create policy person_appends on casework.stream for update to redress_app
  using (standing.side() = 'person' and (version = 0 or case_id in (select p.case_id from casework.party p where p.person = standing.person())))
  with check (standing.side() = 'person' and case_id in (select p.case_id from casework.party p where p.person = standing.person()));
create policy body_reads on casework.stream for select to redress_app using (standing.side() = 'body' and body = standing.body());
create policy body_appends on casework.stream for update to redress_app using (standing.side() = 'body' and body = standing.body());

-- One truth: whoever sees the stream sees its events and may add to it.
grant select, insert on casework.event to redress_app, redress_jobs;
create policy whoever_sees_the_case on casework.event to redress_app
  using (exists (select from casework.stream s where s.case_id = event.case_id));

grant select, insert on casework.content to redress_app, redress_jobs;
grant delete on casework.content to redress_jobs;
create policy shown_to_the_reader on casework.content for select to redress_app
  using ((standing.side() = 'office' or standing.side() = any (shown_to)) and exists (select from casework.stream s where s.case_id = content.case_id));
create policy whoever_sees_the_case on casework.content for insert to redress_app
  with check (exists (select from casework.stream s where s.case_id = content.case_id));

-- Openings are linked, and stages counted, by what follows from a row: nobody writes them.
grant select on casework.opening, casework.office_chain, casework.stage_count to redress_app;
grant select, insert on casework.opening to redress_jobs;
grant select, insert, update (position, digest) on casework.office_chain to redress_jobs;
grant select, insert, update (count) on casework.stage_count to redress_jobs;
create policy office on casework.opening for select to redress_app using (standing.side() = 'office' and office = standing.office());
create policy office on casework.office_chain for select to redress_app using (standing.side() = 'office' and office = standing.office());
create policy office on casework.stage_count for select to redress_app using (standing.side() = 'office' and office = standing.office());

grant select, insert, delete on casework.party to redress_app, redress_jobs;
create policy office on casework.party for select to redress_app using (standing.side() = 'office' and office = standing.office());
create policy themselves on casework.party for select to redress_app using (standing.side() = 'person' and person = standing.person());
create policy body on casework.party for select to redress_app using (standing.side() = 'body' and body = standing.body());
create policy whoever_sees_the_case on casework.party for insert to redress_app
  with check (standing.side() in ('office', 'person') and exists (select from casework.stream s where (s.case_id, s.office, s.body) = (party.case_id, party.office, party.body)));
create policy office_ends_it on casework.party for delete to redress_app using (standing.side() = 'office' and office = standing.office());

grant select, insert, update (stage, closed, turn, assigned, next_due, next_clock, category, outcome) on casework.listed_case to redress_app, redress_jobs;
-- One rule with its cases, not a rule for each side: of several the planner expects hardly a row, and sorts a whole office
-- where the index has the order. Each setting is read once for a statement (a subquery), not for each row.
create policy whoever_sees_the_case_reads on casework.listed_case for select to redress_app
  using (case (select standing.side())
    when 'office' then office = (select standing.office())
    when 'person' then case_id in (select p.case_id from casework.party p where p.person = standing.person())
    when 'body' then body = (select standing.body())
    else false end);
create policy whoever_sees_the_case_opens on casework.listed_case for insert to redress_app
  with check (exists (select from casework.stream s where (s.case_id, s.office, s.body) = (listed_case.case_id, listed_case.office, listed_case.body)));
create policy whoever_sees_the_case_folds on casework.listed_case for update to redress_app
  using (exists (select from casework.stream s where s.case_id = listed_case.case_id));

-- The words themselves are read by the search function alone.
grant select (case_id, side, office, body, complainant, digest), insert, update (complainant, digest, words) on casework.known_to to redress_app;
grant select, insert, update (complainant, digest, words) on casework.known_to to redress_jobs;
create policy office_reads on casework.known_to for select to redress_app using (standing.side() = 'office' and office = standing.office());
create policy person_reads on casework.known_to for select to redress_app
  using (standing.side() = 'person' and side = 'person' and case_id in (select p.case_id from casework.party p where p.person = standing.person()));
create policy body_reads on casework.known_to for select to redress_app using (standing.side() = 'body' and side = 'body' and body = standing.body());
create policy own_side_is_told on casework.known_to for insert to redress_app
  with check (side = standing.side() and exists (select from casework.stream s where (s.case_id, s.office, s.body) = (known_to.case_id, known_to.office, known_to.body)));
create policy own_side_is_told_more on casework.known_to for update to redress_app
  using (side = standing.side() and exists (select from casework.stream s where s.case_id = known_to.case_id));

grant select, insert, update, delete on casework.agenda to redress_jobs;

grant select, insert, update (sent_at, problem) on casework.mail to redress_jobs;
grant select, insert on casework.mail to redress_app;
create policy office on casework.mail to redress_app using (standing.side() = 'office' and office = standing.office());
create policy others_post on casework.mail for insert to redress_app
  with check (standing.side() in ('person', 'body') and (office = standing.office()
    or office in (select s.office from casework.stream s)));

grant select on identity.office, identity.body to redress_app, redress_public;
grant select, insert, update on identity.office, identity.body to redress_jobs;
grant insert, update on identity.office to redress_app;
create policy anyone_reads on identity.office for select to redress_app, redress_public using (true);
create policy office_settles_its_own on identity.office for insert to redress_app with check (standing.side() = 'office' and id = standing.office());
create policy office_changes_its_own on identity.office for update to redress_app using (standing.side() = 'office' and id = standing.office());
create policy anyone_reads on identity.body for select to redress_app, redress_public using (true);

grant select, insert on identity.person to redress_app;
grant select, insert, update, delete on identity.person to redress_jobs;
create policy office_reads on identity.person for select to redress_app using (standing.side() = 'office' and (
  office = standing.office()
  or (side = 'body' and office is null)
  or (side = 'person' and exists (select from casework.party p where p.person = person.id and p.office = standing.office()))));
create policy office_adds on identity.person for insert to redress_app with check (standing.side() = 'office' and (
  office = standing.office() or (side <> 'office' and office is null)));
create policy themselves_read on identity.person for select to redress_app using (standing.side() = 'person' and id = standing.person());
create policy themselves_come on identity.person for insert to redress_app
  with check (standing.side() = 'person' and id = standing.person() and side = 'person' and powers = '{}' and body is null and coalesce(standing.office(), office, '') = coalesce(office, standing.office(), ''));
create policy body_reads on identity.person for select to redress_app using (standing.side() = 'body' and side = 'body' and body = standing.body());

grant select, insert, update, delete on identity.credential, identity.session, identity.code to redress_jobs;

grant select, insert, update, delete on identity.draft to redress_app, redress_public, redress_jobs;
create policy whoever_holds_the_token on identity.draft to redress_app, redress_public using (token_digest = standing.draft());


-- References --------------------------------------------------------------------------------------------------------

-- The next number of a year, for the reference of a case. Given in turn and never twice; one that was taken for a case that
-- was then not opened is lost, so that nobody waits for somebody else's opening to be over. That no case is gone is told by
-- the chain of openings, not by the numbers.
create function casework.next_number(of_year integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  counter constant text := format('casework.reference_%s', of_year);
begin
  if of_year not between 1000 and 9999 then raise exception 'there is no year %', of_year using errcode = 'invalid_parameter_value'; end if;
  if to_regclass(counter) is null then
    perform pg_advisory_xact_lock(7326430, of_year);
    execute format('create sequence if not exists %s', counter);
  end if;
  return nextval(counter::regclass);
end $$;
grant execute on function casework.next_number to redress_app, redress_jobs;


-- Adding to a history -----------------------------------------------------------------------------------------------

-- The program itself writes what the office knows.
create function casework.my_side() returns text language sql stable return case standing.side() when 'system' then 'office' else standing.side() end;

-- Adds events with their words, and folds the row, in one visit to the database and under the rules of whoever asks.
-- Gives null when done; else the version that the stream has meanwhile (0: no such stream), and nothing is changed; -1 when
-- all is done but what the case is found by, for which casework.know must be given all of it.
create function casework.append(head jsonb, expected integer, events json, contents json, row_now jsonb, more_words text) returns integer
language plpgsql as $$
declare
  this_case constant text := head ->> 'caseId';
  this_office constant text := head ->> 'office';
  this_body constant text := head ->> 'body';
  new_version constant integer := (head ->> 'version')::integer;
  now_due constant date := coalesce((row_now ->> 'nextDue')::date, 'infinity');
  actual integer;
begin
  if expected = 0 then
    insert into casework.stream (case_id, office, scheme, scheme_version, reference, body, version, digest)
      values (this_case, this_office, head ->> 'scheme', head ->> 'schemeVersion', head ->> 'reference', this_body, 0, '')
      on conflict do nothing;
    if not found then
      select s.version into actual from casework.stream s where s.case_id = this_case;
      -- No conflict target above: of two who open the same case at once, the second may meet the first at its reference.
      if actual is null then raise unique_violation using message = 'another case has this id or this reference'; end if;
      return actual;
    end if;
  else
    update casework.stream s set version = new_version, digest = head ->> 'digest' where s.case_id = this_case and s.version = expected;
    if not found then
      select s.version into actual from casework.stream s where s.case_id = this_case;
      return coalesce(actual, 0);
    end if;
  end if;

  insert into casework.event (case_id, version, type, at, text, digest)
    select this_case, e.version, e.type, e.at, e.text, e.digest
    from json_to_recordset(events) as e (version integer, type text, at timestamptz, text text, digest text);

  insert into casework.content (id, case_id, version, nonce, text, shown_to)
    select c.id, this_case, c.version, c.nonce, c.text, array(select json_array_elements_text(c."shownTo"))
    from json_to_recordset(contents) as c (id text, version integer, nonce text, text text, "shownTo" json);

  -- No conflict target: one would ask whoever adds a party to be able to read that party's row.
  insert into casework.party (case_id, person, role, office, body)
    select this_case, p.person, p.role, this_office, this_body
    from jsonb_to_recordset(row_now -> 'people') as p (person text, role text)
    where not exists (select from casework.party q where (q.case_id, q.person, q.role) = (this_case, p.person, p.role))
    on conflict do nothing;
  if expected > 0 and casework.my_side() = 'office' then
    delete from casework.party q where q.case_id = this_case
      and not exists (select from jsonb_to_recordset(row_now -> 'people') as p (person text, role text) where (p.person, p.role) = (q.person, q.role));
  end if;

  if expected = 0 then
    insert into casework.listed_case (case_id, office, body, reference, scheme, scheme_version, stage, closed, turn, assigned, opened_on, next_due, next_clock, category, outcome)
      values (this_case, this_office, this_body, head ->> 'reference', head ->> 'scheme', head ->> 'schemeVersion', row_now ->> 'stage',
        (row_now ->> 'closed')::boolean, row_now ->> 'turn', row_now ->> 'assigned', (row_now ->> 'openedOn')::date,
        now_due, row_now ->> 'nextClock', row_now ->> 'category', row_now ->> 'outcome');
    update casework.stream s set version = new_version, digest = head ->> 'digest' where s.case_id = this_case;
  else
    -- Most additions change nothing that a list shows.
    update casework.listed_case l
      set stage = row_now ->> 'stage', closed = (row_now ->> 'closed')::boolean, turn = row_now ->> 'turn', assigned = row_now ->> 'assigned',
        next_due = now_due, next_clock = row_now ->> 'nextClock', category = row_now ->> 'category', outcome = row_now ->> 'outcome'
      where l.case_id = this_case and (l.stage, l.closed, l.turn, l.assigned, l.next_due, l.next_clock, l.category, l.outcome)
        is distinct from (row_now ->> 'stage', (row_now ->> 'closed')::boolean, row_now ->> 'turn', row_now ->> 'assigned',
          now_due, row_now ->> 'nextClock', row_now ->> 'category', row_now ->> 'outcome');
  end if;

  -- Whoever may not read all the words says nothing of them.
  if row_now ->> 'knownDigest' is null then return null; end if;
  if row_now ->> 'knownBefore' is null then return -1; end if;
  -- Reading a text into lexemes costs more than all the rest, so what was read before is not read again.
  return case when casework.know_more(this_case, row_now ->> 'knownBefore', row_now ->> 'knownDigest', more_words) then null else -1 end;
end $$;
grant execute on function casework.append, casework.my_side to redress_app, redress_jobs;

-- What a side knows of a case, all of it: who complains, and the words by which that side finds the case.
create function casework.know(this_case text, complainant_now text, digest_now text, all_words text) returns void
language plpgsql as $$
begin
  update casework.known_to k set complainant = complainant_now, digest = digest_now, words = to_tsvector('english', all_words)
    where k.case_id = this_case and k.side = casework.my_side();
  if found then return; end if;
  insert into casework.known_to (case_id, side, office, body, complainant, digest, words)
    select this_case, casework.my_side(), s.office, s.body, complainant_now, digest_now, to_tsvector('english', all_words)
    from casework.stream s where s.case_id = this_case;
end $$;
grant execute on function casework.know to redress_app, redress_jobs;


-- The doors through the rules ---------------------------------------------------------------------------------------
-- Under row-level security a full-text index is not used, nobody but the search reads the words that it looks through, and a
-- restricted role can enqueue nothing. These functions run as redress_jobs, whom no row is hidden from, and therefore apply
-- the predicate themselves.

-- The predicate of casework.stream once more, for those alone: may the one who asks reach this case?
-- The role that was set stays readable inside a definer function; it cannot be claimed by a setting.
create function casework.reaches(this_case text, this_office text, this_body text) returns boolean language sql stable
return case
  when standing.side() = 'office' then this_office = standing.office()
  when standing.side() = 'person' then exists (select from casework.party p where p.person = standing.person() and p.case_id = this_case)
  when standing.side() = 'body' then this_body = standing.body()
  when standing.side() = 'system' then current_setting('role') = 'redress_jobs'
  else false end;

grant execute on function casework.reaches to redress_jobs;

-- Made by that role itself, which may make functions here for this moment only.
grant create on schema casework to redress_jobs;
set local role redress_jobs;

-- Cases whose words, as far as this side was told them, match; best first.
create function casework.search(query text, most integer) returns table (case_id text, rank real)
language sql stable rows 50 security definer set search_path = pg_catalog, pg_temp
begin atomic
  select k.case_id, max(ts_rank(k.words, q.query)) as rank
  from (select websearch_to_tsquery('english', query) as query) q
  join casework.known_to k on k.words @@ q.query
  where (standing.side() in ('office', 'system') or k.side = standing.side()) and casework.reaches(k.case_id, k.office, k.body)
  group by k.case_id
  order by rank desc, k.case_id
  limit most;
end;

-- Adds to the words by which the own side finds a case; false where it did not know what they are added to.
create function casework.know_more(this_case text, digest_before text, digest_now text, more_words text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if digest_before = digest_now then
    perform from casework.known_to k where k.case_id = this_case and k.side = casework.my_side() and k.digest = digest_now and casework.reaches(k.case_id, k.office, k.body);
  else
    update casework.known_to k set digest = digest_now, words = k.words || to_tsvector('english', more_words)
      where k.case_id = this_case and k.side = casework.my_side() and k.digest = digest_before and casework.reaches(k.case_id, k.office, k.body);
  end if;
  return found;
end $$;

-- Puts work on the agenda with the transaction that causes it: some of our tasks, about things that the one who asks can
-- reach, and naming them by identifiers, so that no word of a case ever lies there. Lengths stand beside the patterns: in
-- them they would cost more than all the rest.
create function casework.enqueue(jobs json) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  wrong record;
begin
  select * into wrong from (
    select j.task,
      j.task is null or j.task not in ('send-mail', 'clock-falls-due', 'index-entry', 'carry-handover') as no_task,
      json_typeof(j.payload) is distinct from 'object' or exists (
        select from json_each(j.payload) as member
        cross join lateral (select member.value #>> '{}' as text) as said
        where member.key !~ '^[a-z][A-Za-z]*$' or length(member.key) > 31
          or case json_typeof(member.value)
            when 'number' then said.text !~ '^[0-9]+$' or length(said.text) > 12
            when 'string' then (said.text !~ '^[A-Za-z0-9][A-Za-z0-9._:-]*$' or length(said.text) > 80) and said.text !~ '^[0-9][0-9] [0-9][0-9][0-9] [0-9][0-9][0-9][A-Z]?$'
            else true end
      ) as talkative,
      j.key !~ '^[A-Za-z0-9._:-]*$' or length(j.key) > 160 as misnamed,
      -- Asked of each by its key: as a question whether one exists, every case would be looked at.
      j.payload ->> 'case' is not null and (select casework.reaches(s.case_id, s.office, s.body) from casework.stream s where s.case_id = j.payload ->> 'case') is not true
        or j.payload ->> 'mail' is not null and (select standing.side() <> 'office' or m.office = standing.office() from casework.mail m where m.id = j.payload ->> 'mail') is not true as beyond
    from json_to_recordset(jobs) as j (task text, payload json, key text)
  ) as found where found.no_task or found.talkative or found.misnamed or found.beyond limit 1;
  if wrong.no_task then raise exception 'there is no task named %', wrong.task using errcode = 'invalid_parameter_value'; end if;
  if wrong.talkative then raise exception 'a job names what it is about by identifiers only' using errcode = 'invalid_parameter_value'; end if;
  if wrong.misnamed then raise exception 'the key of a job is made of identifiers only' using errcode = 'invalid_parameter_value'; end if;
  if wrong.beyond then raise exception 'a job is about something that the one who asks can reach' using errcode = 'insufficient_privilege'; end if;

  insert into casework.agenda as a (key, task, payload, run_at)
    select distinct on (named.key) named.key, named.task, named.payload, coalesce(named.run_at, now())
    from (
      select coalesce(j.key, gen_random_uuid()::text) as key, j.task, j.payload, j."runAt" as run_at, j.ordinality
      from rows from (json_to_recordset(jobs) as (task text, payload json, "runAt" timestamptz, key text)) with ordinality as j (task, payload, "runAt", key, ordinality)
    ) as named
    order by named.key, named.ordinality desc
    on conflict (key) do update set task = excluded.task, payload = excluded.payload, run_at = excluded.run_at;
end $$;

-- Hands to the queue what is due, and gives how much that was. Two at once hand over different work.
create function casework.hand_over() returns integer
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  handed integer;
begin
  with taken as (
    delete from casework.agenda a using (
      select b.key from casework.agenda b where b.run_at <= now() order by b.run_at limit 500 for update skip locked
    ) as first where a.key = first.key
    returning a.task, a.payload, a.run_at, a.key
  ), due as (
    select array_agg((t.task, t.payload, null, t.run_at, null, t.key, null, null)::graphile_worker.job_spec order by t.run_at) as jobs from taken t
  )
  select case when d.jobs is null then 0 else (select count(*) from graphile_worker.add_jobs(d.jobs)) end into handed from due d;
  return handed;
end $$;

-- What follows from a row when its transaction commits, and not before: then no one holds what others need for longer.

-- Links the opening of a case into its office's chain. The digest is that of src/proof/opening.ts: canonical JSON.
create function casework.link_opening() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  chain casework.office_chain;
  first text;
  linked text;
begin
  select e.digest into strict first from casework.event e where e.case_id = new.case_id and e.version = 1;
  select * into chain from casework.office_chain c where c.office = new.office for update;
  if not found then
    insert into casework.office_chain (office, position, digest) values (new.office, 0, repeat('0', 64)) on conflict do nothing;
    select * into strict chain from casework.office_chain c where c.office = new.office for update;
  end if;
  linked := encode(sha256(convert_to(format('{"case":%s,"first":%s,"office":%s,"position":%s,"previous":%s}',
    to_json(new.case_id), to_json(first), to_json(new.office), chain.position + 1, to_json(chain.digest)), 'UTF8')), 'hex');
  insert into casework.opening (office, position, case_id, previous, digest) values (new.office, chain.position + 1, new.case_id, chain.digest, linked);
  update casework.office_chain c set position = chain.position + 1, digest = linked where c.office = new.office;
  return null;
end $$;

create function casework.count_stage() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- In one order, so that two never wait for each other.
  insert into casework.stage_count as c (office, scheme, stage, slot, count)
    select new.office, new.scheme, moved.stage, pg_backend_pid() % 16, moved.by
    from (select new.stage, 1 union all select old.stage, -1 where old.stage is not null) as moved (stage, by)
    order by moved.stage
    on conflict (office, scheme, stage, slot) do update set count = c.count + excluded.count;
  return null;
end $$;

revoke execute on function casework.search, casework.know_more, casework.enqueue, casework.hand_over, casework.link_opening, casework.count_stage from public;
grant execute on function casework.search, casework.know_more, casework.enqueue to redress_app;
grant execute on function casework.link_opening, casework.count_stage to redress_owner;
set local role redress_owner;
revoke create on schema casework from redress_jobs;

create constraint trigger opening_is_linked after insert on casework.stream deferrable initially deferred
  for each row execute function casework.link_opening();
create constraint trigger opening_is_counted after insert on casework.listed_case deferrable initially deferred
  for each row execute function casework.count_stage();
create constraint trigger move_is_counted after update on casework.listed_case deferrable initially deferred
  for each row when (new.stage <> old.stage) execute function casework.count_stage();
